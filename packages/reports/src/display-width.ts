import { eastAsianWidth } from 'get-east-asian-width'

/** Columns of a terminal: 2 for a Chinese character, 0 for a combining mark, 1 for a character of ambiguous width. */
export function displayWidth(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number
    width += widthOf(code)
    if (code > 0xffff) at++
  }
  return width
}

export function characterWidth(character: string): 0 | 1 | 2 {
  return widthOf(character.codePointAt(0) ?? 0)
}

function widthOf(code: number): 0 | 1 | 2 {
  if (code >= knownWidths.length) return lookedUp(code)
  const known = knownWidths[code]
  if (known !== 0) return ((known ?? 1) - 1) as 0 | 1 | 2
  const width = lookedUp(code)
  knownWidths[code] = width + 1
  return width
}

/** By code point of the basic plane: the width and one, or nothing yet. A report asks for the same characters a million times. */
const knownWidths = new Uint8Array(0x10000)

function lookedUp(code: number): 0 | 1 | 2 {
  return /^\p{M}/u.test(String.fromCodePoint(code)) ? 0 : eastAsianWidth(code)
}

/** What a text leaves of a column; nothing beside one that is too wide. */
export function blanksBeside(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text)))
}
