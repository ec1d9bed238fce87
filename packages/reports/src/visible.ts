/** Controls, marks of direction and other characters without a shape of their own, line breaks among them. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * User text on one line, with what a terminal would obey or hide made visible: `␛` for an escape, `<U+202E>` for a
 * mark of direction. What people read stays as it is.
 */
export function visible(text: string): string {
  return text.replace(hidden, picture)
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
