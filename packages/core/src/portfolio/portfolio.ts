import { byCodeUnit } from '../collection/by-code-unit.js'
import { groupBy } from '../collection/group-by.js'
import type { Contribution, MissingFact, Subject } from '../finding/finding.js'
import type { Truth } from '../measure/truth.js'
import type { Message } from '../message/message.js'
import type { DisplayUnit } from '../quantity/format.js'
import type { Share } from '../quantity/share.js'

/** What one declaration adds to one sum: no positions into its text, no rows, no persons. */
interface SumHead {
  /** Which sum: rule and judgement, by number. */
  readonly sum: string
  readonly subject: Subject
  /** The pack's id of its place; sums are taken over this place and all that it belongs to. */
  readonly place: string
  /** The year that a Jurisdiction reports on, by number. */
  readonly year?: number
  /** Of the declaration's content: equal duplicates count once, differing ones not at all. */
  readonly digest: string
  /** Whether it counts; what does not is kept, so that a differing duplicate of the same id shows. */
  readonly member: Truth
  readonly share: Share
  readonly unit: DisplayUnit
  /** Why a person must judge it even where it counts. */
  readonly review?: Message
}

/** Of a part what the verdict on a jurisdiction shows. */
export interface SumDetail {
  readonly contribution: Contribution
  readonly missing: readonly MissingFact[]
}

/** As a declaration gives it: plain data. */
export interface PartialSum extends SumHead, SumDetail {}

/** As it is summed: of thousands the details need not stand in memory. */
export interface KeptSum extends SumHead {
  readonly detail: () => SumDetail
}

export function keptSum({ contribution, missing, ...head }: PartialSum): KeptSum {
  const detail = { contribution, missing }
  return { ...head, detail: () => detail }
}

/**
 * Partial sums by sum and subject, one for each of its digests; subjects in the order of their ids, and what is declared
 * several times in that of its digests, whatever the order of reading.
 */
export type Portfolio = ReadonlyMap<string, ReadonlyMap<string, readonly KeptSum[]>>

export const emptyPortfolio: Portfolio = new Map()

export function portfolioOf(sums: readonly KeptSum[]): Portfolio {
  return new Map([...groupBy(sums, ({ sum }) => sum)].map(([sum, group]) => [sum, bySubject(group)]))
}

function bySubject(sums: readonly KeptSum[]): ReadonlyMap<string, readonly KeptSum[]> {
  const groups = groupBy(sums, ({ subject }) => subject.id)
  const subjects = new Map<string, readonly KeptSum[]>()
  for (const id of [...groups.keys()].sort()) subjects.set(id, distinct(groups.get(id) ?? []))
  return subjects
}

function distinct(sums: readonly KeptSum[]): readonly KeptSum[] {
  if (sums.length === 1) return sums
  const versions = [...groupBy(sums, ({ digest }) => digest).values()].map((equal) => equal.reduce(preferred))
  return versions.sort((a, b) => byCodeUnit(a.digest, b.digest))
}

/** Associative, commutative and idempotent: files, worker threads, shards and machines can be merged in any order. */
export function mergePortfolio(a: Portfolio, b: Portfolio): Portfolio {
  return portfolioOf([...partialSums(a), ...partialSums(b)])
}

export function partialSums(portfolio: Portfolio): readonly KeptSum[] {
  return [...portfolio.values()].flatMap((subjects) => [...subjects.values()].flat())
}

/** Of two equal declarations the one of the first file is shown, whatever the order in which they were read. */
function preferred(a: KeptSum, b: KeptSum): KeptSum {
  const [first, second] = [a.detail().contribution.location, b.detail().contribution.location]
  if (first.uri !== second.uri) return first.uri < second.uri ? a : b
  return first.start.offset <= second.start.offset ? a : b
}
