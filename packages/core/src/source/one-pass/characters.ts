/** The characters that mean something to YAML, as UTF-16 code units. */
export const code = {
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  doubleQuote: 0x22,
  hash: 0x23,
  singleQuote: 0x27,
  plus: 0x2b,
  comma: 0x2c,
  minus: 0x2d,
  dot: 0x2e,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  greaterThan: 0x3e,
  leftBracket: 0x5b,
  backslash: 0x5c,
  rightBracket: 0x5d,
  leftBrace: 0x7b,
  bar: 0x7c,
  rightBrace: 0x7d,
  byteOrderMark: 0xfeff,
} as const

/** Whether what stands at `at` separates tokens: white space, a line end, or the end of the text. */
export function isBlankAt(text: string, at: number): boolean {
  if (at >= text.length) return true
  const unit = text.charCodeAt(at)
  return unit === code.space || unit === code.lineFeed || unit === code.carriageReturn || unit === code.tab
}

export function isLineEnd(unit: number): boolean {
  return unit === code.lineFeed || unit === code.carriageReturn
}

/** The first place from `at` on that holds no space. */
export function afterSpaces(text: string, at: number): number {
  let place = at
  while (place < text.length && text.charCodeAt(place) === code.space) place++
  return place
}

/** The start of the line behind the one that holds `at`. */
export function afterLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** Whether `---` or `...` stands at `at`, which is the start of a line. */
export function isMarkerAt(text: string, at: number): boolean {
  return (text.startsWith('---', at) || text.startsWith('...', at)) && isBlankAt(text, at + 3)
}
