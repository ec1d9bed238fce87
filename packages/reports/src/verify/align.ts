/** Items of two lists that stand beside each other; on one side alone where the lists are not equally long. */
export type Pair<Item> = readonly [found: Item | undefined, wanted: Item | undefined]

/**
 * The items in which two lists differ: without what is equal at both ends, those that are in the other list too (a row
 * was taken out or put in) stand alone, and the others beside each other.
 */
export function unequalPairs<Item>(
  found: readonly Item[],
  wanted: readonly Item[],
  keyOf: (item: Item) => unknown,
): readonly Pair<Item>[] {
  const shorter = Math.min(found.length, wanted.length)
  let start = 0
  while (start < shorter && isSame(found[start], wanted[start])) start++
  let end = 0
  while (end < shorter - start && isSame(found.at(-1 - end), wanted.at(-1 - end))) end++
  const [ours, theirs] = [found.slice(start, found.length - end), wanted.slice(start, wanted.length - end)]
  if (ours.length === theirs.length) return besides(ours, theirs).filter(([a, b]) => !isSame(a, b))
  const [inFound, inWanted] = [countsOf(ours), countsOf(theirs)]
  return besides(
    ours.filter((item) => !takes(inWanted, item)),
    theirs.filter((item) => !takes(inFound, item)),
  )

  function isSame(a: Item | undefined, b: Item | undefined): boolean {
    return a !== undefined && b !== undefined && keyOf(a) === keyOf(b)
  }

  function countsOf(items: readonly Item[]): Map<unknown, number> {
    const counts = new Map<unknown, number>()
    for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
    return counts
  }

  function takes(counts: Map<unknown, number>, item: Item): boolean {
    const left = counts.get(keyOf(item)) ?? 0
    counts.set(keyOf(item), left - 1)
    return left > 0
  }
}

function besides<Item>(found: readonly Item[], wanted: readonly Item[]): readonly Pair<Item>[] {
  return Array.from({ length: Math.max(found.length, wanted.length) }, (_, at) => [found[at], wanted[at]])
}
