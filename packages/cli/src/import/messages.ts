import { type Message, message, records, vocabulary } from '@viridict/core'
import type { ListTarget } from './list-target.js'
import type { ListChange } from './with-list.js'

/** Why nothing is written. */
export const refusals = {
  noTable: (): Message =>
    message({
      zh: '请写表格的文件名，如 viridict import 苗木表.xlsx --into 项目.yaml。',
      en: 'name the table, such as viridict import schedule.xlsx --into project.yaml.',
    }),
  noTarget: (): Message =>
    message({
      zh: '请用 --into 写明放进哪份申报，如 --into 项目.yaml；文件不存在就新建。',
      en: 'say with --into which declaration it goes into, such as --into project.yaml; a file that is not there is made.',
    }),
  workbook: (file: string): Message =>
    message(
      {
        zh: '“{file}”是旧版 .xls 或设了打开密码的工作簿；请在 Excel 或 WPS 里去掉密码，另存为“Excel 工作簿(*.xlsx)”再导入。',
        en: '{file} is a workbook of the old .xls kind, or has a password; take that away, save it as XLSX, and import that.',
      },
      { file },
    ),
  encoding: (file: string): Message =>
    message(
      {
        zh: '“{file}”不是 UTF-8、UTF-16 或 GBK（GB18030）编码的文本；请另存为“CSV UTF-8”再导入。',
        en: '{file} is no text in UTF-8, UTF-16 or GBK (GB18030); save it as CSV UTF-8.',
      },
      { file },
    ),
  quotes: (file: string, line: number): Message =>
    message(
      {
        zh: '“{file}”的引号不成对（读到第{line}行）；请检查这一行和前面几行的双引号。',
        en: 'the quotes of {file} do not match, as seen in line {line}; look at the double quotes there and above.',
      },
      { file, line },
    ),
  noHeader: (file: string, headers: readonly string[], { key }: ListTarget): Message =>
    message(
      {
        zh: '“{file}”里没有找到{expected}。读到的第一行是：{headers}。',
        en: '{file} has {expected}. Its first row is: {headers}.',
      },
      { file, headers: [...headers], expected: expectedHeaders[key] },
    ),
  noRows: (file: string): Message =>
    message(
      { zh: '“{file}”的表里一行也没有，没有写入。', en: 'the table in {file} has no row; nothing is written.' },
      { file },
    ),
  tooManyRows: (file: string, most: number): Message =>
    message(
      {
        zh: '“{file}”超过 {most} 行，没有写入；请拆成几份申报。',
        en: '{file} has more than {most} rows; nothing is written. Split it into several declarations.',
      },
      { file, most },
    ),
  broken: (file: string, command: string): Message =>
    message(
      {
        zh: '“{file}”有格式错误，没有写入；先运行 {command} 找出来改正。',
        en: '{file} is not sound YAML; nothing is written. See with {command} where.',
      },
      { file, command },
    ),
  notADeclaration: (file: string): Message =>
    message(
      {
        zh: '“{file}”里的不是项目、养护单位或辖区的申报；苗木表放进项目，人员放进养护单位，公园放进辖区。',
        en: '{file} holds no declaration of a project, an operator or a jurisdiction; planting goes into the first, workers into the second, parks into the third.',
      },
      { file },
    ),
  otherKind: (file: string, wanted: ListTarget, there: ListTarget): Message =>
    message(
      {
        zh: '“{file}”是{there}申报，{list}放不进去；请放进{wanted}申报。',
        en: '{file} is a declaration of kind {there}, which has no {list}; that goes into one of kind {wanted}.',
      },
      { file, list: listName(wanted), there: kindWord(there), wanted: kindWord(wanted) },
    ),
  which: (file: string, ids: readonly string[]): Message =>
    message(
      {
        zh: '“{file}”里要放进哪一份申报？请用 --id 写明一个编号：{ids}。',
        en: 'which declaration in {file} is meant? Name the id of one with --id: {ids}.',
      },
      { file, ids: [...ids] },
    ),
  hasList: (file: string, line: number, target: ListTarget): Message =>
    message(
      {
        zh: '“{file}”第{line}行已有{list}，与这张表不同，没有改动；要换成这张表，请加 --replace。',
        en: '{file} has {list} already, in line {line}, other than those of the table, and is not changed; add --replace to put them in their place.',
      },
      { file, line, list: listName(target) },
    ),
  noSheet: (name: string, sheets: readonly string[]): Message =>
    message(
      {
        zh: '没有“{name}”这张工作表；可用的有：{sheets}。',
        en: 'there is no sheet {name}; there are: {sheets}.',
      },
      { name, sheets: [...sheets] },
    ),
  whichSheet: (sheets: readonly string[]): Message =>
    message(
      {
        zh: '几张工作表像是同一批苗木的分表和汇总，一起读会重复计；请用 --sheet 写明要读的（可写多次）：{sheets}。',
        en: 'some sheets seem to list the same plants, which would count twice; name those to be read with --sheet, once for each: {sheets}.',
      },
      { sheets: [...sheets] },
    ),
  noPlace: (file: string, target: ListTarget): Message =>
    message(
      {
        zh: '“{file}”的写法（如锚点、重复的键）使{list}放不进去，没有改动；请在其中另起一行写“{list}:”再试。',
        en: 'as {file} is written (anchors, keys twice) {list} cannot be put into it, and it is not changed; write a line {list}: there and try again.',
      },
      { file, list: listName(target) },
    ),
} as const

function listName({ kind, key }: ListTarget) {
  return { zh: records[kind].fields[key]?.zh ?? key, en: key }
}

function kindWord({ kind }: ListTarget) {
  return { zh: vocabulary.kind[kind].zh, en: kind }
}

const expectedHeaders = {
  planting: {
    zh: '植物名称一栏；表头应有 植物名称、苗木名称、树种 或 名称',
    en: 'no column of plant names; its header should be plant name, species or name',
  },
  workers: {
    zh: '人员的栏；表头应有 工号（编号）和 工种、证号、有效期至',
    en: 'no columns of workers; its headers should be id, and occupation, number, validUntil',
  },
  parks: {
    zh: '公园名称一栏；表头应有 名称（公园名称）和 分类、面积',
    en: 'no column of park names; its headers should be name, and class, area',
  },
} as const

/** Where the list stands now, and what became of the rows that stood there. */
export function listOutcome(
  file: string,
  { line, change }: { readonly line: number; readonly change?: ListChange },
  target: ListTarget,
  command: string,
): Message {
  const args = { file, line, command, list: listName(target), ...change }
  if (!change) return message(outcomes.same, args)
  return message(change.kept + change.removed > 0 ? outcomes.changed : outcomes.written, args)
}

const outcomes = {
  same: {
    zh: '“{file}”第{line}行的{list}已与这张表相同，没有改动。下一步：\n  {command}',
    en: '{list} in {file}, line {line}, is the same as the table already, and nothing is changed. Next:\n  {command}',
  },
  written: {
    zh: '{list}已写入“{file}”第{line}行。下一步：\n  {command}',
    en: '{list} is written to {file}, line {line}. Next:\n  {command}',
  },
  changed: {
    zh: '{list}已写入“{file}”第{line}行：原样保留 {kept} 行，写入 {added} 行，去掉原来的 {removed} 行。下一步：\n  {command}',
    en: '{list} is written to {file}, line {line}: rows kept as they were {kept}, written {added}, taken away {removed}. Next:\n  {command}',
  },
} as const
