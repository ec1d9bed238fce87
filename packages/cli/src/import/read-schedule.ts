import type { ColumnKind } from './column-kind.js'
import { type Columns, findColumns } from './find-columns.js'
import { type Cells, type Delimiter, delimiters, parseCsv } from './parse-csv.js'
import { type Plant, readRow } from './read-row.js'
import { type RowContext, textOf, type Unneeded, type Unread } from './row-context.js'
import { type OtherRow, type RowKind, rowKind } from './row-kind.js'

/** A row that is no plant, by what it is and what it says. */
export interface LeftOut {
  readonly row: number
  readonly kind: OtherRow | 'above'
  readonly text: string
}

export interface Schedule {
  readonly delimiter: Delimiter
  readonly columns: Columns
  readonly plants: readonly Plant[]
  readonly leftOut: readonly LeftOut[]
  readonly unread: readonly Unread[]
  readonly unneeded: readonly Unneeded[]
}

export type ScheduleRead =
  | { readonly ok: true; readonly schedule: Schedule }
  | { readonly ok: false; readonly why: 'quotes'; readonly line: number }
  /** `headers` is the first row that says anything. */
  | { readonly ok: false; readonly why: 'no-header'; readonly headers: readonly string[] }

/** A planting schedule, 苗木表: whatever of it is not in the plants is named. */
export function readSchedule(text: string): ScheduleRead {
  const found = delimiters.map((delimiter) => ({ delimiter, read: parseCsv(text, delimiter) }))
  const tables = found.flatMap(({ delimiter, read }) => {
    const columns = read.ok ? findColumns(read.rows) : undefined
    return read.ok && columns ? [{ delimiter, rows: read.rows, columns }] : []
  })
  const [best] = tables.toSorted((a, b) => known(b.columns) - known(a.columns))
  if (best) return { ok: true, schedule: readRows(best.rows, best.columns, best.delimiter) }
  const [{ read }] = found.toSorted((a, b) => count(text, b.delimiter) - count(text, a.delimiter)) as [
    (typeof found)[0],
  ]
  if (!read.ok) return { ok: false, why: 'quotes', line: read.line }
  return {
    ok: false,
    why: 'no-header',
    headers: read.rows.find((cells) => cells.some((cell) => cell.trim() !== '')) ?? [],
  }
}

/** The right delimiter is the one that tells most headers apart. */
function known({ byKind }: Columns): number {
  return Object.keys(byKind).length
}

function count(text: string, part: string): number {
  return text.split(part).length
}

function readRows(rows: Cells, columns: Columns, delimiter: Delimiter): Schedule {
  const read = rows.map((cells, index): RowRead => {
    const context: RowContext = {
      cells,
      row: index + 1,
      columns: columns.byKind,
      commaIsUnclear: delimiter === ';',
      unread: [],
      unneeded: [],
    }
    if (index === columns.row) return nothing
    const kind = index < columns.row ? 'above' : kindOf(context)
    const { unread, unneeded } = context
    if (kind === 'plant') return { plants: [readRow(context)], leftOut: [], unread, unneeded }
    return { ...nothing, leftOut: [{ row: index + 1, kind, text: saidIn(cells) }] }
  })
  return {
    delimiter,
    columns,
    plants: read.flatMap(({ plants }) => plants),
    leftOut: read.flatMap(({ leftOut }) => leftOut),
    unread: read.flatMap(({ unread }) => unread),
    unneeded: read.flatMap(({ unneeded }) => unneeded),
  }
}

type RowRead = Pick<Schedule, 'plants' | 'leftOut' | 'unread' | 'unneeded'>

const nothing: RowRead = { plants: [], leftOut: [], unread: [], unneeded: [] }

function kindOf(context: RowContext): RowKind {
  const names = [textOf(context, 'species'), textOf(context, 'latin')]
  const kinds = Object.keys(context.columns) as ColumnKind[]
  const others = kinds.filter((kind) => kind !== 'species' && kind !== 'latin')
  return rowKind(
    context.cells,
    names.find((name) => name !== '') ?? '',
    others.map((kind) => textOf(context, kind)),
  )
}

function saidIn(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ')
}
