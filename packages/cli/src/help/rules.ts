export const rulesHelp = {
  zh: `用法：viridict rules [选项]

列出规则包的全部条款：类别、措辞、对象、期限和规则。

选项：
  -f, --format text|json[=文件]   表格，或 JSON 数组
  --pack 名称|文件夹              规则包，可写多次
  --config 文件                   配置文件；默认为当前文件夹的 viridict.config.yaml
  --lang zh|en                    输出语言
`,
  en: `Usage: viridict rules [OPTIONS]

Lists every clause of the packs: kind, wording, subject, deadline and rules.

Options:
  -f, --format text|json[=FILE]   a table, or a JSON array
  --pack NAME|FOLDER              pack, several times if need be
  --config FILE                   configuration; else viridict.config.yaml of the working directory
  --lang zh|en                    language of the output
`,
} as const
