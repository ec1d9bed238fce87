import { groupBy } from '../collection/group-by.js'
import { messages } from '../generated/messages.js'
import { type Message, message } from '../message/message.js'
import type { DisplayUnit } from '../quantity/format.js'
import { anyAmount, between, type Interval, isNothing, minus, notNegative } from '../quantity/interval.js'
import { isZero, rational, zero } from '../quantity/rational.js'
import { emptyShare, plusShare, type Share } from '../quantity/share.js'
import type { Members } from './members.js'
import type { KeptSum, Portfolio, SumDetail } from './portfolio.js'

/** A sum over the declarations of a place: sums over sums, with what was not read left unknown. */
export interface Summed {
  readonly share: Share
  readonly unit: DisplayUnit
  /** Distinct declarations that count, or may. */
  readonly read: number
  /** Those of them that surely do. */
  readonly surely: number
  /** How many have not been read, so far as the jurisdiction states how many there are. */
  readonly unread: Interval
  /** What is declared several times, in words: none of it counts. */
  readonly differing: readonly Message[]
  /** The places whose declarations count. */
  readonly places: readonly string[]
  /** What each of those that count shows. */
  readonly details: () => readonly SumDetail[]
  readonly reviews: readonly Message[]
  /** Subjects and digests: what a fingerprint is taken of. */
  readonly members: readonly string[]
}

export function sumPortfolio(
  portfolio: Portfolio,
  sum: string,
  of: Pick<Members, 'belongs' | 'stated' | 'places'>,
): Summed {
  return sumVersions(versionsOf(portfolio, sum, of), of)
}

/** What `versionsOf` has found, added up. */
export function sumVersions(found: readonly Versions[], of: Pick<Members, 'stated' | 'places'>): Summed {
  const subjects = oneAPlace(found, of)
  const single = subjects.flatMap(({ versions }) => (versions.length === 1 ? versions : []))
  const differing = subjects.filter(({ versions }) => versions.length > 1).map(differingInWords)
  const surely = single.filter(({ member }) => member === 'yes').length
  const unread = unreadOf(of.stated, surely, single.length)
  return {
    share: shareOf(single, unread, differing.length > 0, of.places !== undefined),
    unit: single[0]?.unit ?? 'count',
    read: single.length,
    surely,
    unread,
    differing,
    places: single.map(({ place }) => place),
    details: () => single.map(({ detail }) => detail()),
    reviews: single.flatMap(({ review }) => review ?? []),
    members: subjects.flatMap(({ id, versions }) => versions.map(({ digest }) => `${id} ${digest}`)),
  }
}

/** A declaration by its id, as often as it is declared with another content. */
export interface Versions {
  readonly id: string
  readonly versions: readonly KeptSum[]
}

/** Several ids are several declarations of one place. */
function differingInWords({ id, versions }: Versions): Message {
  const names = [...new Set(versions.map(({ subject }) => subject.name))]
  const isOneId = versions.every(({ subject }) => subject.id === id)
  return isOneId ? message(messages['missing-differing'], { id }) : message(messages['missing-one-a-place'], { names })
}

/** Subjects of which some version counts here, with all their versions, in an order that no way of reading changes. */
export function versionsOf(
  portfolio: Portfolio,
  sum: string,
  { belongs }: Pick<Members, 'belongs'>,
): readonly Versions[] {
  const isHere = once(belongs)
  return placedIn(portfolio, sum).filter(({ places }) => places.some(isHere))
}

interface Placed extends Versions {
  /** Where some version counts, or may. */
  readonly places: readonly string[]
}

const placed = new WeakMap<Portfolio, Map<string, readonly Placed[]>>()

/** The subjects of a sum: the same for each of the jurisdictions that ask for theirs. */
function placedIn(portfolio: Portfolio, sum: string): readonly Placed[] {
  const known = placed.get(portfolio) ?? new Map<string, readonly Placed[]>()
  const subjects = known.get(sum) ?? [...(portfolio.get(sum) ?? [])].map(placedOf)
  placed.set(portfolio, known.set(sum, subjects))
  return subjects
}

function placedOf([id, versions]: readonly [string, readonly KeptSum[]]): Placed {
  const counted = versions.filter(({ member }) => member !== 'no')
  return { id, versions, places: [...new Set(counted.map(({ place }) => place))] }
}

/** Asked once of each place: many declarations are of one. */
function once(belongs: (place: string) => boolean): (place: string) => boolean {
  const known = new Map<string, boolean>()
  return (place) => {
    const answer = known.get(place) ?? belongs(place)
    known.set(place, answer)
    return answer
  }
}

/** Of a place's declarations the one of the latest year; several of that year contradict each other. */
function oneAPlace(subjects: readonly Versions[], { places }: Pick<Members, 'places'>): readonly Versions[] {
  if (places === undefined) return subjects
  const yearOf = ({ versions }: Versions) => Math.max(...versions.map(({ year = 0 }) => year))
  return [...groupBy(subjects, ({ versions }) => versions[0]?.place).values()].map((group) => {
    const latest = Math.max(...group.map(yearOf))
    const [first, ...others] = group.filter((subject) => yearOf(subject) === latest)
    const versions = [first, ...others].flatMap((subject) => subject?.versions ?? [])
    return { id: first?.id ?? '', versions }
  })
}

/**
 * More read than stated leaves nothing unread; a number that nobody states may be any. One read that may not belong
 * here may stand in for one that was not read.
 */
function unreadOf(stated: Interval | undefined, surely: number, possibly: number): Interval {
  if (!stated) return anyAmount
  return notNegative(minus(stated, { lo: rational(surely), hi: rational(possibly) }))
}

/** A declaration that was not read may be of any size, unless each counts once. */
function shareOf(single: readonly KeptSum[], unread: Interval, anyDiffering: boolean, eachOnce: boolean): Share {
  const known = single.map(({ share }) => share).reduce(plusShare, emptyShare)
  if (isNothing(unread) && !anyDiffering) return known
  const either = between(zero, eachOnce ? unread.hi : null)
  return plusShare(known, { part: either, rest: either })
}

export function isAllRead({ unread, differing }: Summed): boolean {
  return unread.hi !== null && isZero(unread.hi) && differing.length === 0
}
