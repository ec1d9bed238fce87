import type { Message } from '@viridict/core'
import type { Sheet } from '../workbook/sheet.js'
import { findTables } from './find-tables.js'
import { refusals } from './messages.js'
import { flowRow, type RowEntries } from './row-entries.js'
import { shown } from './shown.js'
import type { TableReader } from './table-readers.js'

export type SheetsChosen =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly problem: Message }

/** The sheets that are named, or all, where that counts nothing twice: a workbook may hold parts and their sum. */
export function chooseSheets(sheets: readonly Sheet[], names: readonly string[], reader: TableReader): SheetsChosen {
  const known = sheets.map(({ name = '' }) => name)
  const missing = names.find((name) => !known.includes(name))
  if (missing !== undefined) return { ok: false, problem: refusals.noSheet(shown(missing), known.map(shown)) }
  if (names.length > 0) return { ok: true, sheets: sheets.filter(({ name = '' }) => names.includes(name)) }
  const lists = sheets.flatMap((sheet) => listsIn(sheet, reader))
  const isTwice = lists.some((one, index) => isSummary(one) || repeats(one, lists.slice(0, index)))
  return lists.length > 1 && isTwice
    ? { ok: false, problem: refusals.whichSheet(lists.map(({ name }) => shown(name))) }
    : { ok: true, sheets }
}

interface List {
  readonly name: string
  readonly rows: readonly string[]
}

function listsIn(sheet: Sheet, reader: TableReader): readonly List[] {
  if (findTables(sheet, reader.words).length === 0) return []
  const read = reader.read([sheet])
  const rows = read.ok ? read.rows('en').map(identityOf) : []
  return rows.length > 0 ? [{ name: sheet.name ?? '', rows }] : []
}

/** A sum may lack the sizes that the parts have. */
function identityOf({ fields }: RowEntries): string {
  return flowRow({ fields: fields.filter(([key]) => ['species', 'count', 'area', 'id', 'name'].includes(key)) })
}

function isSummary({ name }: List): boolean {
  return /汇总|总表|总计|合计|统计|summary|total/iu.test(name)
}

/** More than half of its rows stand in another. */
function repeats({ rows }: List, others: readonly List[]): boolean {
  return others.some((other) => {
    const known = new Set(other.rows)
    return rows.filter((row) => known.has(row)).length * 2 > rows.length
  })
}
