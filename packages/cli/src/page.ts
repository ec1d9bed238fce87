import { formatMessage, type Language, type Message, message, type Text } from '@viridict/core'
import { visible } from '@viridict/reports/visible'
import { wrap } from '@viridict/reports/wrap'

export interface Section {
  readonly title: Text
  /** One paragraph each. */
  readonly paragraphs: readonly string[]
  /** Each paragraph is one of a list. */
  readonly list?: true
}

/** Sections below a heading; those without a paragraph are left out. Packs may be a stranger's, so nothing is obeyed. */
export function layPage(
  heading: readonly string[],
  sections: readonly Section[],
  language: Language,
  width: number,
): string {
  const blocks = sections
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ title, paragraphs, list }) => [
      title[language],
      ...paragraphs.flatMap((text) => lay(text, list ? '  - ' : '  ', list ? '    ' : '  ', width)),
    ])
  const head = heading.flatMap((text) => lay(text, '', '', width))
  return [head, ...blocks].map((lines) => `${lines.join('\n')}\n`).join('\n')
}

/** Line breaks of the text are kept: an example stands below its name. */
function lay(text: string, first: string, other: string, width: number): readonly string[] {
  const lines = text.split('\n').flatMap((line) => wrap(visible(line), Math.max(20, width - other.length)))
  return lines.map((line, index) => `${index === 0 ? first : other}${line}`)
}

export function say(text: Text, language: Language, args: Message['args'] = {}): string {
  return formatMessage(message(text, args), language)
}
