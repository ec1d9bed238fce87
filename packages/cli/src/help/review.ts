export const reviewHelp = {
  zh: `用法：viridict review list|confirm|reject|waive [文件、文件夹、通配符] [选项]

只能由人判定的结论（待审），由审查人逐条办理，决定记在审查人自己的文件里。
  list      列出待审的结论：条款、原文、对象、所据事实；另列不再起作用的决定和申请的豁免
  confirm   确认：待审转为符合
  reject    不认可：待审转为不符合
  waive     豁免：不符合、待补、待审的结论不再计入，到期恢复；须写到期日

记录含规则、对象、理由、审查人、日期和所审事实的指纹：事实一变，决定就不再起作用，并列为问题。
文件中的注释和顺序不变；同样的决定不重复记；失效的记录由新决定替换。几位审查人各记各的文件，相互矛盾的会列出。

选项：
  --rule 规则           只对这条规则，可写多次；豁免必写，并须写对象或 --all
  --subject 编号        只对这份申报（或“申报编号#项”），可写多次
  --all                 对全部对象
  --reason 理由         查阅了什么、认定了什么；必写
  --by 审查人           单位或岗位；必写
  --date 日期           决定日期，默认为当天
  --until 日期          有效的最后一天；豁免必写
  --document 标题       依据文件；另有 --document-number 文号、--document-issuer 发文单位、
                        --document-date 日期、--document-file 文件
  --into 文件           记入的决定文件；只读一个决定文件时可不写
  --replace             替换自己文件里仍有效的决定
  -f, --format text|json[=文件]   list 的格式
  --decisions、--as-of、--pack、--config、--lang   同 check

例：
  viridict review list 申报/
  viridict review confirm 申报/ --rule culture-statement --reason 已查阅设计说明 --by 园林科 --into 审查/决定.yaml

退出码：0 已列出或已记录；1 所选的没有可决定的结论；2 用法、配置有误，或没有写入。
`,
  en: `Usage: viridict review list|confirm|reject|waive [files, folders, globs] [OPTIONS]

What only a person can judge is worked off by a reviewer, whose decisions are recorded in a file of his own.
  list      what waits for a reviewer: clause, text, subject, facts; also decisions without effect, waivers asked for
  confirm   a review becomes a pass
  reject    a review becomes a fail
  waive     what fails, is open or up for review no longer counts, until its last day, which it needs

A record has rule, subject, reason, name, date, and the fingerprint of the facts judged: when they change, it no longer
counts, and that is a finding. Comments and order of the file stay; nothing is recorded twice; a record that no longer
counts gives way to the new one. Every reviewer has his file; where they contradict each other, that is a finding.

Options:
  --rule RULE           this rule alone, several times if need be; a waiver needs one, and a subject or --all
  --subject ID          this declaration (or declaration#item), several times if need be
  --all                 every subject
  --reason TEXT         what was read and found; required
  --by NAME             a unit or a role; required
  --date DATE           day of the decision; else today
  --until DATE          its last day; a waiver needs one
  --document TITLE      what it rests on; also --document-number, --document-issuer, --document-date, --document-file
  --into FILE           file of decisions to write to; need not be said where only one is read
  --replace             put it in place of a decision of the same file that counts
  -f, --format text|json[=FILE]   of list
  --decisions, --as-of, --pack, --config, --lang   as of check

Examples:
  viridict review list declarations/
  viridict review confirm declarations/ --rule culture-statement --reason "statement read" --by "Parks section" \\
    --into review/decisions.yaml

Exit codes: 0 listed or recorded; 1 nothing of it can be decided; 2 usage, configuration, or nothing was written.
`,
} as const
