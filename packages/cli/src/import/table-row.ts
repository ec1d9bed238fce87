import { type Merge, mergeAt } from '../workbook/sheet.js'
import type { Table } from './find-tables.js'

export interface TableRow {
  readonly cells: readonly string[]
  /** Columns in which the cell is merged with those of other rows. */
  readonly shared: ReadonlySet<number>
}

/** Amounts are for all rows of a merged cell together; what else is merged holds for each. */
const amounts: ReadonlySet<string> = new Set(['count', 'area'])

/** The cells of a row, with what merged cells say of it. */
export function tableRow({ sheet, header, columns }: Table, row: number): TableRow {
  const cells = [...(sheet.rows[row] ?? [])]
  const shared = new Set<number>()
  const start = header.row + header.count
  for (const [kind, column] of Object.entries(columns.byKind)) {
    const { index = -1 } = column ?? {}
    const merge = mergeAt(sheet, row, index)
    if (!merge || !isOfRows(merge, start)) continue
    cells[index] = sheet.rows[merge.top]?.[merge.left] ?? ''
    if (amounts.has(kind) && cells[index].trim() !== '') shared.add(index)
  }
  return { cells: Array.from(cells, (cell) => cell ?? ''), shared }
}

/** A title over the whole width is none of them. */
function isOfRows({ top, left, bottom, right }: Merge, start: number): boolean {
  return top >= start && bottom > top && left === right
}
