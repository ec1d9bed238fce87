import { visible } from './visible.js'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * A text that Markdown shows as it is, in a line of its own text as in a cell of a table: no markup, no formula, no link
 * that is made of an address, and nobody who is notified by his name.
 */
export function markdownText(text: string): string {
  return (
    visible(text)
      .trim()
      .replace(/[\\`*_[\]#|~$]/g, '\\$&')
      .replace(/[&<>]/g, (sign) => entities[sign] ?? sign)
      // A list, a rule or the line below a title, at the head of a line.
      .replace(/^(\d*)(?=[-+=.)](?:[-+= ]|$))/, '$1\\')
      .replace(/@|:(?=\/)/g, '$&<!-- -->')
      .replace(/(?<=www)\./gi, '<!-- -->.')
  )
}

/** A table with its head; cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell || ' ').join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}
