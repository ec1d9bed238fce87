/** Controls, marks of direction and other characters without a shape of their own, line breaks among them. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * User text on one line, with what a terminal would obey or hide made visible: `␛` for an escape, `<U+202E>` for a
 * mark of direction. What people read stays as it is.
 */
export function visible(text: string): string {
  return text.replace(hidden, picture)
}

/** The text that `visible` was given, as far as it tells: what was written as a picture from the first is one character too. */
export function fromVisible(text: string): string {
  return text
    .replace(/[\u2400-\u241f]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0x2400))
    .replaceAll('␡', '\u007f')
    .replace(/<U\+([0-9A-F]{4,6})>/g, (written, code: string) => {
      const point = Number.parseInt(code, 16)
      return point > 0x10ffff ? written : String.fromCodePoint(point)
    })
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
