import { type Message, message } from '@viridict/core'
import { withSuggestion } from '../messages.js'

export const noList: Message = message({
  zh: '请写要哪一种表的模板：苗木表、人员或公园，如 viridict template 苗木表。',
  en: 'say of which table the template shall be: planting, workers or parks, such as viridict template planting.',
})

export function unknownList(word: string, nearest: string | undefined): Message {
  const template = {
    zh: '没有“{word}”这种表；可用 苗木表（planting）、人员（workers）、公园（parks）。',
    en: 'there is no table {word}; there are planting (苗木表), workers (人员) and parks (公园).',
  }
  return withSuggestion(message(template, { word }), nearest)
}

export const noDeclaration: Message = message({
  zh: '请写要导出的申报，如 viridict export 项目.yaml。',
  en: 'name the declaration to be exported, such as viridict export project.yaml.',
})

export function templateWritten(file: string): Message {
  const template = {
    zh: '已写入“{file}”。在 Excel 或 WPS 里填好、保存，然后运行：\n  viridict import {file} --into 申报.yaml',
    en: '{file} is written. Fill it in with a spreadsheet, save it, then run:\n  viridict import {file} --into DECLARATION.yaml',
  }
  return message(template, { file })
}

export function exported(file: string, rows: number): Message {
  const template = {
    zh: '{rows} 行已写入“{file}”。改好后可以用 viridict import 读回。',
    en: 'rows written to {file}: {rows}. What is changed there can be read back by viridict import.',
  }
  return message(template, { file, rows })
}

export function nothingToExport(file: string, list: string): Message {
  const template = {
    zh: '“{file}”里没有{list}，没有写入。',
    en: '{file} has no {list}; nothing is written.',
  }
  return message(template, { file, list })
}

export function notTheSame(lines: readonly number[]): Message {
  const template = {
    zh: '下面几行含有表格写不下的内容（如不认得的键、有错的值），请在申报里核对：第 {lines} 行。',
    en: 'these rows hold what a table has no place for, such as unknown keys or faulty values; look at them in the declaration: lines {lines}.',
  }
  return message(template, { lines: [...lines] })
}
