import { countVerdicts, type Finding, type Language, type Path, type Span } from '@viridict/core'
import { isVacuous, itemOf, requirementText, valueInWords } from '@viridict/reports/figures'
import { signs, verdictOrder, verdictWord } from '@viridict/reports/wording'
import { severity } from './hover-places.js'
import { entryAt, holds } from './nodes.js'
import type { Written } from './reading.js'
import { phrase } from './words.js'

/** Whether a place of a text is in a declaration: several may stand in one text, and their ids may be the same. */
export function isIn({ location: { start } }: Pick<Finding, 'location'>, root: Span): boolean {
  return holds(root, start.offset)
}

/** `✗ 不符合 2 · ✓ 符合 12`; what does not apply is only counted where nothing else does. */
export function countsText(findings: readonly Finding[], language: Language): string {
  const counts = countVerdicts(findings)
  const found = verdictOrder.filter((verdict) => counts[verdict] > 0)
  const telling = found.filter((verdict) => verdict !== 'notApplicable')
  return (telling.length > 0 ? telling : found)
    .map((verdict) => `${signs[verdict]} ${verdictWord(verdict, language)} ${counts[verdict]}`)
    .join(' · ')
}

/** `乔灌木占比 73.1%，要求≥70% ✓`; undefined for a finding without a figure, or of which nothing is known. */
export function figureText({ judged, verdict, subject }: Finding, language: Language): string | undefined {
  if (!judged?.milestone || !judged.value || !judged.unit || isVacuous(judged.value, judged.unit)) return undefined
  const value = valueInWords(judged, language)
  const title = `${judged.title[language]}${itemOf(subject?.item, language)}`
  const requirement = requirementText(judged.milestone, language)
  return phrase('lens', language, { title, value, requirement, sign: signs[verdict] })
}

/** A key of a declaration, and the findings whose figure is of what stands there: of each rule the worst, worst first. */
export interface Section {
  readonly key: Span
  readonly findings: readonly Finding[]
}

export function sectionsOf(written: Written, findings: readonly Finding[]): readonly Section[] {
  const names = new Map(findings.map((finding) => [finding, keysOf(finding, written)]))
  return [...new Set([...names.values()].flatMap((keys) => [...keys]))].flatMap((name) => {
    const entry = entryAt(written.root, written.record, name)
    const found = findings.filter((finding) => names.get(finding)?.has(name))
    return entry ? [{ key: entry.key, findings: worstOfRules(found) }] : []
  })
}

/** Of a sum over declarations the terms stand in other ones, which it is no figure of. */
function keysOf({ location, judged }: Finding, { root }: Written): ReadonlySet<Path[number]> {
  const terms = (judged?.contributions ?? []).filter((term) => term.location.uri === location.uri && isIn(term, root))
  return new Set([location, ...terms.map((term) => term.location)].flatMap(({ path }) => path.slice(0, 1)))
}

function worstOfRules(findings: readonly Finding[]): readonly Finding[] {
  const worstFirst = findings.toSorted((a, b) => severity(a) - severity(b))
  return worstFirst.filter(({ rule }, index) => worstFirst.findIndex((other) => other.rule === rule) === index)
}
