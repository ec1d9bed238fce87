import type { Interval } from '../quantity/interval.js'
import { compare } from '../quantity/rational.js'
import type { Contribution } from './finding.js'

/** How many contributions a finding names. */
export const contributionLimit = 8

interface Weighed {
  readonly amount: Interval
  readonly side?: Contribution['side']
}

const sides = ['rest', 'either', 'part', undefined] as const

/**
 * The largest terms, unbounded ones first; of equal ones what stands in the way before what counts, then in the order
 * given by `tie`, else as they stand. So any order of reading gives the same list.
 */
export function largest<Item extends Weighed>(
  items: readonly Item[],
  tie: (a: Item, b: Item) => number = () => 0,
  limit: number = contributionLimit,
): readonly Item[] {
  return [...items]
    .sort((a, b) => byAmount(a, b) || sides.indexOf(a.side) - sides.indexOf(b.side) || tie(a, b))
    .slice(0, limit)
}

function byAmount({ amount: a }: Weighed, { amount: b }: Weighed): number {
  if (a.hi === null || b.hi === null) return (a.hi === null ? -1 : 0) - (b.hi === null ? -1 : 0)
  return compare(b.hi, a.hi)
}

/** By text and place. */
export function byPlace({ location: a }: Contribution, { location: b }: Contribution): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1
  return a.start.offset - b.start.offset
}
