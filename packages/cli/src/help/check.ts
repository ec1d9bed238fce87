export const checkHelp = {
  zh: `用法：viridict check [文件、文件夹、通配符、-] [选项]

读取申报（顶层有“绿规”或 viridict 的 YAML），逐条判定并输出结论。
文件夹读其中全部 .yaml、.yml（不含 node_modules 和以点开头的文件夹）；- 读标准输入；
不写则读配置的“申报文件”，没有配置则读当前文件夹。

选项：
  --as-of 日期              判定日，如 2026-12-31；默认为配置的判定日，再默认为北京时间当天
  --pack 名称|文件夹        规则包，可写多次；写了的规则包对辖区以外的地方也作参照判定
  -f, --format 格式[=文件]  可写多次；不写文件则输出到标准输出（只能有一种）：
                            text 给人看；html 是一份网页报告；docx 是审查意见书，xlsx 是带公式的结论表（都要写文件）；json、sarif 给程序；csv 给 Excel、WPS；markdown；
                            junit 给 CI（失败与退出码一致）；github 是改动处的批注，
                            github-summary 是 $GITHUB_STEP_SUMMARY 的小结，sarif-github 给代码扫描；
                            ndjson 一行一条结论；partial 是可合并的结果，见 viridict help merge
  --fail-severity 级别      哪一级起退出码为 1：error（默认）、warning、note
  --fail-on-open            已到期的“要、确保”类规则待补时，退出码也为 1
  --config 文件             配置文件；默认从申报所在文件夹向上找 viridict.config.yaml
  --decisions 文件          审查人的决定，可写多次
  --baseline 文件           基线：其中已有的不符合、待补不再计入退出码；变差的、多出的照常计入
  --create-baseline         把现在的不符合、待补写成基线文件（已有的不覆盖）
  --prune-baseline          从基线中删去不再出现的，并收紧已改善的；申报要和建立时一样全
  --shard i/n               只读 n 份中的第 i 份（按文件名分），写出可合并的结果（partial）；写成即退出码 0
  --jobs N                  用几个线程判定，默认 1；结果都相同，处理器多、文件多时较快；标准输入总用一个
  --stdin-ndjson            标准输入一行一份申报：{"uri": 文件名, "text": 内容}
  --watch                   文件有改动就重新判定，显示哪些结论变了；按 Ctrl-C 结束（退出码 0）
  --unmasked                写出完整的身份证号、手机号和证书号；默认只留末四位
  -q, --quiet               只输出有问题的结论
  --lang zh|en              输出语言

环境变量：VIRIDICT_AS_OF、VIRIDICT_LANG、VIRIDICT_PACK。命令行优先于环境变量，环境变量优先于配置。

退出码：0 没有达到级别的结论；1 有；2 用法、配置有误，或有文件读不了（其余照常判定）；
130 被 Ctrl-C 中断：只显示已读的结论，不写报告文件。
`,
  en: `Usage: viridict check [files, folders, globs, -] [OPTIONS]

Reads declarations (YAML with viridict or 绿规 at its top level), judges them clause by clause and reports.
Of a folder all .yaml and .yml files are read, except in node_modules and dot-folders; - reads standard input.
Without paths: what the configuration includes, else the working directory.

Options:
  --as-of DATE               day at which facts are judged, such as 2026-12-31; else that of the configuration,
                             else today in Asia/Shanghai
  --pack NAME|FOLDER         pack, several times if need be; a named one judges places outside it for reference
  -f, --format FORMAT[=FILE] several times if need be; without FILE to stdout (one alone):
                             text for people; html, one page to hand on; docx, an opinion to be signed, and xlsx, a workbook with formulas (both need FILE); json and sarif for programs; csv for spreadsheets; markdown;
                             junit for CI, whose failures are those of the exit code; github for annotations,
                             github-summary for $GITHUB_STEP_SUMMARY, sarif-github for code scanning;
                             ndjson, a finding a line; partial, a result that viridict merge joins with others
  --fail-severity LEVEL      from which level on the exit code is 1: error (default), warning, note
  --fail-on-open             the exit code is 1 also when a binding rule that is due is open
  --config FILE              configuration; else the nearest viridict.config.yaml from the declarations upwards
  --decisions FILE           a reviewer's decisions, several times if need be
  --baseline FILE            what it knows no longer counts in the exit code, unless it is worse or there is one more
  --create-baseline          write what fails or is open now as that file, which must not be there yet
  --prune-baseline           drop from it what is no longer there, and tighten what is better; over all declarations
  --shard i/n                only the i-th of n parts of the files, shared out by their names; writes what viridict merge
                             joins (partial), and exits with 0 once it is written
  --jobs N                   how many threads judge, else 1: the same result, sooner with many processors and files;
                             standard input is always judged by one
  --stdin-ndjson             standard input holds a declaration a line: {"uri": its name, "text": its content}
  --watch                    judge again whenever a file changes, and tell which verdicts are others; Ctrl-C ends it (0)
  --unmasked                 numbers of identity cards, mobiles and certificates in full, not their last four alone
  -q, --quiet                only what needs attention
  --lang zh|en               language of the output

Environment: VIRIDICT_AS_OF, VIRIDICT_LANG, VIRIDICT_PACK. Command line over environment over configuration.

Exit codes: 0 nothing at or above the level; 1 findings; 2 usage, configuration or an unreadable input (the rest is
still judged); 130 ended by Ctrl-C: what was read is shown, and no report is written.
`,
} as const
