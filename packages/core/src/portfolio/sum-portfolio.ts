import type { Contribution, MissingFact } from '../finding/finding.js'
import { anyAmount, between, type Interval, isNothing, minus, notNegative } from '../quantity/interval.js'
import { isZero, rational, zero } from '../quantity/rational.js'
import { emptyShare, plusShare, type Share } from '../quantity/share.js'
import type { PartialSum, Portfolio } from './portfolio.js'

/** A sum over the declarations of a place: sums over sums, with what was not read left unknown. */
export interface Summed {
  readonly share: Share
  /** Distinct declarations that count. */
  readonly read: number
  /** How many have not been read, so far as the jurisdiction states how many there are. */
  readonly unread: Interval
  /** Ids with several differing declarations: none of them counts. */
  readonly differing: readonly string[]
  readonly contributions: readonly Contribution[]
  readonly missing: readonly MissingFact[]
  /** Subjects and digests: what a fingerprint is taken of. */
  readonly members: readonly string[]
}

/** `stated`: how many declarations belong here; undefined where the jurisdiction does not say. */
export function sumPortfolio(
  portfolio: Portfolio,
  sum: string,
  belongs: (place: string) => boolean,
  stated: Interval | undefined,
): Summed {
  const subjects = [...(portfolio.get(sum) ?? new Map<string, ReadonlyMap<string, PartialSum>>())]
    .map(([id, digests]) => ({ id, versions: [...digests.values()].filter(({ place }) => belongs(place)) }))
    .filter(({ versions }) => versions.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const single = subjects.flatMap(({ versions }) => (versions.length === 1 ? versions : []))
  const differing = subjects.filter(({ versions }) => versions.length > 1).map(({ id }) => id)
  const unread = unreadOf(stated, single.length)
  return {
    share: shareOf(single, unread, differing.length > 0),
    read: single.length,
    unread,
    differing,
    contributions: single.map(({ contribution }) => contribution),
    missing: single.flatMap(({ missing }) => missing),
    members: subjects.flatMap(({ id, versions }) => versions.map(({ digest }) => `${id} ${digest}`)),
  }
}

/** More read than stated leaves nothing unread; a number that nobody states may be any. */
function unreadOf(stated: Interval | undefined, read: number): Interval {
  if (!stated) return anyAmount
  return notNegative(minus(stated, { lo: rational(read), hi: rational(read) }))
}

function shareOf(single: readonly PartialSum[], unread: Interval, anyDiffering: boolean): Share {
  const known = single.map(({ share }) => share).reduce(plusShare, emptyShare)
  if (isNothing(unread) && !anyDiffering) return known
  return plusShare(known, { part: between(zero, null), rest: between(zero, null) })
}

export function isAllRead({ unread, differing }: Summed): boolean {
  return unread.hi !== null && isZero(unread.hi) && differing.length === 0
}
