/** Which item of one list stands for which of another: places in both, each rising. */
export type Match = readonly [found: number, wanted: number]

/** Lists that differ in more are not aligned any further: nobody reads on. */
const mostEdits = 1500

/**
 * The longest way of holding two lists against each other in their order (Myers, An O(ND) Difference Algorithm, 1986);
 * what is in no match was put in or taken out. Undefined where they have next to nothing in common.
 */
export function matchesOf(
  found: number,
  wanted: number,
  isSame: (found: number, wanted: number) => boolean,
): readonly Match[] | undefined {
  const trace: Int32Array[] = []
  let ends = new Int32Array([0])
  for (let edits = 0; edits <= Math.min(mostEdits, found + wanted); edits++) {
    const next = new Int32Array(2 * edits + 1)
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const start = startOf(ends, edits, diagonal)
      const end = slide(start, diagonal)
      next[diagonal + edits] = end
      if (end >= found && end - diagonal >= wanted) return walkBack(trace, edits, diagonal)
    }
    trace.push(next)
    ends = next
  }
  return undefined

  function slide(start: number, diagonal: number): number {
    let at = start
    while (at < found && at - diagonal < wanted && isSame(at, at - diagonal)) at++
    return at
  }

  function walkBack(ways: readonly Int32Array[], edits: number, diagonal: number): readonly Match[] {
    const matches: Match[] = []
    let [at, along] = [found, diagonal]
    for (let left = edits; left >= 0; left--) {
      const before = left === 0 ? new Int32Array([0]) : (ways[left - 1] ?? new Int32Array([0]))
      const start = startOf(before, left, along)
      while (at > start) {
        at--
        matches.push([at, at - along])
      }
      if (left === 0) break
      const isDown = comesDown(before, left, along)
      along += isDown ? 1 : -1
      at = start - (isDown ? 0 : 1)
    }
    return matches.reverse()
  }
}

/** Where a way of so many edits comes onto a diagonal, from one of those beside it. */
function startOf(ends: Int32Array, edits: number, diagonal: number): number {
  if (edits === 0) return 0
  return comesDown(ends, edits, diagonal) ? endAt(ends, edits, diagonal + 1) : endAt(ends, edits, diagonal - 1) + 1
}

function comesDown(ends: Int32Array, edits: number, diagonal: number): boolean {
  if (diagonal === -edits) return true
  return diagonal !== edits && endAt(ends, edits, diagonal - 1) < endAt(ends, edits, diagonal + 1)
}

/** Of the ways with one edit less. */
function endAt(ends: Int32Array, edits: number, diagonal: number): number {
  return ends[diagonal + edits - 1] ?? 0
}
