import { eastAsianWidth } from 'get-east-asian-width'

/** Columns of a terminal: 2 for a Chinese character, 0 for a combining mark, 1 for a character of ambiguous width. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

export function characterWidth(character: string): 0 | 1 | 2 {
  const code = character.codePointAt(0) ?? 0
  if (code >= knownWidths.length) return lookedUp(character, code)
  const known = knownWidths[code]
  if (known !== 0) return ((known ?? 1) - 1) as 0 | 1 | 2
  const width = lookedUp(character, code)
  knownWidths[code] = width + 1
  return width
}

/** By code point of the basic plane: the width and one, or nothing yet. A report asks for the same characters a million times. */
const knownWidths = new Uint8Array(0x10000)

function lookedUp(character: string, code: number): 0 | 1 | 2 {
  return /^\p{M}/u.test(character) ? 0 : eastAsianWidth(code)
}

/** The text with spaces on the side away from which it is aligned; one that is too wide stays as it is. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'right' ? `${spaces}${text}` : `${text}${spaces}`
}
