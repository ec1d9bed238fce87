export const explainHelp = {
  zh: `用法：viridict explain 规则|条款|检查 [选项]

规则（编号如 tree-shrub-cover-ratio，或名称如 乔灌木占比）：条款原文、责任单位、怎样判定、要申报什么、期限、口径和例子。
条款（如 '二(二)2'，括号须加引号）：原文、要求和它的规则。
检查（如 unknown-key）：级别和提示语。

选项：
  --pack 名称|文件夹   规则包，可写多次
  --config 文件        配置文件；默认为当前文件夹的 viridict.config.yaml
  --lang zh|en         输出语言
`,
  en: `Usage: viridict explain RULE|CLAUSE|CHECK [OPTIONS]

A rule (by its id, tree-shrub-cover-ratio, or by its title): the clause's text, its responsible units, what is judged
and how, what to declare, milestones, readings and examples. A clause ('二(二)2', quoted, since shells read brackets):
its text, what it asks and its rules. A check (unknown-key): its level and messages.

Options:
  --pack NAME|FOLDER   pack, several times if need be
  --config FILE        configuration; else viridict.config.yaml of the working directory
  --lang zh|en         language of the output
`,
} as const
