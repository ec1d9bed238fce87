import { EncryptedFileError, HucreError } from 'hucre'
import { type CellValue, type MergeRange, readXlsx, type Sheet as XlsxSheet } from 'hucre/xlsx'
import { cellText } from './cell-text.js'
import { workbookLimits } from './limits.js'
import type { Merge, Sheet } from './sheet.js'
import { unpackedSize } from './unpacked-size.js'

/** Stands in the keywords of a workbook that `export` has written: its rows are those of a declaration, as they are. */
export const exportedMark = 'viridict-export'

export type WorkbookRead =
  /** `hidden` are the names of sheets that nobody sees: they are not read. */
  | { readonly ok: true; readonly sheets: readonly Sheet[]; readonly hidden: readonly string[] }
  | { readonly ok: false; readonly why: 'damaged' | 'encrypted' | 'too-large' | 'too-many-sheets' }
  | { readonly ok: false; readonly why: 'sheet-too-large' | 'too-many-cells'; readonly sheet: string }

/** The visible sheets of an XLSX workbook as texts; within limits, whatever the file says of itself. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookRead> {
  const size = unpackedSize(bytes)
  if (!size) return { ok: false, why: 'damaged' }
  const isLarge = size.bytes > workbookLimits.unpacked || size.parts > workbookLimits.parts
  if (isLarge || bytes.length > workbookLimits.packed) return { ok: false, why: 'too-large' }
  try {
    return await readSheets(bytes)
  } catch (error) {
    // A file that was cut or changed may fail anywhere in its parts, with any error.
    return { ok: false, why: error instanceof EncryptedFileError ? 'encrypted' : 'damaged' }
  }
}

/** One sheet after the other: they are dense while they are read, and together might not fit. */
async function readSheets(bytes: Uint8Array): Promise<WorkbookRead> {
  const infos: { readonly name: string; readonly isHidden: boolean }[] = []
  const { properties } = await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      infos.push({ name, isHidden: hidden === true || veryHidden === true })
      return false
    },
  })
  if (infos.length > workbookLimits.sheets) return { ok: false, why: 'too-many-sheets' }
  const sheets: Sheet[] = []
  let cells = 0
  for (const [index, { name, isHidden }] of infos.entries()) {
    if (isHidden) continue
    const read = await onlySheet(bytes, index)
    cells += (read?.rows.length ?? 0) * (read?.rows[0]?.length ?? 0)
    if (cells > workbookLimits.cells) return { ok: false, why: 'too-many-cells', sheet: name }
    const sheet = read && sheetOf(read)
    if (!sheet) return { ok: false, why: 'sheet-too-large', sheet: name }
    sheets.push(properties?.keywords === exportedMark ? { ...sheet, isExported: true } : sheet)
  }
  return { ok: true, sheets, hidden: infos.filter(({ isHidden }) => isHidden).map(({ name }) => name) }
}

/** Undefined where it reaches too far. */
function sheetOf(read: XlsxSheet): Sheet | undefined {
  const rows = trimmed(read.rows.map((row, at) => row.map((value, column) => textAt(read, value, at, column))))
  const width = Math.max(0, ...rows.map(({ length }) => length))
  if (rows.length > workbookLimits.rows || width > workbookLimits.columns) return undefined
  const merges = (read.merges ?? []).map(mergeOf).filter(({ top, left }) => top < rows.length && left < width)
  return { name: read.name, rows, merges, commaIsUnclear: false }
}

/** Undefined where it spans more cells than its reader takes. */
async function onlySheet(bytes: Uint8Array, index: number): Promise<XlsxSheet | undefined> {
  try {
    const { sheets } = await readXlsx(bytes, { sheets: [index], readStyles: true })
    return sheets[0]
  } catch (error) {
    // It says so of a sheet that spans too many cells alone.
    if (error instanceof HucreError && error.message.includes('read option')) return undefined
    throw error
  }
}

function textAt({ cells }: XlsxSheet, value: CellValue, row: number, column: number): string {
  return cells || value !== null ? cellText(value, cells?.get(`${row},${column}`)) : ''
}

/** Without the empty cells and rows behind the last that say anything. */
function trimmed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const short = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1))
  return short.slice(0, short.findLastIndex(({ length }) => length > 0) + 1)
}

function mergeOf({ startRow, startCol, endRow, endCol }: MergeRange): Merge {
  return { top: startRow, left: startCol, bottom: endRow, right: endCol }
}
