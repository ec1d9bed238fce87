export const rulesHelp = {
  zh: `用法：viridict rules [选项]

逐条列出规则包的条款：各条的规则、要求和期限、对象、责任单位；不设规则的写明理由。

选项：
  -f, --format text|json[=文件]   清单，或 JSON 数组
  --pack 名称|文件夹              规则包，可写多次
  --config 文件                   配置文件；默认为当前文件夹的 viridict.config.yaml
  --lang zh|en                    输出语言
`,
  en: `Usage: viridict rules [OPTIONS]

Lists every clause of the packs with its rules, what they ask of whom and by when, and who answers for it; a clause
without rules says why.

Options:
  -f, --format text|json[=FILE]   a list, or a JSON array
  --pack NAME|FOLDER              pack, several times if need be
  --config FILE                   configuration; else viridict.config.yaml of the working directory
  --lang zh|en                    language of the output
`,
} as const
