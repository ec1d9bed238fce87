import { type Finding, fieldOf, type Language, type MappingNode, type SourceNode, subjectKey } from '@viridict/core'
import { say } from '@viridict/reports/wording'
import type { Folder } from './folder.js'
import { findingLine, findingSection } from './hover-finding.js'
import { type Bearing, bearingsOn, isIn } from './hover-places.js'
import { type Explained, ruleIdAt } from './hover-rule.js'
import type { Section } from './markdown.js'
import type { Spot } from './reading.js'
import { phrase } from './words.js'

/** More in full would bury what matters most; a city's list of documents serves twenty rules. */
const mostInFull = 4
const mostLines = 12

/** Every verdict that rests on a place, the first ones in full; faults of the text, which the editor marks, by a line. */
export function verdictSections(spot: Spot, uri: string, folder: Folder, explained: Explained): readonly Section[] {
  const { language } = explained
  const bearings = bearingsAt(spot, folder.nameOf(uri), [...folder.findings().values()].flat())
  const judged = bearings.filter(({ finding }) => finding.judged)
  const close = judged.filter(isClose)
  const full = (close.length > 0 ? close : judged).slice(0, mostInFull)
  const others = bearings.filter((bearing) => !full.includes(bearing))
  return [
    ...full.map((bearing) => findingSection(bearing, explained)),
    ...linesOf('alsoHere', others.filter(isClose), language),
    ...linesOf(
      'sameClause',
      others.filter((bearing) => !isClose(bearing)),
      language,
    ),
  ]
}

/** A denominator is no term: where nothing else is, what its clause asks is shown in full. */
function isClose({ closeness }: Bearing): boolean {
  return closeness !== 'clause'
}

function linesOf(
  word: 'alsoHere' | 'sameClause',
  bearings: readonly Bearing[],
  language: Language,
): readonly Section[] {
  if (bearings.length === 0) return []
  const lines = bearings.slice(0, mostLines).map((bearing) => ({ text: findingLine(bearing, language) }))
  const more = bearings.length - lines.length
  const rest = more > 0 ? [{ text: say('moreItems', language, { count: more }) }] : []
  return [[{ title: phrase(word, language) }, { items: [...lines, ...rest] }]]
}

/** At a rule's id its own verdicts, else those that rest on what stands there. */
function bearingsAt(spot: Spot, name: string, findings: readonly Finding[]): readonly Bearing[] {
  const id = ruleIdAt(spot)
  if (id === undefined) return bearingsOn(spot, name, findings)
  return findings
    .filter((finding) => finding.rule === id && finding.verdict !== 'notApplicable' && isMeant(finding, spot, name))
    .map((finding) => ({ finding, closeness: 'fact', isElsewhere: spot.record === 'decision', terms: new Set() }))
}

/** A request speaks of the declaration that it stands in, a decision of the subject that it names. */
function isMeant(finding: Finding, spot: Spot, name: string): boolean {
  if (spot.record === 'request') return isIn(finding.location, spot, name)
  return subjectKey(finding) === decidedOn(spot)
}

/** The subject of the decision whose rule is at the place. */
function decidedOn({ written, node }: Spot): string | undefined {
  const list = valueAt(written.root, 'Decisions', 'decisions')
  const rows = list?.kind === 'sequence' ? list.items : []
  const row = rows.find((item) => item && item.start <= node.start && node.end <= item.end)
  const subject = row?.kind === 'mapping' ? valueAt(row, 'decision', 'subject') : undefined
  return subject?.kind === 'scalar' ? subject.text.trim() : undefined
}

function valueAt({ entries }: MappingNode, record: 'Decisions' | 'decision', key: string): SourceNode | undefined {
  return entries.find((entry) => fieldOf(record, entry.key.text)?.key === key)?.value
}
