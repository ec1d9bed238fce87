import { type FieldShape, type Language, type MappingNode, records, type SequenceNode } from '@viridict/core'
import { keyOf } from '../init/sample-row.js'
import { entryOf } from './find-declaration.js'
import type { ListTarget } from './list-target.js'
import { type MergedRow, mergeRows } from './merge-rows.js'
import { flowRow, type RowEntries } from './row-entries.js'

/** A document in a text: its root, and where it ends with its comments. */
export interface Place {
  readonly root: MappingNode
  readonly end: number
}

/** What stands from one offset to another gives way to a text. */
interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Rows of one list of a declaration. */
export interface ListRows {
  readonly target: ListTarget
  readonly rows: readonly RowEntries[]
  readonly language: Language
}

/**
 * The text with these rows as that list of one of its documents, in each way that may do, the best first. All else stays
 * as it is, byte for byte.
 */
export function spliceList(text: string, place: Place, list: ListRows): readonly string[] {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const splices = text[place.root.start] === '{' ? inFlow(text, place, list) : inBlock(text, place, list)
  return splices.map((splice) => {
    const lines = splice.text.replaceAll('\r\n', '\n').replaceAll('\n', eol)
    return text.slice(0, splice.start) + lines + text.slice(splice.end)
  })
}

/** `{绿规: 1, 苗木表: [...]}` */
function inFlow(text: string, { root }: Place, { target, rows, language }: ListRows): readonly Splice[] {
  const list = `[\n${rows.map((row) => `  ${flowRow(row)}`).join(',\n')}\n]`
  const value = entryOf(root, target.key, target.kind)?.value
  if (value) return [{ start: value.start, end: value.end, text: list }]
  const at = root.end - 1
  const comma = /[,{]\s*$/.test(text.slice(root.start, at)) ? '' : ', '
  return [{ start: at, end: at, text: `${comma}${listKey(target, language)}: ${list}` }]
}

/** In place of the list that is there, behind a key without one, above its commented sample, at the end. */
function inBlock(text: string, place: Place, list: ListRows): readonly Splice[] {
  const { root } = place
  const { target, language } = list
  const margin = marginAt(text, root.start)
  const rows = list.rows.map(flowRow)
  const entry = entryOf(root, target.key, target.kind)
  if (entry) return [...keepingRows(text, entry, list), overValue(text, entry, rows, margin)]
  const block = `${margin}${listKey(target, language)}:\n${blockOf(rows, `${margin}  `)}\n`
  const end = contentEnd(text, place)
  const isEnded = end === 0 || text[end - 1] === '\n'
  return [
    ...sampleStarts(text, place, target).map((start) => ({ start, end: start, text: block })),
    { start: end, end, text: isEnded ? block : `\n${block}` },
  ]
}

/** Where the rows begin on lines of their own: those that stay, stay with their lines and the comments above them. */
function keepingRows(text: string, { value }: Entry, { rows, target }: ListRows): readonly Splice[] {
  if (value?.kind !== 'sequence' || text[value.start] !== '-') return []
  const margin = text.slice(lineStart(text, value.start), value.start)
  const ends = value.items.map((item) => (item ? lineEnd(text, lastOf(text, item)) : undefined))
  if (margin.trim() !== '' || ends.some((end) => end === undefined)) return []
  const lines = value.items.map((_, index) => {
    return text.slice(index === 0 ? lineStart(text, value.start) : (ends[index - 1] ?? 0), ends[index])
  })
  const merged = mergeRows(value, rows, target.record)
  if (!merged.some((row) => 'kept' in row)) return []
  const kept = merged.map((row: MergedRow) =>
    'kept' in row ? ended(lines[row.kept] ?? '') : `${margin}- ${row.text}\n`,
  )
  const end = ends.at(-1) ?? value.end
  const block = kept.join('')
  return [{ start: lineStart(text, value.start), end, text: text[end - 1] === '\n' ? block : block.replace(/\n$/, '') }]
}

type Entry = MappingNode['entries'][number]

function ended(lines: string): string {
  return lines.endsWith('\n') ? lines : `${lines}\n`
}

/** Where what is written of a node ends: some parsers count the white space behind it too. */
function lastOf(text: string, { start, end }: NonNullable<SequenceNode['items'][number]>): number {
  return start + text.slice(start, end).trimEnd().length
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

function overValue(text: string, { key, value }: Entry, rows: readonly string[], margin: string): Splice {
  const colon = text.indexOf(':', key.end) + 1
  const list = `\n${blockOf(rows, `${margin}  `)}`
  if (!value) return { start: colon, end: colon, text: list }
  const end = lastOf(text, value)
  const own = text.slice(lineStart(text, value.start), value.start)
  // Rows that begin on lines of their own keep their margin.
  return own.trim() === ''
    ? { start: value.start, end, text: blockOf(rows, own).trimStart() }
    : { start: colon, end, text: list }
}

function blockOf(rows: readonly string[], margin: string): string {
  return rows.map((row) => `${margin}- ${row}`).join('\n')
}

function listKey({ kind, key }: ListTarget, language: Language): string {
  const field: FieldShape | undefined = records[kind].fields[key]
  return field ? keyOf(field, language) : key
}

/** Where a template has its list turned off by a #. */
function sampleStarts(text: string, { root, end }: Place, target: ListTarget): readonly number[] {
  const names = (['zh', 'en'] as const).map((language) => listKey(target, language)).join('|')
  const found = new RegExp(`^#(?:${names}):`, 'mu').exec(text.slice(root.start, end))
  return found ? [root.start + found.index] : []
}

/** Behind the last line that says anything, comments included: they may belong to what stands before them. */
function contentEnd(text: string, { root, end }: Place): number {
  const last = root.start + text.slice(root.start, root.end).trimEnd().length
  const [rest = '', ...lines] = text.slice(last, end).match(/[^\n]*\n|[^\n]+/g) ?? []
  const outside = lines.findIndex((line) => !/^\s*(?:#|$)/.test(line))
  const inside = outside < 0 ? lines : lines.slice(0, outside)
  const comments = inside.slice(0, inside.findLastIndex((line) => line.trim() !== '') + 1)
  return last + rest.length + comments.join('').length
}

function marginAt(text: string, offset: number): string {
  return ' '.repeat(offset - lineStart(text, offset))
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}
