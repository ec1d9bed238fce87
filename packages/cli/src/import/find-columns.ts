import { type ColumnKind, type HeaderRead, readHeader } from './column-kind.js'
import type { Cells } from './parse-csv.js'

export interface Column extends HeaderRead {
  readonly index: number
  /** The header as it is written, or where the column stands. */
  readonly name: string
}

export interface Columns {
  /** Index of the row of headers. */
  readonly row: number
  readonly byKind: Readonly<Partial<Record<ColumnKind, Column>>>
  /** What nothing is read from, though something stands there. */
  readonly unread: readonly { readonly index: number; readonly header: string }[]
}

/** How far down a header is looked for: titles and names of projects may stand above it. */
const searched = 20

/** The first row that names a column of plants; undefined where none does. */
export function findColumns(rows: Cells): Columns | undefined {
  const row = rows.slice(0, searched).findIndex((cells) => cells.some((cell) => readHeader(cell)?.kind === 'species'))
  const headers = rows[row]
  if (!headers) return undefined
  const byKind = chooseColumns(headers)
  const used = new Set(Object.values(byKind).map(({ index }) => index))
  const width = Math.max(...rows.slice(row).map(({ length }) => length))
  const others = Array.from({ length: width }, (_, index) => index).filter((index) => !used.has(index))
  const unread = others.map((index) => ({ index, header: headers[index]?.trim() ?? '' }))
  return { row, byKind, unread: unread.filter(({ index }) => holdsAnything(rows.slice(row), index)) }
}

/** Of several columns of one kind that with the plainest name, of equals the first. */
function chooseColumns(headers: readonly string[]): Columns['byKind'] {
  const byKind: Partial<Record<ColumnKind, Column>> = {}
  headers.forEach((header, index) => {
    const read = readHeader(header)
    if (!read) return
    const rival = byKind[read.kind]
    if (!rival || read.rank < rival.rank) byKind[read.kind] = { ...read, index, name: header.trim() }
  })
  return byKind
}

function holdsAnything(rows: Cells, index: number): boolean {
  return rows.some((cells) => (cells[index] ?? '').trim() !== '')
}
