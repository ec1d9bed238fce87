import { type Assessment, type Finding, formatMessage, groupBy, type Language, messages } from '@viridict/core'
import { mapSheetOf } from '../map/map-sheet.js'
import { type Section, sectionsOf } from '../sections.js'
import { say, verdictWord } from '../wording.js'
import { countsOf } from './counts.js'
import { criterionOf, placeOf, type ViewOptions } from './criterion.js'
import { factsNoteOf, factsOf } from './facts.js'
import { groupOf, weightOf } from './group.js'
import type { Criterion, Fault, Place, Reason, Sheet, View } from './shape.js'
import { timelineOf } from './timeline.js'
import { withVisibleTexts } from './visible-texts.js'

export type { ViewOptions } from './criterion.js'
export type * from './shape.js'

/** The declarations of an assessment as sheets; with `only` those of one text, by its name. */
export function viewOf(assessment: Assessment, options: ViewOptions, only?: string): View {
  const { asOf, packs } = assessment
  return withVisibleTexts({
    asOf,
    documents: packs.map(({ title, document }) =>
      say('document', options.language, { title, number: document.number }),
    ),
    sheets: sectionsOf(assessment)
      .filter(({ uri }) => only === undefined || uri === only)
      .map((section) => sheetOf(section, criteriaOf(section, options), asOf, options)),
  })
}

/** A verdict each of the rules that apply. */
export function criteriaOf(section: Section, options: ViewOptions): readonly Criterion[] {
  const whole = wholeOf(section, options)
  return applyingOf(section).flatMap((finding) =>
    finding.judged ? [ofLine(criterionOf(finding, finding.judged, options), whole)] : [],
  )
}

function applyingOf({ verdicts }: Section): readonly Finding[] {
  return verdicts.filter(({ verdict }) => verdict !== 'notApplicable')
}

function wholeOf({ subject, uri }: Section, options: ViewOptions): Place {
  return subject ? placeOf(subject.location, options) : startOf(options.uriOf(uri))
}

/** The sheet of one section, from the criteria that `criteriaOf` makes of it. */
export function sheetOf(section: Section, criteria: readonly Criterion[], asOf: string, options: ViewOptions): Sheet {
  const { subject, checks, verdicts, uri } = section
  const { language } = options
  const applying = applyingOf(section)
  const rules = [...groupBy(criteria, ({ rule }) => rule).values()]
  const drawn = rules.filter((group) => group.some(({ scale }) => scale))
  return {
    kind: subject ? messages[`kind-${subject.kind}`][language] : say('file', language),
    name: subject?.name || uri,
    id: subject?.id ?? '',
    place: wholeOf(section, options),
    counts: countsOf(verdicts, language),
    faults: checks.map((finding) => faultOf(finding, options)),
    criteria: drawn.map((group) => groupOf(group, language)),
    timeline: timelineOf(applying, asOf, options),
    ...mapsOf(section, options),
    others: rules
      .filter((group) => !drawn.includes(group))
      .flat()
      .toSorted((a, b) => weightOf(a) - weightOf(b)),
    facts: factsOf(applying, options),
    ...factsNoteOf(applying, options),
    notApplicable: reasonsOf(verdicts, language),
  }
}

function mapsOf({ uri, subject }: Section, options: ViewOptions): Pick<Sheet, 'maps'> {
  const drawings = (options.mapsOf?.(uri) ?? []).filter(({ id }) => id === subject?.id)
  if (drawings.length === 0) return {}
  return {
    maps: drawings.map((drawing) => mapSheetOf(drawing, options.language, (location) => placeOf(location, options))),
  }
}

/** What is not written is found where the declaration begins, and is no more about that line than about any other. */
function ofLine(criterion: Criterion, whole: Place): Criterion {
  const { line, column, endLine } = criterion.place
  const isAtBeginning = line === whole.line && column === whole.column && endLine === whole.endLine
  return isAtBeginning ? { ...criterion, isOfAll: true } : criterion
}

function startOf(uri: string): Place {
  return { uri, line: 1, column: 1, endLine: 1 }
}

function faultOf({ level, verdict, message, location }: Finding, options: ViewOptions): Fault {
  const { language } = options
  const word = level === 'none' ? verdictWord(verdict, language) : messages[`word-${level}`][language]
  return { level, word, text: formatMessage(message, language), place: placeOf(location, options) }
}

/** Rules that do not apply, by the reason. */
function reasonsOf(findings: readonly Finding[], language: Language): readonly Reason[] {
  const others = findings.filter(({ verdict }) => verdict === 'notApplicable')
  return [...groupBy(others, ({ message }) => formatMessage(message, language))].map(([reason, group]) => ({
    reason,
    titles: [...new Set(group.map(({ rule, judged }) => `${judged?.clause ?? ''} ${judged?.title[language] ?? rule}`))],
  }))
}
