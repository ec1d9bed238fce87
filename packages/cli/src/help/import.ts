export const importHelp = {
  zh: `用法：viridict import 苗木表.csv --into 申报.yaml [选项]

把一张苗木表（有一行表头的 CSV）读进项目申报的“苗木表”，再用 viridict check 判定。
编码可以是 UTF-8、UTF-16 或 GBK（GB18030），用逗号、分号或制表符分隔。
读的栏：植物名称（苗木名称、树种……）、拉丁名、数量和单位、冠幅（蓬径）、胸径（米径）、面积、生长型、乡土属性、林下；
其余的栏不读，会逐一列出。数量的单位是面积的，按面积写入。长度的单位写在表头，如 冠幅(cm)。
“≥300”“约12”这样的不是确定的数，不写入；读不懂的每一格都按行、栏、原文列出。
合计、空行、分组标题不是植物，不列入。申报中其余的内容和注释原样不动；文件不存在就用模板新建。

选项：
  --into 文件    项目申报；必写
  --id 编号      文件里有几份申报时，放进哪一份
  --replace      已有苗木表时换成这一张
  --lang zh|en   提示的语言，也是新建申报的语言

退出码：0 全部读懂；1 已写入，但有读不懂的格；2 用法有误，或没有写入。
`,
  en: `Usage: viridict import SCHEDULE.csv --into DECLARATION.yaml [OPTIONS]

Reads a planting schedule (CSV with one row of headers) into the planting list of a Project, for viridict check to judge.
In UTF-8, UTF-16 or GBK (GB18030), separated by commas, semicolons or tabs.
Columns that are read: plant name, Latin name, quantity and unit, crown (spread), dbh, area, form, native status, under;
all others are named. A quantity in units of area is an area. The unit of a length stands in the header: crown (cm).
≥300 or about 12 is no figure and is not taken; every cell that could not be read is told by row, column and text.
Totals, empty rows and headings are no plants. All else in the declaration stays as it is, comments included; a file
that is not there is made from the template.

Options:
  --into FILE    declaration of a project; required
  --id ID        which one, where the file holds several
  --replace      put the list in place of the one that is there
  --lang zh|en   language of what is said, and of a declaration that is made

Exit codes: 0 all is read; 1 written, but some cells could not be read; 2 usage, or nothing was written.
`,
} as const
