import type { MappingNode, ScalarNode, SequenceNode, SourceNode } from '@viridict/core'
import { blockOf, bracketed, type Draft, flowOf } from './draft.js'
import type { Edit } from './fix.js'

/** Keys at the end of a mapping, as the mapping is written: in a block on lines of their own, else in its brackets. */
export function insertKeys(text: string, node: MappingNode, draft: Draft): Edit | undefined {
  if (text[node.start] === '{') return beforeBracket(text, node, flowOf(draft))
  const own = node.entries.filter(({ key }) => key.start >= node.start && key.end <= node.end)
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last) return undefined
  const indent = indentAt(text, first.key.start)
  return onNextLine(text, endOf(text, last.value ?? last.key), `${indent}${blockOf(draft, indent, eolOf(text))}`)
}

/** A row at the end of a list, written like its last one. */
export function insertRow(text: string, node: SequenceNode, draft: Draft): Edit | undefined {
  if (text[node.start] === '[') return beforeBracket(text, node, bracketed(draft))
  const last = node.items.at(-1)
  if (!last || text[node.start] !== '-') return undefined
  const indent = indentAt(text, node.start)
  const isFlow = text[last.start] === '{'
  const row = isFlow ? bracketed(draft) : blockOf(draft, `${indent}  `, eolOf(text))
  return onNextLine(text, endOf(text, last), `${indent}- ${row}`)
}

/** The first row of a list of which only the key is written. */
export function insertFirstRow(text: string, key: ScalarNode, draft: Draft): Edit {
  const indent = `${indentAt(text, key.start)}  `
  return onNextLine(text, key.end, `${indent}- ${blockOf(draft, `${indent}  `, eolOf(text))}`)
}

/** Behind the line on which something ends, and behind its comment. */
function onNextLine(text: string, offset: number, line: string): Edit {
  const at = offset + text.slice(offset).search(/\r?\n|\r|$/)
  return { start: at, end: at, text: `${eolOf(text)}${line}` }
}

/** Where the written part of a node ends: a block scalar takes the line end with it. */
function endOf(text: string, { start, end }: SourceNode): number {
  return start + text.slice(start, end).trimEnd().length
}

function beforeBracket(text: string, node: MappingNode | SequenceNode, put: string): Edit {
  const at = behindLast(text, node)
  const isEmpty = text.slice(node.start + 1, at).trim() === ''
  const isTight = /[}\]]/.test(text[at] ?? '')
  return { start: at, end: at, text: `${isEmpty ? '' : ', '}${put}${isTight && put.endsWith(':') ? ' ' : ''}` }
}

/** Behind the last entry or row in brackets, its colon included where nothing is behind it. */
function behindLast(text: string, node: MappingNode | SequenceNode): number {
  const last = node.kind === 'sequence' ? node.items.at(-1) : (node.entries.at(-1)?.value ?? node.entries.at(-1)?.key)
  if (!last) return node.start + 1
  const isBare = node.kind === 'mapping' && node.entries.at(-1)?.value === undefined
  const colon = isBare ? /^\s*:/.exec(text.slice(last.end, node.end))?.[0].length : 0
  return last.end + (colon ?? 0)
}

/** What stands before an offset on its line, as blanks: a dash before the first key of a row is indentation too. */
function indentAt(text: string, offset: number): string {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  return text.slice(lineStart, offset).replace(/\S/g, ' ')
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}
