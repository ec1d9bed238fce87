/** What a user wrote, in Markdown that shows it as it is: no markup, no link, no HTML. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-!|~&]/g, '\\$&').replaceAll('\n', ' ')
}

export function bold(text: string): string {
  return `**${escaped(text)}**`
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** Parts stand apart; empty ones are left out. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

/** For an editor that shows plain text alone. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^- /gm, '· ')
    .replaceAll('**', '')
    .replace(/^> /gm, '')
    .replace(/\\([\\`*_{}[\]<>()#+\-!|~&])/g, '$1')
}
