import { mergeAt, type Sheet } from '../workbook/sheet.js'
import { isHeaderLike, readHeaders } from './column-kind.js'
import type { HeaderWords } from './header-words.js'

/** Rows of headers above a table: the first, and how many. */
export interface HeaderRows {
  readonly row: number
  readonly count: number
}

/** How far down a first header is looked for: titles and names of projects may stand above it. */
const searched = 50

/** Headers have two rows or three where they say 规格 above 胸径 and 冠幅, or their units below. */
const most = 3

/** Where tables begin: the rows that name what a row is about and other columns, `least` of them in all. */
export function headerRows(sheet: Sheet, words: HeaderWords, least: number): readonly HeaderRows[] {
  const found: HeaderRows[] = []
  let next = 0
  for (const [row, cells] of sheet.rows.entries()) {
    if (row < next || (found.length === 0 && row >= searched) || kindsIn(cells, words) < least) continue
    const count = countOf(sheet, row, words)
    found.push({ row, count })
    next = row + count
  }
  return least > 1 ? found : found.slice(0, 1)
}

/** How many kinds of columns a row names; none where it names no plants. */
function kindsIn(cells: readonly string[], words: HeaderWords): number {
  const kinds = new Set(cells.map((cell) => readHeaders([cell], words)?.kind).filter((kind) => kind !== undefined))
  return words.names.some((name) => kinds.has(name)) ? kinds.size : 0
}

function countOf(sheet: Sheet, row: number, words: HeaderWords): number {
  let count = 1
  while (count < most && continues(sheet, row, row + count, words)) count += 1
  return count
}

/** A row below the first in which the name of a plant is part of the header above, and nothing else stands than headers. */
function continues(sheet: Sheet, first: number, row: number, words: HeaderWords): boolean {
  const cells = sheet.rows[row] ?? []
  const written = cells.filter((cell) => cell.trim() !== '')
  const names = (sheet.rows[first] ?? []).flatMap((cell, column) => {
    return words.names.includes(readHeaders([cell], words)?.kind ?? '') ? [column] : []
  })
  const isOpen = names.every((column) => (cells[column] ?? '').trim() === '')
  if (!isOpen) return false
  const isMerged = names.some((column) => (mergeAt(sheet, first, column)?.bottom ?? first) >= row)
  return isMerged || (written.length > 0 && written.every((cell) => isHeaderLike(cell, words)))
}

/** What stands over a column, the topmost first; cells that were merged, or are left empty beside a group, say the same. */
export function headersOver(sheet: Sheet, { row, count }: HeaderRows, column: number): readonly string[] {
  const cells = Array.from({ length: count }, (_, index) => headerAt(sheet, { row, count }, row + index, column).trim())
  return [...new Set(cells.filter((cell) => cell !== ''))]
}

function headerAt(sheet: Sheet, header: HeaderRows, row: number, column: number): string {
  const merge = mergeAt(sheet, row, column)
  const own = sheet.rows[merge?.top ?? row]?.[merge?.left ?? column] ?? ''
  return own.trim() === '' && !merge ? groupAt(sheet, header, row, column) : own
}

/** In a CSV merged cells have left blanks: 规格 stands over its first column alone, and each has a header of its own below. */
function groupAt(sheet: Sheet, { row: first, count }: HeaderRows, row: number, column: number): string {
  const isUnder = (at: number) => (sheet.rows[row + 1]?.[at] ?? '').trim() !== ''
  if (row + 1 >= first + count || !isUnder(column)) return ''
  const cells = sheet.rows[row] ?? []
  for (let at = column - 1; at >= 0 && isUnder(at); at--) {
    const cell = (cells[at] ?? '').trim()
    if (cell !== '') return cell
  }
  return ''
}
