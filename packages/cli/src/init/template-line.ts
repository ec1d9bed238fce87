import { wrap } from '@viridict/reports/wrap'

/** Where a line stands; `off` is the column of the # that turns it off, with everything that it is part of. */
export interface At {
  readonly indent: number
  readonly off?: number
}

export function line(text: string, { indent, off }: At): string {
  return off === undefined ? blanks(indent) + text : `${blanks(off)}#${blanks(indent - off)}${text}`
}

export function deeper(at: At): At {
  return { ...at, indent: at.indent + 2 }
}

/** Turned off as a whole, where nothing around it is already. */
export function turnedOff({ indent, off = indent }: At): At {
  return { indent, off }
}

const columns = 100

/**
 * A comment of as many lines as it takes; `tail` is not broken. One blank stands behind its #, where a line that is
 * turned off has none or two: so the two are told apart, and a comment in such a line's block is still one without it.
 */
export function comment(text: string, tail: string, at: At): readonly string[] {
  const width = columns - at.indent - 3
  const lines = wrap(text, width)
  const last = (lines.at(-1) ?? '') + tail
  const ending = wrap(last, width).length === 1 ? [last] : [lines.at(-1) ?? '', tail.trimStart()]
  return [...lines.slice(0, -1), ...ending].map((part) => line(`# ${part}`, at))
}

function blanks(count: number): string {
  return ' '.repeat(count)
}
