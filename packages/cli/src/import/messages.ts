import { type Message, message } from '@viridict/core'

/** Why nothing is written. */
export const refusals = {
  noTable: (): Message =>
    message({
      zh: '请写苗木表的文件名，如 viridict import 苗木表.xlsx --into 项目.yaml。',
      en: 'name the planting schedule, such as viridict import schedule.xlsx --into project.yaml.',
    }),
  noTarget: (): Message =>
    message({
      zh: '请用 --into 写明苗木表放进哪份申报，如 --into 项目.yaml；文件不存在就新建。',
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
  noHeader: (file: string, headers: readonly string[]): Message =>
    message(
      {
        zh: '“{file}”里没有找到植物名称一栏；表头应有 植物名称、苗木名称、树种 或 名称。读到的第一行是：{headers}。',
        en: '{file} has no column of plant names; its header should be plant name, species or name. Its first row is: {headers}.',
      },
      { file, headers: [...headers] },
    ),
  noPlants: (file: string): Message =>
    message(
      { zh: '“{file}”里没有读到植物，没有写入。', en: 'no plant is read from {file}; nothing is written.' },
      { file },
    ),
  tooManyRows: (file: string, most: number): Message =>
    message(
      {
        zh: '“{file}”的植物超过 {most} 行，没有写入；请拆成几个项目。',
        en: '{file} has more than {most} rows of plants; nothing is written. Split it into several projects.',
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
  notAProject: (file: string): Message =>
    message(
      {
        zh: '“{file}”里的不是项目申报（类型: 项目）；苗木表只能放进项目。',
        en: '{file} holds no declaration of a project (kind: Project); a planting list goes into one.',
      },
      { file },
    ),
  which: (file: string, ids: readonly string[]): Message =>
    message(
      {
        zh: '“{file}”里要放进哪一份申报？请用 --id 写明一个编号：{ids}。',
        en: 'which declaration in {file} is meant? Name the id of one with --id: {ids}.',
      },
      { file, ids: [...ids] },
    ),
  hasList: (file: string, line: number): Message =>
    message(
      {
        zh: '“{file}”第{line}行已有苗木表，没有改动；要换成这张表，请加 --replace。',
        en: '{file} has a planting list already, in line {line}, and is not changed; add --replace to put this one in its place.',
      },
      { file, line },
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
  noPlace: (file: string): Message =>
    message(
      {
        zh: '“{file}”的写法（如锚点、重复的键）使苗木表放不进去，没有改动；请在其中另起一行写“苗木表:”再试。',
        en: 'as {file} is written (anchors, keys twice) the planting list cannot be put into it, and it is not changed; write a line planting: there and try again.',
      },
      { file },
    ),
} as const

export function listWritten(file: string, line: number, command: string): Message {
  const template = {
    zh: '苗木表已写入“{file}”第{line}行。下一步：\n  {command}',
    en: 'The planting list is in {file}, line {line}. Next:\n  {command}',
  }
  return message(template, { file, line, command })
}
