export const templateHelp = {
  zh: `用法：viridict template 苗木表|人员|公园 [文件.xlsx] [选项]

写一个供填写的 Excel 工作簿，填好后用 viridict import 读进申报：
  苗木表   放进项目        人员   放进养护单位        公园   放进辖区
表头写着单位；能选的值有下拉清单，选中一格会提示含义；“填写说明”逐栏写着含义、可填的值和条款。
深绿的栏必填。冠幅、胸径等栏设为文本，“12-14”不会被变成日期。已有的文件从不覆盖。
不写文件名则写到当前文件夹的 苗木表.xlsx、人员.xlsx 或 公园.xlsx。

选项：
  --lang zh|en   工作簿和提示的语言

例：
  viridict template 苗木表
  viridict import 苗木表.xlsx --into 项目.yaml

退出码：0 已写好；2 用法有误，文件已存在或写不了。
`,
  en: `Usage: viridict template planting|workers|parks [FILE.xlsx] [OPTIONS]

Writes a workbook to fill in, which viridict import reads into a declaration:
  planting  into a project     workers  into an operator     parks  into a jurisdiction
Headers have their units; values to choose from are in lists; a cell that is entered says what it means, as does the
sheet Guide, with the clauses. Columns of dark green are required. Those of sizes are text, so that 12-14 stays one.
Without FILE it is planting.xlsx, workers.xlsx or parks.xlsx in the working directory. It never overwrites.

Options:
  --lang zh|en   language of the workbook and of what is said

Examples:
  viridict template planting
  viridict import planting.xlsx --into project.yaml

Exit codes: 0 written; 2 usage, or a file that exists or cannot be written.
`,
} as const
