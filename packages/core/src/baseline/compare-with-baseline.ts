import { groupBy } from '../collection/group-by.js'
import type { Finding, Level } from '../finding/finding.js'
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
  const known = groupBy(baseline.rows, keyOf)
  const current = findings.filter(isBaselined).map((finding) => ({ finding, row: rowOf(finding) }))
  const matches = [...groupBy(current, ({ row }) => keyOf(row))].map(([key, group]) =>
    match(group, known.get(key) ?? []),
  )
  const states = new Map(matches.flatMap((match) => [...match]))
  return {
    findings: findings.map((finding) => {
      const state = states.get(finding)
      return state === undefined ? finding : { ...finding, baseline: state }
    }),
    gone: goneOf(baseline, current),
  }
}

/** Fewer of a rule on a subject than there were; one that is worse, or open by now, is still there. */
function goneOf({ rows }: Baseline, current: readonly Current[]): number {
  const now = groupBy(current, ({ row }) => aboutOf(row))
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

interface Current {
  readonly finding: Finding
  readonly row: BaselineRow
}

/** The worst first, each taking the least that is still as bad: so that no known one is spent on what is better. */
function match(group: readonly Current[], known: readonly BaselineRow[]) {
  const left = known.flatMap((row) => Array.from({ length: Math.min(row.count, group.length) }, () => row))
  left.sort(byGravity)
  const worstFirst = group.toSorted((a, b) => byGravity(b.row, a.row))
  return new Map(
    worstFirst.map(({ finding, row }) => {
      const at = left.findIndex((candidate) => isNoWorse(row, candidate))
      const [taken] = at < 0 ? [] : left.splice(at, 1)
      if (taken === undefined) return [finding, 'new'] as const
      return [finding, isNoWorse(taken, row) ? 'unchanged' : 'updated'] as const
    }),
  )
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
