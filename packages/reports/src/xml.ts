import { visible } from './visible.js'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML holds it, in an element as in an attribute: no markup, and no character that XML 1.0 has no place for. */
export function xmlText(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

/** ` name="text"` for each, in their order; what is undefined is left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('')
}

/** Paragraphs as the text of an element, a line each. */
export function xmlLines(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map(xmlText)
    .join('\n')
}
