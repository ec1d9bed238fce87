import { type Message, message } from '@viridict/core'
import { columnName } from '@viridict/reports/workbook'
import type { UnreadColumn } from './find-columns.js'
import type { Table } from './find-tables.js'
import { leftOutWords } from './left-out-words.js'
import { cellWords } from './place-words.js'
import type { TableFormat } from './read-table.js'
import type { Unneeded } from './row-context.js'
import { shown } from './shown.js'
import type { TableResult } from './table-readers.js'
import { unreadWords } from './unread-words.js'

/** A line of what is said of a table, with what belongs under it. */
export interface ReportLine {
  readonly text: Message
  readonly below?: readonly Message[]
}

type Read = Extract<TableResult, { readonly ok: true }>

/** What was read of a file, and everything that was not. */
export function reportList({ list, sums }: Read, file: string, format: TableFormat): readonly ReportLine[] {
  const { tables, leftOut, unread, unneeded, otherSheets } = list
  const leftOutLines = leftOutWords(leftOut)
  const hidden = format.kind === 'workbook' ? format.hidden : []
  return [
    { text: fileWords(file, format, tables) },
    { text: sums },
    ...tables.filter(isFirstOfHeader).flatMap(tableLines),
    ...named(words.otherSheets, otherSheets.map(shown)),
    ...named(words.hidden, hidden.map(shown)),
    ...(leftOutLines.length > 0 ? [{ text: message(words.leftOut), below: leftOutLines }] : []),
    ...named(words.unneededCells, unneeded.map(unneededWords)),
    ...(unread.length > 0
      ? [{ text: message(words.unread, { count: unread.length }), below: unread.map(unreadWords) }]
      : []),
  ]
}

function fileWords(file: string, format: TableFormat, [first]: readonly Table[]): Message {
  if (format.kind === 'workbook') return message(words.workbook, { file: shown(file) })
  const { encoding, delimiter } = format
  return message(words.text, {
    file: shown(file),
    encoding,
    delimiter: words.delimiter[delimiter],
    rows: first ? headerWords(first) : '',
  })
}

/** Tables side by side have the same columns. */
function isFirstOfHeader({ sheet, header }: Table, index: number, tables: readonly Table[]): boolean {
  return tables.findIndex((other) => other.sheet === sheet && other.header.row === header.row) === index
}

/** Of each table: which columns are read, and of the others why not. */
function tableLines(table: Table): readonly ReportLine[] {
  const { sheet, stated, columns } = table
  const used = Object.values(columns.byKind).map((column) => shown(column?.name ?? ''))
  const others = (why: UnreadColumn['why']) =>
    columns.unread.filter((column) => column.why === why).map((column) => columnWords(column, sheet.name !== undefined))
  return [
    ...(sheet.name === undefined
      ? []
      : [{ text: message(words.sheet, { sheet: shown(sheet.name), rows: headerWords(table) }) }]),
    { text: message(words.used, { names: used }) },
    ...(stated ? [{ text: message(words.stated, { row: stated.row, unit: stated.unit.zh }) }] : []),
    ...named(words.unneeded, others('unneeded')),
    ...named(words.personal, others('personal')),
    ...named(words.ambiguous, others('ambiguous')),
    ...named(words.second, others('second')),
    ...named(words.unknown, others('unknown')),
  ]
}

function named(
  text: { readonly zh: string; readonly en: string },
  names: readonly (string | Message)[],
): readonly ReportLine[] {
  return names.length > 0 ? [{ text: message(text, { names }) }] : []
}

function headerWords({ header: { row, count } }: Table): Message {
  const span = { from: row + 1, to: row + count }
  return count === 1 ? message(words.row, span) : message(words.rows, span)
}

function columnWords({ index, header }: UnreadColumn, isSheet: boolean): string | Message {
  if (header !== '') return shown(header)
  return message(words.nameless, { column: isSheet ? columnName(index) : index + 1 })
}

function unneededWords(cell: Unneeded): Message {
  return message(words.cell, { cell: cellWords(cell), text: shown(cell.text) })
}

const words = {
  text: {
    zh: '“{file}”：{encoding} 编码，{delimiter}分隔，{rows}是表头',
    en: '{file}: {encoding}, separated by {delimiter}, headers in {rows}',
  },
  workbook: { zh: '“{file}”：XLSX 工作簿', en: '{file}: XLSX workbook' },
  sheet: { zh: '工作表“{sheet}”，{rows}是表头', en: 'sheet “{sheet}”, headers in {rows}' },
  row: { zh: '第{from}行', en: 'row {from}' },
  rows: { zh: '第{from}至{to}行', en: 'rows {from} to {to}' },
  delimiter: {
    ',': { zh: '逗号', en: 'commas' },
    ';': { zh: '分号', en: 'semicolons' },
    '\t': { zh: '制表符', en: 'tabs' },
  },
  used: { zh: '用到的栏：{names}', en: 'columns that are read: {names}' },
  stated: {
    zh: '第{row}行写明单位 {unit}：没有写单位的长度按它读',
    en: 'row {row} says that the unit is {unit}: lengths without one are read so',
  },
  unneeded: {
    zh: '认得、但申报不需要的栏：{names}',
    en: 'columns that are known, and that a declaration has no key for: {names}',
  },
  personal: {
    zh: '个人信息，不写入申报的栏：{names}',
    en: 'columns about persons, which a declaration is not to hold: {names}',
  },
  ambiguous: {
    zh: '没有读的栏（说的是哪一项不明确，请分栏或改表头）：{names}',
    en: 'columns that are not read, since they could say two things (part them, or name them otherwise): {names}',
  },
  second: {
    zh: '没有读的栏（同一项已有另一栏）：{names}',
    en: 'columns that are not read, since another says the same: {names}',
  },
  unknown: { zh: '没有读的栏（不认得）：{names}', en: 'columns that are not read, since nobody knows them: {names}' },
  otherSheets: {
    zh: '没有这种表的工作表，没有读：{names}',
    en: 'sheets without such a table, not read: {names}',
  },
  hidden: { zh: '隐藏的工作表，没有读：{names}', en: 'hidden sheets, not read: {names}' },
  nameless: { zh: '第{column}栏（没有表头）', en: 'column {column} (no header)' },
  leftOut: { zh: '没有列入的行：', en: 'rows left out:' },
  unneededCells: {
    zh: '成片种植按面积计，单株冠幅没有写入：{names}',
    en: 'beds count by their area; the crown of one plant is not taken: {names}',
  },
  cell: { zh: '{cell}“{text}”', en: '{cell} “{text}”' },
  unread: { zh: '没有读懂的 {count} 处，请核对：', en: '{count} cells could not be read; look at them:' },
} as const
