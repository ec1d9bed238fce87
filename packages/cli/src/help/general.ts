export const generalHelp = {
  zh: `绿规 viridict：逐条检查绿化申报是否符合晋市政办〔2023〕35号

用法：viridict 命令 [参数]

命令：
  init 项目|辖区|养护单位 [文件]    写一份申报模板
  template 苗木表|人员|公园 [文件]  写一个供填写的 Excel 工作簿
  import 表格 --into 申报           把苗木表、人员、公园的表格（XLSX、CSV）读进申报
  export 申报 [文件]                把申报里的苗木表、人员、公园写成 Excel 工作簿
  check [文件、文件夹、通配符、-]   检查申报
  map 辖区申报 [文件夹]             由图层算服务半径覆盖，写成 GeoJSON，并给腾退地排序
  review list|confirm|reject|waive  办理待审的结论，记录审查人的决定
  merge 结果…                       把多台机器判定的结果合并成一份报告
  diff 前.json 后.json              哪些结论变了、变了多少、为什么；也可比较两个规则包
  verify 报告                       核对报告是否由它所列的文件得出，有没有被改动
  explain 规则|条款|检查            说明一条规则怎样判定、要申报什么
  rules                             列出文件的全部条款和规则
  lsp                               启动语言服务器，供编辑器边写边检查
  help 命令                         命令的详细说明

选项：
  --lang zh|en   输出语言，默认按系统语言
  --version      版本
  --help         本说明

例：
  viridict init 项目
  viridict import 苗木表.xlsx --into 项目.yaml
  viridict check 申报/
  viridict explain '二(二)2'
`,
  en: `Viridict: checks greening declarations against 晋市政办〔2023〕35号, clause by clause

Usage: viridict COMMAND [ARGUMENTS]

Commands:
  init KIND [FILE]                   write a template: project, jurisdiction or operator
  template TABLE [FILE]              a workbook to fill in: planting, workers or parks
  import TABLE --into DECLARATION    read a table (XLSX, CSV) of planting, workers or parks into it
  export DECLARATION [FILE]          write its planting, workers or parks as a workbook
  check [files, folders, globs, -]   check declarations
  map DECLARATION [FOLDER]           coverage from its map layers as GeoJSON, and freed parcels ranked
  review list|confirm|reject|waive   work off what only a person can judge, and record what is decided
  merge RESULTS…                     join the results of many machines into one report
  diff BEFORE.json AFTER.json        which verdicts are others, by how much and why; also between two packs
  verify REPORT                      whether a report comes from the files that it names, or was edited
  explain RULE|CLAUSE|CHECK          how a rule is judged, and what to declare for it
  rules                              all clauses of the document and their rules
  lsp                                serve an editor, which then checks while you type
  help COMMAND                       more about a command

Options:
  --lang zh|en   language of the output; that of the system unless said
  --version      version
  --help         this text

Examples:
  viridict init project
  viridict import schedule.xlsx --into project.yaml
  viridict check declarations/
  viridict explain '二(二)2'
`,
} as const
