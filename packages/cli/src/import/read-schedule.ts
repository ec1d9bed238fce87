import type { Cells, Sheet } from '../workbook/sheet.js'
import type { ColumnKind } from './column-kind.js'
import { findTables, type Table } from './find-tables.js'
import { type Plant, readRow } from './read-row.js'
import { type RowContext, type RowPlace, textOf, type Unneeded, type Unread } from './row-context.js'
import { type OtherRow, type RowKind, rowKind } from './row-kind.js'
import { tableRow } from './table-row.js'

/** A row that is no plant, by what it is and what it says. */
export interface LeftOut extends RowPlace {
  readonly kind: OtherRow | 'above'
  readonly text: string
}

/** What was read of the planting schedules, 苗木表, in some sheets: whatever of them is not in the plants is named. */
export interface Schedule {
  readonly tables: readonly Table[]
  /** Sheets in which there is none, though something is written there. */
  readonly otherSheets: readonly string[]
  readonly plants: readonly Plant[]
  readonly leftOut: readonly LeftOut[]
  readonly unread: readonly Unread[]
  readonly unneeded: readonly Unneeded[]
}

export type ScheduleRead =
  | { readonly ok: true; readonly schedule: Schedule }
  /** `headers` is the first row that says anything. */
  | { readonly ok: false; readonly why: 'no-header'; readonly headers: readonly string[] }

export function readSchedule(sheets: readonly Sheet[]): ScheduleRead {
  const found = sheets.map((sheet) => ({ sheet, tables: findTables(sheet) }))
  const tables = found.flatMap((one) => one.tables)
  if (tables.length === 0) return { ok: false, why: 'no-header', headers: firstRow(sheets.flatMap(({ rows }) => rows)) }
  const others = found.filter((one) => one.tables.length === 0 && one.sheet.rows.length > 0)
  const read = [...found.flatMap((one) => rowsAbove(one.sheet, one.tables)), ...tables.flatMap(readTable)]
  return {
    ok: true,
    schedule: {
      tables,
      otherSheets: others.map(({ sheet }) => sheet.name ?? ''),
      plants: read.flatMap(({ plants }) => plants),
      leftOut: read.flatMap(({ leftOut }) => leftOut),
      unread: read.flatMap(({ unread }) => unread),
      unneeded: read.flatMap(({ unneeded }) => unneeded),
    },
  }
}

type RowRead = Pick<Schedule, 'plants' | 'leftOut' | 'unread' | 'unneeded'>

const nothing: RowRead = { plants: [], leftOut: [], unread: [], unneeded: [] }

function firstRow(rows: Cells): readonly string[] {
  return rows.find((cells) => cells.some((cell) => cell.trim() !== '')) ?? []
}

function rowsAbove(sheet: Sheet, [first]: readonly Table[]): readonly RowRead[] {
  if (!first) return []
  return sheet.rows.slice(0, first.header.row).map((cells, row) => leftOut(placeOf(sheet, row), 'above', cells))
}

/** Its rows; a header further down is named, since it is none of the first. */
function readTable(table: Table): readonly RowRead[] {
  const { sheet, header, bottom, left, right } = table
  const start = header.row + header.count
  const again = findTables(sheet)[0]?.header.row === header.row ? [] : [header.row]
  const headers = again.map((row) => {
    return leftOut(placeOf(sheet, row), 'header', (sheet.rows[row] ?? []).slice(left, right))
  })
  const rows = Array.from({ length: Math.max(0, bottom - start) }, (_, index) => readTableRow(table, start + index))
  return [...headers, ...rows]
}

function readTableRow(table: Table, row: number): RowRead {
  const { cells, shared } = tableRow(table, row)
  const place = placeOf(table.sheet, row)
  const own = (table.sheet.rows[row] ?? []).slice(table.left, table.right)
  const { commaIsUnclear } = table.sheet
  const context: RowContext = {
    place,
    cells,
    shared,
    columns: table.columns.byKind,
    commaIsUnclear,
    unread: [],
    unneeded: [],
  }
  const kind = own.every((cell) => cell.trim() === '') ? 'empty' : kindOf(context, own)
  if (kind !== 'plant') return leftOut(place, kind, own)
  const { unread, unneeded } = context
  return { plants: [readRow(context)], leftOut: [], unread, unneeded }
}

function leftOut(place: RowPlace, kind: LeftOut['kind'], cells: readonly string[]): RowRead {
  return { ...nothing, leftOut: [{ ...place, kind, text: saidIn(cells) }] }
}

function placeOf({ name }: Sheet, row: number): RowPlace {
  return { ...(name !== undefined && { sheet: name }), row: row + 1 }
}

function kindOf(context: RowContext, own: readonly string[]): RowKind {
  const names = [textOf(context, 'species'), textOf(context, 'latin')]
  const kinds = Object.keys(context.columns) as ColumnKind[]
  const others = kinds.filter((kind) => kind !== 'species' && kind !== 'latin')
  return rowKind(
    own,
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
