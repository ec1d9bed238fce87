import type { Language } from '@viridict/core'
import { visible } from '@viridict/reports/visible'
import { type MarkupContent, MarkupKind } from 'vscode-languageserver'

/** What is shown in a hover, as plain text throughout: only writing it out knows of markup, so nothing a user writes is any. */
export type Block =
  | { readonly title: string }
  | { readonly text: string }
  | { readonly quote: string }
  | { readonly items: readonly Item[] }
  | { readonly link: string; readonly href: string }

export interface Item {
  readonly label?: string
  readonly text: string
  readonly items?: readonly Item[]
}

/** What belongs together; between two sections stands a rule. */
export type Section = readonly Block[]

/** An item with a name, or none where there is nothing to say. */
export function labelled(label: string, text: string): readonly Item[] {
  return text === '' ? [] : [{ label, text }]
}

interface Style {
  readonly text: (text: string) => string
  readonly strong: (text: string) => string
  readonly quote: (text: string) => string
  readonly link: (text: string, href: string) => string
  readonly rule: string
}

const plain: Style = {
  text: onOneLine,
  strong: onOneLine,
  quote: (text) => `“${onOneLine(text)}”`,
  link: (text, href) => `${onOneLine(text)}: ${onOneLine(href)}`,
  rule: '',
}

const markdown: Style = {
  text: escapeMarkdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  quote: (text) => `> ${escapeMarkdown(text)}`,
  link: (text, href) => `[${escapeMarkdown(text)}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`,
  rule: '---\n\n',
}

export function writeSections(sections: readonly Section[], kind: MarkupKind, language: Language): MarkupContent {
  const style = kind === MarkupKind.Markdown ? markdown : plain
  const value = sections
    .map((section) =>
      section
        .map((block) => writeBlock(block, style, language))
        .filter((text) => text !== '')
        .join('\n\n'),
    )
    .join(`\n\n${style.rule}`)
  return { kind, value }
}

function writeBlock(block: Block, style: Style, language: Language): string {
  if ('title' in block) return style.strong(block.title)
  if ('quote' in block) return style.quote(block.quote)
  if ('href' in block) return style.link(block.link, block.href)
  if ('items' in block) return writeItems(block.items, '', style, language).join('\n')
  return style.text(block.text)
}

function writeItems(items: readonly Item[], indent: string, style: Style, language: Language): readonly string[] {
  return items.flatMap(({ label, text, items: inner = [] }) => {
    const colon = language === 'zh' ? '：' : text === '' ? ':' : ': '
    const name = label === undefined ? '' : `${style.strong(label)}${colon}`
    return [`${indent}- ${name}${style.text(text)}`, ...writeItems(inner, `${indent}  `, style, language)]
  })
}

/**
 * Text that Markdown shows as it is written: no emphasis, HTML, link, image, list or heading. Addresses are no links
 * either, though many editors would make some of them.
 */
function escapeMarkdown(text: string): string {
  return onOneLine(text)
    .replace(/[\\`*_{}[\]<>#|~$&@]/g, '\\$&')
    .replace(/(\w):(?=\S)/g, '$1\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^(?=[-+=])/, '\\')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

function onOneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim())
}
