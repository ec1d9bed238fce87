import type { ScalarNode, Span } from '@viridict/core'

/** A place in a text that names something other texts may name too. */
export interface Mention {
  readonly of: 'declaration' | 'row' | 'place' | 'rule' | 'clause'
  /** As it is spelled here. */
  readonly name: string
  /** What the name belongs to: a row to its declaration, a clause to its pack. */
  readonly within?: string
  /** Whether the name is given here, or used. */
  readonly role: 'definition' | 'use'
  /** Whether it is an id: only that can be another without saying anything else. */
  readonly isId: boolean
  readonly span: Span
  /** What to write at the span for another name. */
  readonly renamed: (name: string) => string
}

type About = Pick<Mention, 'of' | 'role'> & Partial<Pick<Mention, 'within' | 'isId'>>

/** A scalar, or a part of its text, as a mention. */
export function mentionOf(text: string, node: ScalarNode, about: About, from = 0, to = node.text.length): Mention {
  return { isId: false, ...about, name: node.text.slice(from, to), ...partOf(text, node, from, to) }
}

/** Where escapes, lines or an alias hide how a text is spelled, the whole of it is written anew. */
function partOf(text: string, node: ScalarNode, from: number, to: number): Pick<Mention, 'span' | 'renamed'> {
  const raw = text.slice(node.start, node.end)
  const quote = raw === node.text ? 0 : 1
  if (raw.slice(quote, raw.length - quote) === node.text) {
    const start = node.start + quote
    return { span: { start: start + from, end: start + to }, renamed: (name) => name }
  }
  const renamed = (name: string) => JSON.stringify(`${node.text.slice(0, from)}${name}${node.text.slice(to)}`)
  return { span: { start: node.start, end: node.end }, renamed }
}
