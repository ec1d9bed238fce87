/** What differs between two texts: all before `start` is the same, and so is all behind the two ends. */
export interface Change {
  readonly start: number
  readonly oldEnd: number
  readonly newEnd: number
}

export function changeBetween(old: string, text: string): Change {
  const shorter = Math.min(old.length, text.length)
  let start = sameBlocks(shorter, (at) => old.slice(at, at + block) === text.slice(at, at + block))
  while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start++
  const most = shorter - start
  let same = sameBlocks(most, (at) => blockBefore(old, at) === blockBefore(text, at))
  while (same < most && old.charCodeAt(old.length - 1 - same) === text.charCodeAt(text.length - 1 - same)) same++
  return { start, oldEnd: old.length - same, newEnd: text.length - same }
}

/** Characters that are compared at once, before it is looked for the one that differs. */
const block = 4096

/** Characters of whole blocks that are the same, of so many. */
function sameBlocks(most: number, isSame: (at: number) => boolean): number {
  let at = 0
  while (at + block <= most && isSame(at)) at += block
  return at
}

function blockBefore(text: string, fromEnd: number): string {
  const end = text.length - fromEnd
  return text.slice(end - block, end)
}
