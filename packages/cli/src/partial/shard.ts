import { createHash } from 'node:crypto'

/** One of the parts that a run is split into; they count from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

const most = 100_000

/** `2/8`; undefined for anything else. */
export function readShard(written: string): Shard | undefined {
  const [, index, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(written) ?? []).map(Number)
  if (index === undefined || of === undefined) return undefined
  return index >= 1 && index <= of && of <= most ? { index, of } : undefined
}

/** By the name of the file alone, so that machines need not see the same files in the same order to share them out. */
export function isInShard(uri: string, { index, of }: Shard): boolean {
  return createHash('sha256').update(uri).digest().readUInt32BE() % of === index - 1
}
