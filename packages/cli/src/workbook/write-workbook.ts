import { displayWidth } from '@viridict/reports/display-width'
import { columnName, onA4, storedText } from '@viridict/reports/workbook'
import { type Cell, type CellStyle, type CellValue, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'

/** A column of a sheet that is written: what stands above it, and what its cells may be. */
export interface WrittenColumn {
  readonly header: string
  /** In characters, of which a Chinese one counts twice. */
  readonly width: number
  readonly isRequired?: boolean
  /** Formulas may be entered; cells of all others are texts to Excel, so that 12-14 does not become a date. */
  readonly isFigure?: boolean
  /** What may be chosen; others too, where `isOpen`. */
  readonly choices?: Choices
  /** Shown when a cell is entered. */
  readonly hint?: string
  /** Long texts, broken into lines. */
  readonly isWrapped?: boolean
}

export interface Choices {
  /** Values, or a range of another sheet that holds them. */
  readonly from: readonly string[] | string
  readonly isOpen: boolean
  readonly error?: string
}

export interface WrittenSheet {
  readonly name: string
  readonly columns: readonly WrittenColumn[]
  /** Texts and numbers; a text is one, whatever it begins with. */
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** Rows without content below, made ready to be filled in. */
  readonly blank?: number
}

export interface WrittenWorkbook {
  readonly title: string
  readonly sheets: readonly WrittenSheet[]
  readonly keywords?: string
}

/** A workbook with headers that stay in sight, widths that fit, filters, and lists to choose from; on A4 across. */
export async function writeWorkbook({ title, sheets, keywords }: WrittenWorkbook): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title, creator: 'Viridict', ...(keywords !== undefined && { keywords }) },
    defaultFont: font,
    sheets: sheets.map(sheetOf),
  })
}

function sheetOf({ name, columns, rows, blank = 0 }: WrittenSheet): WriteSheet {
  const last = rows.length + blank + 1
  const all = [columns.map(({ header }) => header), ...rows, ...Array.from({ length: blank }, () => [])]
  const range = `A1:${columnName(columns.length - 1)}${last}`
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: all.map((row) => columns.map((_, index): CellValue => stored(row[index] ?? null))),
    cells: styles(columns, all),
    rowDefs: heights(columns, all),
    dataValidations: columns.flatMap((column, index) =>
      validations(column, `${columnName(index)}2:${columnName(index)}${last}`),
    ),
    freezePane: { rows: 1 },
    autoFilter: { range },
    ...onA4(1),
  }
}

function stored(value: string | number | null): string | number | null {
  return typeof value === 'string' ? storedText(value) : value
}

const font = { name: '宋体', size: 11 }
const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const border = { top: line, right: line, bottom: line, left: line }
const green = { type: 'pattern', pattern: 'solid', fgColor: { rgb: '2F6B46' } } as const
const paleGreen = { type: 'pattern', pattern: 'solid', fgColor: { rgb: '6B9F80' } } as const

/** Not every program finds out how high a row of broken lines is. */
function heights(
  columns: readonly WrittenColumn[],
  rows: WrittenSheet['rows'],
): Map<number, { readonly height: number }> {
  const lines = rows.map((row, at) => {
    const each = columns.map(({ width, isWrapped }, index) => {
      return isWrapped || at === 0 ? Math.ceil((displayWidth(String(row[index] ?? '')) + 1) / width) : 1
    })
    return Math.max(1, ...each)
  })
  return new Map(lines.map((count, at) => [at, { height: (at === 0 ? 8 : 3) + count * 15 }]))
}

function styles(columns: readonly WrittenColumn[], rows: WrittenSheet['rows']): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>()
  for (const [index, column] of columns.entries()) {
    for (const [row, values] of rows.entries()) {
      const style = row === 0 ? headerStyle(column.isRequired === true) : bodyStyle(column, values[index])
      cells.set(`${row},${index}`, { style })
    }
  }
  return cells
}

function bodyStyle({ isWrapped, isFigure }: WrittenColumn, value: string | number | null | undefined): CellStyle {
  if (isWrapped) return wrapped
  return typeof value === 'number' || (isFigure && typeof value !== 'string') ? figure : text
}

const text: CellStyle = { border, numFmt: '@', alignment: { vertical: 'center' } }
const figure: CellStyle = { border, alignment: { vertical: 'center' } }
const wrapped: CellStyle = { border, alignment: { vertical: 'top', wrapText: true } }

function headerStyle(isRequired: boolean): CellStyle {
  return {
    border,
    fill: isRequired ? green : paleGreen,
    font: { ...font, bold: true, color: { rgb: 'FFFFFF' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  }
}

/** Excel shows at most 255 characters of a hint. */
const longestHint = 250

function validations({ header, choices, hint = '' }: WrittenColumn, range: string): readonly DataValidation[] {
  if (!choices && hint === '') return []
  const shown = {
    showInputMessage: hint !== '',
    inputTitle: header.slice(0, 32),
    inputMessage: hint.slice(0, longestHint),
  }
  if (!choices)
    return [{ type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0', range, allowBlank: true, ...shown }]
  const { from, isOpen, error = '' } = choices
  const list = typeof from === 'string' ? { formula1: from } : { values: [...from] }
  const refused = {
    showErrorMessage: !isOpen,
    errorTitle: header.slice(0, 32),
    errorMessage: error.slice(0, longestHint),
  }
  return [{ type: 'list', range, allowBlank: true, ...list, ...shown, ...refused }]
}
