import type { Sheet } from '../workbook/sheet.js'
import { readHeaders, type WhyUnread, whyUnread } from './column-kind.js'
import { type HeaderRows, headersOver } from './header-rows.js'
import type { HeaderRead, HeaderWords } from './header-words.js'

export interface Column extends HeaderRead {
  readonly index: number
  /** The header as it is written, or where the column stands. */
  readonly name: string
}

/** What nothing is read from, though something stands there. */
export interface UnreadColumn {
  readonly index: number
  readonly header: string
  readonly why: WhyUnread | 'second'
}

export interface Columns {
  readonly byKind: Readonly<Partial<Record<string, Column>>>
  readonly unread: readonly UnreadColumn[]
}

/** A stretch of rows and columns, ends excluded. */
export interface Area {
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** What the columns of a table say. */
export function findColumns(sheet: Sheet, header: HeaderRows, area: Area, words: HeaderWords): Columns {
  const indexes = Array.from({ length: area.right - area.left }, (_, index) => area.left + index)
  const headers = new Map(indexes.map((index) => [index, headersOver(sheet, header, index)]))
  const byKind = chooseColumns(headers, words)
  const used = new Set(Object.values(byKind).map((column) => column?.index))
  const rows = sheet.rows.slice(header.row, area.bottom)
  const others = indexes.filter((index) => !used.has(index) && rows.some((cells) => holds(cells, index)))
  return { byKind, unread: others.map((index) => unreadColumn(index, headers.get(index) ?? [], words)) }
}

/** Of several columns of one kind that with the plainest name, of equals the first. */
function chooseColumns(headers: ReadonlyMap<number, readonly string[]>, words: HeaderWords): Columns['byKind'] {
  const byKind: Record<string, Column> = {}
  for (const [index, cells] of headers) {
    const read = readHeaders(cells, words)
    if (!read) continue
    const rival = byKind[read.kind]
    if (!rival || read.rank < rival.rank) byKind[read.kind] = { ...read, index, name: nameOf(cells) }
  }
  return byKind
}

function unreadColumn(index: number, cells: readonly string[], words: HeaderWords): UnreadColumn {
  return { index, header: nameOf(cells), why: readHeaders(cells, words) ? 'second' : whyUnread(cells, words) }
}

/** 规格(cm)·冠幅, 胸径(cm) */
function nameOf(cells: readonly string[]): string {
  return cells.join('·').replaceAll(/·(?=[(（])/gu, '')
}

function holds(cells: readonly string[], index: number): boolean {
  return (cells[index] ?? '').trim() !== ''
}
