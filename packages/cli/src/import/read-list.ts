import type { Cells, Sheet } from '../workbook/sheet.js'
import { type Table, tablesIn } from './find-tables.js'
import type { HeaderWords } from './header-words.js'
import type { RowContext, RowPlace, Unneeded, Unread } from './row-context.js'
import type { OtherRow, RowKind } from './row-kind.js'
import { tableRow } from './table-row.js'

/** How the rows of one kind of table are read. */
export interface RowReader<Row extends RowPlace> {
  readonly words: HeaderWords
  /** `own` are the cells that belong to the row alone. */
  readonly kindOf: (context: RowContext, own: readonly string[]) => RowKind
  readonly readRow: (context: RowContext) => Row
}

/** A row that is left out, by what it is and what it says. */
export interface LeftOut extends RowPlace {
  readonly kind: OtherRow | 'above'
  readonly text: string
}

/** What was read of the tables in some sheets: whatever of them is not in the rows is named. */
export interface TableList<Row extends RowPlace = RowPlace> {
  readonly tables: readonly Table[]
  /** Sheets in which there is none, though something is written there. */
  readonly otherSheets: readonly string[]
  readonly rows: readonly Row[]
  readonly leftOut: readonly LeftOut[]
  readonly unread: readonly Unread[]
  readonly unneeded: readonly Unneeded[]
}

export type ListRead<Row extends RowPlace> =
  | { readonly ok: true; readonly list: TableList<Row> }
  /** `headers` is the first row that says anything. */
  | { readonly ok: false; readonly headers: readonly string[] }

export function readList<Row extends RowPlace>(sheets: readonly Sheet[], reader: RowReader<Row>): ListRead<Row> {
  const tables = tablesIn(sheets, reader.words)
  const found = sheets.map((sheet) => ({ sheet, tables: tables.filter((table) => table.sheet === sheet) }))
  if (tables.length === 0) return { ok: false, headers: firstRow(sheets.flatMap(({ rows }) => rows)) }
  const others = found.filter((one) => one.tables.length === 0 && one.sheet.rows.length > 0)
  const above = found.flatMap((one) => rowsAbove<Row>(one.sheet, one.tables))
  const read = [...above, ...tables.flatMap((table) => readTableRows(table, tables, reader))]
  return {
    ok: true,
    list: {
      tables,
      otherSheets: others.map(({ sheet }) => sheet.name ?? ''),
      rows: read.flatMap(({ rows }) => rows),
      leftOut: read.flatMap(({ leftOut }) => leftOut),
      unread: read.flatMap(({ unread }) => unread),
      unneeded: read.flatMap(({ unneeded }) => unneeded),
    },
  }
}

type RowRead<Row extends RowPlace> = Pick<TableList<Row>, 'rows' | 'leftOut' | 'unread' | 'unneeded'>

function firstRow(rows: Cells): readonly string[] {
  return rows.find((cells) => cells.some((cell) => cell.trim() !== '')) ?? []
}

function rowsAbove<Row extends RowPlace>(sheet: Sheet, [first]: readonly Table[]): readonly RowRead<Row>[] {
  if (!first) return []
  return sheet.rows.slice(0, first.header.row).map((cells, row) => leftOut(placeOf(sheet, row), 'above', cells))
}

/** Its rows; a header further down is named, since it is none of the first. */
function readTableRows<Row extends RowPlace>(
  table: Table,
  tables: readonly Table[],
  reader: RowReader<Row>,
): readonly RowRead<Row>[] {
  const { sheet, header, bottom, left, right } = table
  const start = header.row + header.count
  const isFirst = tables.find((other) => other.sheet === sheet)?.header.row === header.row
  const cells = (sheet.rows[header.row] ?? []).slice(left, right)
  const rows = Array.from({ length: Math.max(0, bottom - start) }, (_, index) => readRow(table, start + index, reader))
  return isFirst ? rows : [leftOut(placeOf(sheet, header.row), 'header', cells), ...rows]
}

function readRow<Row extends RowPlace>(table: Table, row: number, reader: RowReader<Row>): RowRead<Row> {
  const { sheet, left, right, columns } = table
  const place = placeOf(sheet, row)
  const own = (sheet.rows[row] ?? []).slice(left, right)
  const gathered = { unread: [], unneeded: [] }
  const { commaIsUnclear, isExported = false } = sheet
  const context: RowContext = {
    place,
    ...tableRow(table, row),
    columns: columns.byKind,
    commaIsUnclear,
    isExported,
    ...gathered,
  }
  const kind = own.every((cell) => cell.trim() === '') ? 'empty' : reader.kindOf(context, own)
  return kind === 'plant' ? { rows: [reader.readRow(context)], leftOut: [], ...gathered } : leftOut(place, kind, own)
}

function leftOut<Row extends RowPlace>(place: RowPlace, kind: LeftOut['kind'], cells: readonly string[]): RowRead<Row> {
  const said = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return { rows: [], leftOut: [{ ...place, kind, text: said.join(' ') }], unread: [], unneeded: [] }
}

function placeOf({ name }: Sheet, row: number): RowPlace {
  return { ...(name !== undefined && { sheet: name }), row: row + 1 }
}
