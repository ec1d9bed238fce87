import type { MappingNode, SequenceNode, SourceNode } from '@viridict/core'
import { listOf } from './decisions-document.js'
import { contentEnd, notesIn } from './node-text.js'
import { blockRecord, type Entries, flowRecord } from './record-entries.js'

/** A record to write: behind the others, or over the row that it takes the place of. */
export interface Row {
  readonly entries: Entries
  readonly row?: number
}

/** What stands from one offset to another gives way to a text. */
interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with these records in the list of decisions that it holds; all else stays as it is, byte for byte. */
export function spliceRecords(text: string, root: MappingNode, rows: readonly Row[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const list = listOf(root)
  const items = list?.value?.kind === 'sequence' ? list.value.items : []
  const over = rows.flatMap(({ entries, row }) => {
    const item = row === undefined ? undefined : items[row]
    return item === undefined ? [] : [overItem(text, item, entries)]
  })
  const added = rows.filter(({ row }) => row === undefined).map(({ entries }) => entries)
  const splices = added.length === 0 ? over : [...over, behind(text, root, added)]
  const backwards = splices.toSorted((a, b) => b.start - a.start)
  return backwards.reduce(
    (whole, { start, end, text: record }) => whole.slice(0, start) + record.replaceAll('\n', eol) + whole.slice(end),
    text,
  )
}

/** Notes within the record stay in it, below its first key; what stands behind it is not touched. */
function overItem(text: string, item: SourceNode, entries: Entries): Splice {
  const { start } = item
  const end = contentEnd(text, item)
  const notes = notesIn(text, item)
  const isFlow = text[start] === '{' && notes.length === 0
  return { start, end, text: isFlow ? flowRecord(entries) : blockRecord(entries, marginAt(text, start), notes) }
}

function behind(text: string, root: MappingNode, added: readonly Entries[]): Splice {
  const list = listOf(root)
  if (list?.value?.kind === 'sequence') {
    return text[list.value.start] === '[' ? inFlow(text, root, list.value, added) : inBlock(text, list.value, added)
  }
  if (list) return emptyList(text, list, marginAt(text, root.start), added)
  const end = root.start + text.slice(root.start, root.end).trimEnd().length
  const margin = marginAt(text, root.start)
  return { start: end, end, text: `\n${margin}decisions:\n${block(added, `${margin}  `)}` }
}

/** Behind the last row and what is noted on its line. */
function inBlock(text: string, { start, items }: SequenceNode, added: readonly Entries[]): Splice {
  const last = items.findLast((item) => item !== undefined)
  const content = last === undefined ? start + 1 : contentEnd(text, last)
  const lineEnd = /\r?\n|$/.exec(text.slice(content))?.index ?? 0
  const at = content + lineEnd
  return { start: at, end: at, text: `\n${block(added, marginAt(text, start))}` }
}

/** `[]` becomes a list with a row a line; one that is written in brackets keeps them. */
function inFlow(text: string, root: MappingNode, list: SequenceNode, added: readonly Entries[]): Splice {
  const [isEmpty, isWithinFlow] = [list.items.length === 0, text[root.start] === '{']
  if (isEmpty && !isWithinFlow) {
    const margin = marginAt(text, root.start)
    return { start: list.start, end: list.end, text: `\n${block(added, `${margin}  `)}` }
  }
  const at = list.end - 1
  const before = text.slice(list.start, at).trimEnd()
  const comma = isEmpty || before.endsWith(',') ? '' : ','
  const content = list.start + before.length
  return {
    start: content,
    end: content,
    text: `${comma}\n${added.map((entries) => `  ${flowRecord(entries)}`).join(',\n')}`,
  }
}

/** `decisions:` and nothing behind it but a note, or a `~`. */
function emptyList(
  text: string,
  { key, value }: MappingNode['entries'][number],
  margin: string,
  added: readonly Entries[],
): Splice {
  const colon = text.indexOf(':', key.end) + 1
  const rows = `\n${block(added, `${margin}  `)}`
  if (value?.kind === 'scalar' && /^(?:~|null)?$/.test(value.text)) return { start: colon, end: value.end, text: rows }
  const lineEnd = colon + (/\r?\n|$/.exec(text.slice(colon))?.index ?? 0)
  return { start: lineEnd, end: lineEnd, text: rows }
}

function block(added: readonly Entries[], margin: string): string {
  return added.map((entries) => `${margin}- ${blockRecord(entries, `${margin}  `)}`).join('\n')
}

/** Blanks as far as the column of an offset. */
function marginAt(text: string, offset: number): string {
  return ' '.repeat(offset - (text.lastIndexOf('\n', offset - 1) + 1))
}
