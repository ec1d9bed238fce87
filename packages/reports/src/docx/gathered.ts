import type { Assessment, Language } from '@viridict/core'
import { clausesOf } from '../report/clauses.js'
import { rulesOf } from '../report/rules.js'
import type { ClauseEntry, RuleEntry, Tally } from '../report/shape.js'
import { tallyOf } from '../report/tally.js'
import { type Section, sectionsOf } from '../sections.js'
import type { Criterion, Sheet } from '../view/shape.js'
import { criteriaOf, sheetOf } from '../view/view.js'

/** One declaration with all that is said of it. */
export interface Reviewed {
  readonly section: Section
  readonly sheet: Sheet
  readonly criteria: readonly Criterion[]
  readonly tally: Tally
}

/** What every part of the opinion is written from. */
export interface Gathered {
  readonly assessment: Assessment
  readonly language: Language
  readonly reviewed: readonly Reviewed[]
  readonly rules: readonly RuleEntry[]
  readonly clauses: readonly ClauseEntry[]
}

export function gather(assessment: Assessment, language: Language): Gathered {
  const options = { language, uriOf: (name: string) => name }
  const sections = sectionsOf(assessment)
  const rules = rulesOf(assessment, sections, language)
  const reviewed = sections.map((section): Reviewed => {
    const criteria = criteriaOf(section, options)
    const sheet = sheetOf(section, criteria, assessment.asOf, options)
    return { section, sheet, criteria, tally: tallyOf(section.verdicts) }
  })
  return { assessment, language, reviewed, rules, clauses: clausesOf(assessment, rules, language) }
}
