import { type Message, sourceLimits } from '@viridict/core'
import type { Sheet } from '../workbook/sheet.js'
import { chooseSheets } from './choose-sheets.js'
import { refusals } from './messages.js'
import { shown } from './shown.js'
import type { TableReader, TableResult } from './table-readers.js'

export type RowsRead =
  | { readonly ok: true; readonly result: Extract<TableResult, { readonly ok: true }> }
  | { readonly ok: false; readonly problem: Message }

/** The sheets of a file as a table with at least one row, or why they are none. */
export function readRows(
  sheets: readonly Sheet[],
  names: readonly string[],
  reader: TableReader,
  file: string,
): RowsRead {
  const chosen = chooseSheets(sheets, names, reader)
  if (!chosen.ok) return chosen
  const result = reader.read(chosen.sheets)
  const { target } = reader
  if (!result.ok) return { ok: false, problem: refusals.noHeader(file, result.headers.slice(0, 12).map(shown), target) }
  // A list without a row would say that there is nothing; a longer one than can be judged is of no use.
  const { length } = result.list.rows
  if (length > sourceLimits.rows) return { ok: false, problem: refusals.tooManyRows(file, sourceLimits.rows) }
  return length === 0 ? { ok: false, problem: refusals.noRows(file) } : { ok: true, result }
}
