import { eastAsianWidth } from 'get-east-asian-width'

/** Columns of a terminal: 2 for a Chinese character, 0 for a combining mark, 1 for a character of ambiguous width. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

export function characterWidth(character: string): 0 | 1 | 2 {
  if (/^\p{M}/u.test(character)) return 0
  return eastAsianWidth(character.codePointAt(0) ?? 0)
}

/** The text with spaces on the side away from which it is aligned; one that is too wide stays as it is. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'right' ? `${spaces}${text}` : `${text}${spaces}`
}
