/** What differs between two texts: all before `start` is the same, and so is all behind the two ends. */
export interface Change {
  readonly start: number
  readonly oldEnd: number
  readonly newEnd: number
}

export function changeBetween(old: string, text: string): Change {
  const shorter = Math.min(old.length, text.length)
  let start = 0
  while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start++
  let same = 0
  const most = shorter - start
  while (same < most && old.charCodeAt(old.length - 1 - same) === text.charCodeAt(text.length - 1 - same)) same++
  return { start, oldEnd: old.length - same, newEnd: text.length - same }
}
