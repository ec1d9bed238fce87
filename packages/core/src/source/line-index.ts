import type { Position } from '../finding/position.js'

/** Turns offsets into lines and columns; CRLF, LF and CR end a line. The lines are looked for when first asked. */
export type LineIndex = (offset: number) => Position

export function indexLines(text: string): LineIndex {
  let starts: readonly number[] | undefined
  return (offset) => {
    starts ??= lineStarts(text)
    const line = lineAt(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  let feed = text.indexOf('\n')
  let carriageReturn = text.indexOf('\r')
  while (feed >= 0 || carriageReturn >= 0) {
    const isReturn = carriageReturn >= 0 && (feed < 0 || carriageReturn < feed)
    const end = isReturn && carriageReturn + 1 !== feed ? carriageReturn : feed
    starts.push(end + 1)
    if (feed === end) feed = text.indexOf('\n', end + 1)
    if (isReturn) carriageReturn = text.indexOf('\r', end + 1)
  }
  return starts
}

function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
