/** Text that is to be read, not interpreted: in a table, in a list, anywhere in Markdown. */
export function plainText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_[\]|]/gu, '\\$&')
    .replaceAll(/\s*\n\s*/gu, ' ')
    .replaceAll(foldedBlank, '')
    .trim()
}

/** The blank that folding a long line of YAML leaves behind Chinese punctuation, where nobody writes one. */
const foldedBlank = /(?<=[、。，；：！？”）〕》]) (?=[\u3000-\u9fff\uff00-\uffef])/gu

/** Code in a line of text; a pipe is escaped, since GitHub splits table cells before it looks for code. */
export function code(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${ticks}${pad}${text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/gu, ' ')}${pad}${ticks}`
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/gu)].map((match) => match[0].length))
}

/** Cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

export function fenced(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}${language}\n${text.trimEnd()}\n${fence}\n`
}

/** GitHub's address of a heading. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-')
}
