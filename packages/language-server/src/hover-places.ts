import { type Contribution, type Finding, type Location, type Path, startsWith } from '@viridict/core'
import type { Spot } from './reading.js'

/**
 * What makes a finding one of a place: the place holds a fact of it, or what it is about; it is about the row or the
 * register that the place is in; or its clause is one that the field serves, and it is about something else.
 */
export type Closeness = (typeof closest)[number]

const closest = ['fact', 'whole', 'clause'] as const

/** How a finding bears on a place in a text. */
export interface Bearing {
  readonly finding: Finding
  readonly closeness: Closeness
  /** It is about another declaration, such as the city that a project is summed up in. */
  readonly isElsewhere: boolean
  /** Its terms that stand at the place. */
  readonly terms: ReadonlySet<Contribution>
}

/** What bears on a place: the closest first, and of equally close ones the most severe. */
export function bearingsOn(spot: Spot, name: string, findings: readonly Finding[]): readonly Bearing[] {
  return findings
    .flatMap((finding) => bearingOf(finding, spot, name) ?? [])
    .toSorted((a, b) => farness(a) - farness(b) || severity(a.finding) - severity(b.finding))
}

function bearingOf(finding: Finding, spot: Spot, name: string): Bearing | undefined {
  if (finding.verdict === 'notApplicable') return undefined
  const { contributions = [], missing = [] } = finding.judged ?? {}
  const isFact = ({ location }: { readonly location: Location }) =>
    isIn(location, spot, name) && holdsFact(location.path, spot.path)
  const terms = new Set(contributions.filter(isFact))
  const closeness = terms.size > 0 || missing.some(isFact) ? 'fact' : closenessOf(finding, spot, name)
  return closeness && { finding, closeness, isElsewhere: !isIn(finding.location, spot, name), terms }
}

/** By what a finding is about. A fault of the text below the place is shown where it is. */
function closenessOf({ location, judged }: Finding, spot: Spot, name: string): Closeness | undefined {
  if (!isIn(location, spot, name)) return undefined
  const { path, field } = spot
  const about = location.path
  const row = rowOf(path)
  if (judged && startsWith(about, path)) return 'fact'
  if (isAround(about, path) || (judged && row.length > 0 && startsWith(about, row))) return 'whole'
  const isOfOtherRow = !startsWith(path, rowOf(about))
  if (!judged || isOfOtherRow || !field?.clauses.includes(judged.clause)) return undefined
  return about.length > 0 && startsWith(path, about) ? 'whole' : 'clause'
}

function farness({ closeness }: Bearing): number {
  return closest.indexOf(closeness)
}

/** The innermost row that a path leads into; empty outside of rows. */
function rowOf(path: Path): Path {
  return path.slice(0, path.findLastIndex((step) => typeof step === 'number') + 1)
}

/** Several declarations may stand in one text, with the same paths. */
export function isIn({ uri, start }: Location, { written: { root } }: Spot, name: string): boolean {
  return uri === name && root.start <= start.offset && start.offset <= root.end
}

/** A term or a missing fact at a row is of each of its keys. */
function holdsFact(path: Path, place: Path): boolean {
  const row = rowOf(place)
  return isAt(path, place) || (row.length > 0 && isSame(path, row))
}

/** At the place, below it or around it. */
function isAt(path: Path, place: Path): boolean {
  return startsWith(path, place) || isAround(path, place)
}

/** At the place or above it, but within the row that it is in: a whole register is no matter of each key in it. */
function isAround(path: Path, place: Path): boolean {
  return path.length > rowOf(place).length && startsWith(place, path)
}

function isSame(path: Path, other: Path): boolean {
  return path.length === other.length && startsWith(path, other)
}

const levels = ['error', 'warning', 'note', 'none'] as const
const others = ['open', 'review', 'informational', 'pass', 'notApplicable'] as const

/** Smaller is worse. What is waived is no longer anybody's to mend. */
export function severity({ verdict, level, decision }: Finding): number {
  if (verdict !== 'fail') return levels.length + others.indexOf(verdict)
  return decision?.decision === 'waive' ? levels.length + others.length : levels.indexOf(level)
}
