import { type Message, message } from '@viridict/core'
import { cellName } from '../workbook/sheet.js'
import type { RowPlace, Unread } from './row-context.js'
import { shown } from './shown.js'

/** A row of a CSV file, 第5行; of a sheet, “乔木”第5行. */
export function rowWords({ sheet, row }: RowPlace): Message {
  return sheet === undefined ? message(words.row, { row }) : message(words.rowOf, { sheet: shown(sheet), row })
}

/** A cell of a sheet, “乔木”F5, as a spreadsheet calls it; of a CSV file its row alone. */
export function cellWords(cell: Pick<Unread, 'sheet' | 'row' | 'index'>): Message {
  const { sheet, row, index } = cell
  return sheet === undefined
    ? rowWords(cell)
    : message(words.cell, { sheet: shown(sheet), cell: cellName(row - 1, index) })
}

const words = {
  row: { zh: '第{row}行', en: 'row {row}' },
  rowOf: { zh: '“{sheet}”第{row}行', en: '“{sheet}” row {row}' },
  cell: { zh: '“{sheet}”{cell}', en: '“{sheet}” {cell}' },
}
