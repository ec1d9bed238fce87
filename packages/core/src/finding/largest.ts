import { compare } from '../quantity/rational.js'
import type { Contribution } from './finding.js'

/** How many contributions a finding names. */
export const contributionLimit = 8

const sides = ['rest', 'either', 'part', undefined] as const

/**
 * The largest contributions, unbounded ones first. Ties: what stands in the way before what counts, then by file and
 * place, so that any order of reading gives the same list.
 */
export function largest(contributions: readonly Contribution[], limit = contributionLimit): readonly Contribution[] {
  return [...contributions].sort(order).slice(0, limit)
}

function order(a: Contribution, b: Contribution): number {
  return (
    byAmount(a, b) ||
    sides.indexOf(a.side) - sides.indexOf(b.side) ||
    byText(a.location.uri, b.location.uri) ||
    a.location.start.offset - b.location.start.offset
  )
}

function byAmount({ amount: a }: Contribution, { amount: b }: Contribution): number {
  if (a.hi === null || b.hi === null) return (a.hi === null ? -1 : 0) - (b.hi === null ? -1 : 0)
  return compare(b.hi, a.hi)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
