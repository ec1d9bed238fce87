import { groupBy } from '../collection/group-by.js'
import type { BaselineState, Finding, Level } from '../finding/finding.js'
import { findingsIn, mapTexts, type TextFindings, type TextRow, textsOf } from '../finding/text-findings.js'
import { compare, type Rational } from '../quantity/rational.js'
import { type Baseline, type BaselineRow, isBaselined, rowOf } from './baseline.js'

export interface Compared {
  /** With what the baseline says of each that fails or is open; in their order. */
  readonly findings: readonly Finding[]
  /** How many that the baseline knows are no longer there. */
  readonly gone: number
}

/** One finding is known for each that the baseline has, while it is of the same verdict and no worse. */
export function compareWithBaseline(findings: readonly Finding[], baseline: Baseline): Compared {
  const { texts, gone } = holdAgainstBaseline(textsOf(findings), baseline)
  return { findings: [...findingsIn(texts)], gone }
}

/** The same text by text: of all that fails or is open, the rows alone are held against each other. */
export function holdAgainstBaseline(
  texts: TextRow,
  baseline: Baseline,
): Pick<Compared, 'gone'> & { readonly texts: TextRow } {
  const known = groupBy(baseline.rows, keyOf)
  const current = rowsOf(texts)
  const groups = groupBy(current.flat(), keyOf)
  const states = new Map([...groups].flatMap(([key, group]) => match(group, known.get(key) ?? [])))
  return {
    texts: mapTexts(texts, (text, index) => withStates(text, current[index] ?? [], states)),
    gone: goneOf(baseline, current.flat()),
  }
}

function rowsOf(texts: TextRow): readonly (readonly BaselineRow[])[] {
  return Array.from(texts, ({ findings }) => findings().filter(isBaselined).map(rowOf))
}

function withStates(
  { uri, findings }: TextFindings,
  rows: readonly BaselineRow[],
  states: ReadonlyMap<BaselineRow, BaselineState>,
): TextFindings {
  return {
    uri,
    findings: () => {
      const left = rows.values()
      return findings().map((finding) => {
        const row = isBaselined(finding) ? left.next().value : undefined
        const baseline = row && states.get(row)
        return baseline ? { ...finding, baseline } : finding
      })
    },
  }
}

/** Fewer of a rule on a subject than there were; one that is worse, or open by now, is still there. */
function goneOf({ rows }: Baseline, current: readonly BaselineRow[]): number {
  const now = groupBy(current, aboutOf)
  return [...groupBy(rows, aboutOf)].reduce((sum, [about, group]) => {
    const recorded = group.reduce((all, { count }) => all + count, 0)
    return sum + Math.max(0, recorded - (now.get(about)?.length ?? 0))
  }, 0)
}

function aboutOf({ rule, subject }: BaselineRow): string {
  return JSON.stringify([rule, subject])
}

function keyOf({ rule, subject, verdict }: BaselineRow): string {
  return JSON.stringify([rule, subject, verdict])
}

/** The worst first, each taking the least that is still as bad: so that no known one is spent on what is better. */
function match(
  group: readonly BaselineRow[],
  known: readonly BaselineRow[],
): readonly (readonly [BaselineRow, BaselineState])[] {
  const left = known.flatMap((row) => Array.from({ length: Math.min(row.count, group.length) }, () => row))
  left.sort(byGravity)
  const worstFirst = group.toSorted((a, b) => byGravity(b, a))
  return worstFirst.map((row) => {
    const at = left.findIndex((candidate) => isNoWorse(row, candidate))
    const [taken] = at < 0 ? [] : left.splice(at, 1)
    if (taken === undefined) return [row, 'new']
    return [row, isNoWorse(taken, row) ? 'unchanged' : 'updated']
  })
}

const gravity: Readonly<Record<Level, number>> = { none: 0, note: 1, warning: 2, error: 3 }

function byGravity(a: BaselineRow, b: BaselineRow): number {
  return (
    gravity[a.level] - gravity[b.level] ||
    byEnd(a.gap?.interval.hi, b.gap?.interval.hi) ||
    byEnd(a.gap?.interval.lo, b.gap?.interval.lo)
  )
}

/** A gap that cannot be compared with the one recorded counts as worse: then somebody looks. */
function isNoWorse(now: BaselineRow, recorded: BaselineRow): boolean {
  if (gravity[now.level] > gravity[recorded.level]) return false
  if (now.gap === undefined || recorded.gap === undefined) return now.gap === recorded.gap
  if (now.gap.unit !== recorded.gap.unit) return false
  const [a, b] = [now.gap.interval, recorded.gap.interval]
  return byEnd(a.lo, b.lo) <= 0 && byEnd(a.hi, b.hi) <= 0
}

/** Without an end it is unbounded, and more than any figure. */
function byEnd(a: Rational | null | undefined, b: Rational | null | undefined): number {
  if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1)
  return compare(a, b)
}
