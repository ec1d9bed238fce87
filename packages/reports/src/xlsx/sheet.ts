import type { Cell, CellStyle, ConditionalRule, WriteSheet } from 'hucre/xlsx'
import { displayWidth } from '../display-width.js'
import { visible } from '../visible.js'
import { columnName, onA4, storedText } from './workbook.js'

export interface Column {
  readonly header: string
  /** In characters, of which a Chinese one counts twice. */
  readonly width: number
  /** Long texts, broken into lines. */
  readonly isWrapped?: boolean
  readonly isCentred?: boolean
}

/** A number with its format, and the formula that gives it. */
export interface Amount {
  readonly value: number | string | null
  readonly formula?: string
  readonly format?: string
}

export type Content = string | number | null | Amount

export interface Table {
  readonly name: string
  /** Rows above the header; the first is the title of the sheet. */
  readonly above?: readonly (readonly Content[])[]
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Content[])[]
  readonly rules?: readonly ConditionalRule[]
}

/** On A4 across: headers that stay in sight, a filter, widths that fit. */
export function sheetOf({ name, above = [], columns, rows, rules = [] }: Table): WriteSheet {
  const head = above.length
  const all = [...above, columns.map(({ header }) => header), ...rows]
  const range = `A${head + 1}:${columnName(columns.length - 1)}${all.length}`
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: all.map((row) => columns.map((_, index) => plain(row[index] ?? null))),
    cells: cellsOf(all, columns, head),
    rowDefs: new Map(all.map((row, at) => [at, { height: heightOf(row, columns, at, head) }])),
    conditionalRules: [...rules],
    freezePane: { rows: head + 1 },
    autoFilter: { range },
    ...onA4(head + 1),
  }
}

/** A cell takes no more. */
const longestText = 32_000

function plain(content: Content): string | number | null {
  const value = typeof content === 'object' && content !== null ? content.value : content
  if (typeof value !== 'string') return value
  const text = visible(value)
  return storedText(text.length > longestText ? `${text.slice(0, longestText)}…` : text)
}

function cellsOf(all: readonly (readonly Content[])[], columns: readonly Column[], head: number) {
  const cells = new Map<string, Partial<Cell>>()
  for (const [row, contents] of all.entries())
    for (const [index, column] of columns.entries()) {
      const content = contents[index] ?? null
      const style = row < head ? aboveStyle(row, content) : row === head ? header : bodyStyle(column, content)
      cells.set(`${row},${index}`, { style, ...formulaOf(content) })
    }
  return cells
}

function formulaOf(content: Content): Partial<Cell> {
  if (typeof content !== 'object' || content?.formula === undefined) return {}
  return { formula: content.formula, formulaResult: plain(content), type: 'formula' }
}

function heightOf(row: readonly Content[], columns: readonly Column[], at: number, head: number): number {
  if (at < head) return at === 0 ? 32 : 20
  const lines = columns.map(({ width, isWrapped }, index) =>
    isWrapped || at === head ? Math.ceil((displayWidth(String(plain(row[index] ?? null) ?? '')) + 2) / width) : 1,
  )
  return Math.min(400, (at === head ? 8 : 5) + Math.max(1, ...lines) * 15)
}

export const font = { name: '宋体', size: 11 }
const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const border = { top: line, right: line, bottom: line, left: line }
const title: CellStyle = { font: { ...font, size: 18, bold: true, color: { rgb: '2F6B46' } } }
const faint: CellStyle = { font, alignment: { vertical: 'center' } }
const header: CellStyle = {
  border,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '2F6B46' } },
  font: { ...font, bold: true, color: { rgb: 'FFFFFF' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

function aboveStyle(row: number, content: Content): CellStyle {
  if (row === 0) return title
  return typeof content === 'object' && content !== null
    ? { ...faint, numFmt: '0', font: { ...font, bold: true } }
    : faint
}

function bodyStyle({ isWrapped, isCentred }: Column, content: Content): CellStyle {
  const isAmount = typeof content === 'object' && content !== null && content.format !== undefined
  if (isAmount) return { border, numFmt: content.format, alignment: { vertical: 'center', shrinkToFit: true } }
  const alignment: NonNullable<CellStyle['alignment']> = {
    vertical: 'center',
    ...(isWrapped && { wrapText: true }),
    ...(isCentred && { horizontal: 'center' as const }),
  }
  return { border, alignment, ...(typeof content === 'string' && { numFmt: '@' }) }
}
