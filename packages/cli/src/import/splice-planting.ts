import { type Language, type MappingNode, records } from '@viridict/core'
import { keyOf } from '../init/sample-row.js'
import { entryOf } from './find-project.js'

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

/**
 * The text with these rows as the planting list of one of its documents, in each way that may do, the best first. All
 * else stays as it is, byte for byte.
 */
export function splicePlanting(
  text: string,
  place: Place,
  rows: readonly string[],
  language: Language,
): readonly string[] {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const splices =
    text[place.root.start] === '{' ? inFlow(text, place, rows, language) : inBlock(text, place, rows, language)
  return splices.map((splice) => {
    return text.slice(0, splice.start) + splice.text.replaceAll('\n', eol) + text.slice(splice.end)
  })
}

/** `{绿规: 1, 苗木表: [...]}` */
function inFlow(text: string, { root }: Place, rows: readonly string[], language: Language): readonly Splice[] {
  const list = `[\n${rows.map((row) => `  ${row}`).join(',\n')}\n]`
  const value = entryOf(root, 'planting')?.value
  if (value) return [{ start: value.start, end: value.end, text: list }]
  const at = root.end - 1
  const comma = /[,{]\s*$/.test(text.slice(root.start, at)) ? '' : ', '
  return [{ start: at, end: at, text: `${comma}${plantingKey(language)}: ${list}` }]
}

/** In place of the list that is there, behind a key without one, above its commented sample, at the end. */
function inBlock(text: string, place: Place, rows: readonly string[], language: Language): readonly Splice[] {
  const { root } = place
  const margin = marginAt(text, root.start)
  const entry = entryOf(root, 'planting')
  if (entry) return [overValue(text, entry, rows, margin)]
  const list = `${margin}${plantingKey(language)}:\n${block(rows, `${margin}  `)}\n`
  const end = contentEnd(text, place)
  const isEnded = end === 0 || text[end - 1] === '\n'
  return [
    ...sampleStarts(text, place).map((start) => ({ start, end: start, text: list })),
    { start: end, end, text: isEnded ? list : `\n${list}` },
  ]
}

function overValue(
  text: string,
  { key, value }: MappingNode['entries'][number],
  rows: readonly string[],
  margin: string,
): Splice {
  const colon = text.indexOf(':', key.end) + 1
  const list = `\n${block(rows, `${margin}  `)}`
  if (!value) return { start: colon, end: colon, text: list }
  const end = value.start + text.slice(value.start, value.end).trimEnd().length
  const own = text.slice(lineStart(text, value.start), value.start)
  // Rows that begin on lines of their own keep their margin.
  return own.trim() === ''
    ? { start: value.start, end, text: block(rows, own).trimStart() }
    : { start: colon, end, text: list }
}

function block(rows: readonly string[], margin: string): string {
  return rows.map((row) => `${margin}- ${row}`).join('\n')
}

function plantingKey(language: Language): string {
  const { planting } = records.Project.fields
  return planting ? keyOf(planting, language) : 'planting'
}

/** Where a template has its list turned off by a #. */
function sampleStarts(text: string, { root, end }: Place): readonly number[] {
  const found = /^#(?:苗木表|planting):/mu.exec(text.slice(root.start, end))
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
