export const importHelp = {
  zh: `用法：viridict import 表格.xlsx|csv --into 申报.yaml [选项]

把一张表读进申报，再用 viridict check 判定：苗木表读进项目，人员读进养护单位，公园读进辖区。
表格是 XLSX 工作簿，或 UTF-8、UTF-16、GBK（GB18030）编码的 CSV，用逗号、分号或制表符分隔。
表头可以在前 50 行里的任一行，可以有两三行、合并单元格、另起一行的单位；一张工作表里可以上下有几张表，也可以左右并排；
工作簿的各张工作表都读。几张像是分表和汇总的，要用 --sheet 写明读哪几张，以免重复计。隐藏的工作表不读。
苗木表读的栏：植物名称（苗木名称、树种……）、拉丁名、数量和单位、冠幅（蓬径）、胸径（米径）、面积、生长型、层、乡土属性、林下，
以及“规格”里写的胸径、冠幅，如 φ12cm，H3.5m，P3m。高度、地径、备注等申报不需要的栏，和不认得、说法不明确的栏，分别列出。
数量的单位是面积的，按面积写入。长度的单位写在表头、表格上方（单位：cm）或格里。
“≥300”“约12”这样的不是确定的数，不写入；几行合并的数量、被 Excel 变成日期的范围、没有算出的公式也是；
读不懂的每一格都按工作表、单元格、原文列出。姓名、身份证号、电话不写入申报。
合计、空行、分组标题不列入。申报中其余的内容和注释原样不动；同一张表读两次，第二次不改动；文件不存在就用模板新建。

选项：
  --into 文件    申报；必写
  --sheet 名称   只读这张工作表，可写多次
  --id 编号      文件里有几份申报时，放进哪一份
  --replace      已有的清单与这张表不同时换成这一张；说法相同的行连同注释原样保留
  --lang zh|en   提示的语言，也是新建申报的语言

退出码：0 全部读懂；1 已写入，但有读不懂的格；2 用法有误，或没有写入。
`,
  en: `Usage: viridict import TABLE.xlsx|csv --into DECLARATION.yaml [OPTIONS]

Reads a table into a declaration, for viridict check to judge: planting into a project, workers into an operator, parks
into a jurisdiction. It is an XLSX workbook, or a CSV in UTF-8, UTF-16 or GBK (GB18030), separated by commas, semicolons
or tabs. Headers may stand in any of the first 50 rows, in two rows or three, merged, with their units below; a sheet may
hold several tables, below each other or side by side; all sheets are read. Where some seem to be parts and their sum,
--sheet has to say which are meant, so that nothing counts twice. Hidden sheets are not read.
Columns of planting that are read: plant name, Latin name, quantity and unit, crown (spread), dbh, area, form, layer,
native status, under, and what a column of sizes says of dbh and crown. Columns that a declaration has no key for, and
those that nobody knows or that could be two things, are named. A quantity in units of area is an area. The unit of a
length stands in its header, above the table or in the cell.
≥300 or about 12 is no figure and is not taken, nor is an amount merged over several rows, a range that Excel has made a
date of, or a formula without a figure; every cell that could not be read is told by sheet, cell and text. Names of
persons, their numbers and phones are left out.
Totals, empty rows and headings are left out. All else in the declaration stays as it is, comments included; the same
table twice changes nothing; a file that is not there is made from the template.

Options:
  --into FILE    declaration; required
  --sheet NAME   this sheet alone, several times if need be
  --id ID        which one, where the file holds several
  --replace      put the table in place of a list that differs; rows that say the same stay, with their comments
  --lang zh|en   language of what is said, and of a declaration that is made

Exit codes: 0 all is read; 1 written, but some cells could not be read; 2 usage, or nothing was written.
`,
} as const
