export const exportHelp = {
  zh: `用法：viridict export 申报.yaml [文件.xlsx] [选项]

把申报里的清单写成 Excel 工作簿：项目的苗木表，养护单位的人员，辖区的公园。
数按多数行的单位写成数，可以求和；其他单位、范围和小数位原样写成文本。
写好后立即读回核对：用 viridict import 读回同一份申报，不会有任何改动；表格写不下的行会逐行列出。
不写文件名则写到申报旁边的 申报-苗木表.xlsx。已有的文件从不覆盖。

选项：
  --id 编号      文件里有几份申报时，导出哪一份
  --lang zh|en   表头和提示的语言

退出码：0 全部写出；1 已写出，但有的行含有表格写不下的内容；2 用法有误，或没有写出。
`,
  en: `Usage: viridict export DECLARATION.yaml [FILE.xlsx] [OPTIONS]

Writes the list of a declaration as a workbook: the planting of a project, the workers of an operator, the parks of a
jurisdiction. Figures are numbers in the unit that most rows have, to be summed up; other units, ranges and decimals are
texts as they stand. It is read back at once: viridict import of it into the same declaration changes nothing, and
rows that a table has no place for are named.
Without FILE it is DECLARATION-planting.xlsx beside the declaration. It never overwrites.

Options:
  --id ID        which one, where the file holds several
  --lang zh|en   language of the headers and of what is said

Exit codes: 0 all is written; 1 written, but some rows hold what a table has no place for; 2 usage, or not written.
`,
} as const
