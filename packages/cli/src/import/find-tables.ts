import type { Sheet } from '../workbook/sheet.js'
import { readHeaders } from './column-kind.js'
import { type Columns, findColumns } from './find-columns.js'
import { type HeaderRows, headerRows } from './header-rows.js'
import type { HeaderWords } from './header-words.js'
import { type StatedUnit, statedUnit } from './stated-unit.js'

/** A table in a sheet: its header, and the rows below it up to the next. */
export interface Table {
  readonly sheet: Sheet
  readonly header: HeaderRows
  readonly columns: Columns
  /** The row behind its last. */
  readonly bottom: number
  /** The columns that it has, the last excluded: two tables may stand side by side. */
  readonly left: number
  readonly right: number
  /** Of its lengths, where it is said above it and not in their headers. */
  readonly stated?: StatedUnit
}

/** The tables of some sheets, in their order; where none has a header of two columns, that of one that says enough. */
export function tablesIn(sheets: readonly Sheet[], words: HeaderWords): readonly Table[] {
  const plain = sheets.flatMap((sheet) => findTables(sheet, words))
  return plain.length > 0 || words.least > 1 ? plain : sheets.flatMap((sheet) => findTables(sheet, words, words.least))
}

/** The tables of a sheet: below each other, each with its own columns, or side by side to save paper. */
export function findTables(sheet: Sheet, words: HeaderWords, least = 2): readonly Table[] {
  const headers = headerRows(sheet, words, least)
  return headers.flatMap((header, index) => {
    const bottom = headers[index + 1]?.row ?? sheet.rows.length
    const before = headers[index - 1]
    const stated = statedUnit(sheet.rows, before ? before.row + before.count : 0, header.row)
    return sides(sheet, header, bottom, words).map(([left, right]) => {
      const columns = withStated(findColumns(sheet, header, { bottom, left, right }, words), stated)
      return { sheet, header, columns, bottom, left, right, ...(stated && { stated }) }
    })
  })
}

function withStated({ byKind, unread }: Columns, stated: StatedUnit | undefined): Columns {
  if (!stated) return { byKind, unread }
  const lengths = (['crown', 'dbh', 'size'] as const).flatMap((kind) => {
    const column = byKind[kind]
    return column && !column.unit ? [[kind, { ...column, unit: stated.unit }] as const] : []
  })
  return { byKind: { ...byKind, ...Object.fromEntries(lengths) }, unread }
}

/** Its first column, and the one behind its last. */
type Side = readonly [left: number, right: number]

/** Where the same headers begin anew to the right: 序号 植物名称 数量 序号 植物名称 数量. */
function sides(sheet: Sheet, { row }: HeaderRows, bottom: number, words: HeaderWords): readonly Side[] {
  const width = Math.max(0, ...sheet.rows.slice(row, bottom).map(({ length }) => length))
  const cells = (sheet.rows[row] ?? []).map((cell) => cell.trim())
  const name = cells.find((cell) => words.names.includes(readHeaders([cell], words)?.kind ?? ''))
  const names = cells.flatMap((cell, index) => (cell === name ? [index] : []))
  const lead = leadOf(cells, names)
  const starts = names.map((at, index) => (index === 0 ? 0 : at - lead))
  return starts.map((start, index) => [start, starts[index + 1] ?? width] as const)
}

/** How many columns before that of the names belong to the same side: those with the same headers on each. */
function leadOf(cells: readonly string[], [first = 0, second]: readonly number[]): number {
  if (second === undefined) return first
  let lead = 0
  while (lead < first && cells[first - lead - 1] === cells[second - lead - 1]) lead += 1
  return lead
}
