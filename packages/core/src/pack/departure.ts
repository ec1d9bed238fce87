/** Where the words of a quotation part from those of the document. */
export interface Departure {
  /** The last words that are the same, or where the beginning differs the first ones. */
  readonly same: string
  readonly on: 'after' | 'before'
  readonly written: string
  readonly wanted: string
}

/** So many characters are the same by chance. */
const byChance = 3
/** How much of either side is shown. */
const shown = 8

/** The longest beginning of a quotation, else the longest end, that the document has. Both texts are normalised. */
export function departureOf(quotation: string, document: string): Departure | undefined {
  const head = quotation.slice(
    0,
    longest(quotation.length, (length) => document.includes(quotation.slice(0, length))),
  )
  const tail = quotation.slice(
    quotation.length - longest(quotation.length, (length) => document.includes(quotation.slice(-length))),
  )
  if (Math.max(head.length, tail.length) <= byChance) return undefined
  if (head.length >= tail.length) {
    const at = document.indexOf(head) + head.length
    const written = quotation.slice(head.length, head.length + shown)
    return { on: 'after', same: head.slice(-shown), written, wanted: document.slice(at, at + shown) }
  }
  const at = document.indexOf(tail)
  const written = quotation.slice(0, quotation.length - tail.length).slice(-shown)
  return { on: 'before', same: tail.slice(0, shown), written, wanted: document.slice(Math.max(0, at - shown), at) }
}

/** The greatest length for which it holds; where it holds for one it holds for all below. */
function longest(most: number, holds: (length: number) => boolean): number {
  let [known, above] = [0, most + 1]
  while (above - known > 1) {
    const middle = Math.floor((known + above) / 2)
    if (holds(middle)) known = middle
    else above = middle
  }
  return known
}
