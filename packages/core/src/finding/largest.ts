import { byCodeUnit } from '../collection/by-code-unit.js'
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
  const order = (a: Item, b: Item) => byAmount(a, b) || sides.indexOf(a.side) - sides.indexOf(b.side) || tie(a, b)
  return items.length <= limit ? [...items].sort(order) : firstOf(items, order, limit)
}

/** The first few in an order, equal ones as they stand: of thousands nobody needs the others sorted. */
function firstOf<Item>(items: readonly Item[], order: (a: Item, b: Item) => number, limit: number): readonly Item[] {
  const first: Item[] = []
  for (const item of items) {
    const last = first[limit - 1]
    if (last !== undefined && order(last, item) <= 0) continue
    const at = first.findLastIndex((other) => order(other, item) <= 0) + 1
    first.splice(at, 0, item)
    if (first.length > limit) first.pop()
  }
  return first
}

function byAmount({ amount: a }: Weighed, { amount: b }: Weighed): number {
  if (a.hi === null || b.hi === null) return (a.hi === null ? -1 : 0) - (b.hi === null ? -1 : 0)
  return compare(b.hi, a.hi)
}

/** By text and place. */
export function byPlace({ location: a }: Contribution, { location: b }: Contribution): number {
  return byCodeUnit(a.uri, b.uri) || a.start.offset - b.start.offset
}
