import { type Message, message, type Text } from '@viridict/core'
import { workbookLimits } from '../workbook/limits.js'
import type { WorkbookRead } from '../workbook/read-workbook.js'
import { shown } from './shown.js'

/** Why a workbook is not read, and what to do. */
export function workbookRefusal(read: Extract<WorkbookRead, { readonly ok: false }>, file: string): Message {
  const sheet = 'sheet' in read ? shown(read.sheet) : ''
  return message(templates[read.why], { file: shown(file), sheet, ...limits })
}

const megabyte = 1024 * 1024
const limits = {
  packed: workbookLimits.packed / megabyte,
  unpacked: workbookLimits.unpacked / megabyte,
  sheets: workbookLimits.sheets,
  rows: workbookLimits.rows,
  columns: workbookLimits.columns,
  cells: workbookLimits.cells,
}

const templates: Readonly<Record<Extract<WorkbookRead, { readonly ok: false }>['why'], Text>> = {
  damaged: {
    zh: '“{file}”不是完好的 XLSX 工作簿，没有读；请在 Excel 或 WPS 里打开它，另存为“Excel 工作簿(*.xlsx)”再导入。',
    en: '{file} is no sound XLSX workbook and is not read; open it in a spreadsheet, save it as XLSX, and import that.',
  },
  encrypted: {
    zh: '“{file}”设了打开密码；请在 Excel 或 WPS 里去掉密码，另存后再导入。',
    en: '{file} is protected by a password; take it away in a spreadsheet, save it, and import that.',
  },
  'too-large': {
    zh: '“{file}”太大（上限 {packed} MB，解压后 {unpacked} MB），没有读；请只把苗木表的工作表另存为一个 XLSX 或 CSV。',
    en: '{file} is too large (at most {packed} MB, {unpacked} MB unpacked) and is not read; save the sheet of the table alone as XLSX or CSV.',
  },
  'too-many-sheets': {
    zh: '“{file}”的工作表超过 {sheets} 张，没有读；请只留苗木表，另存后再导入。',
    en: '{file} has more than {sheets} sheets and is not read; keep those of the table alone, save it, and import that.',
  },
  'too-many-cells': {
    zh: '“{file}”读到工作表“{sheet}”，已超过 {cells} 格（只设了格式的也算），没有读；请删去表格以外的行、列和工作表（Ctrl+End 可看到最后一格），另存后再导入。',
    en: '{file} has, up to sheet “{sheet}”, more than {cells} cells, those that are only formatted among them, and is not read; delete the rows, columns and sheets outside the table (Ctrl+End shows the last cell), save it, and import that.',
  },
  'sheet-too-large': {
    zh: '“{file}”的工作表“{sheet}”超过 {rows} 行或 {columns} 列，没有读；请删去表格以外的内容（Ctrl+End 可看到最后一格），另存后再导入。',
    en: 'sheet “{sheet}” of {file} has more than {rows} rows or {columns} columns and is not read; delete what stands outside the table (Ctrl+End shows the last cell), save it, and import that.',
  },
}
