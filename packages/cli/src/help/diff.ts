export const diffHelp = {
  zh: `用法：viridict diff 前.json 后.json
      viridict diff --pack 规则包 [--pack 规则包] [文件、文件夹、通配符]

对比两次判定：哪些结论变了，变差的在前；数值、要求、期限、差距各从多少到多少；为什么变
（要求改了、期限到了、事实变了、审查人的决定变了……）。结论按规则和对象对应，与行号、文字无关。
  两个结果文件   viridict check -f json=文件 写的，看一段时间里的变化
  两个规则包     同一批申报各判一次，看政策改动的影响；只写一个时，与平常用的规则包对比

选项：
  --pack 名称|文件夹              规则包，写一次或两次
  -f, --format text|json[=文件]   给人看，或给程序
  --as-of、--decisions、--config、--lang   同 check

例：
  viridict diff 六月.json 十二月.json
  viridict diff --pack 规则包/修订稿 申报/

退出码：0 没有变化；1 有变化；2 用法、配置有误，或有文件读不了。
`,
  en: `Usage: viridict diff BEFORE.json AFTER.json
       viridict diff --pack PACK [--pack PACK] [files, folders, globs]

Compares two judgements: which verdicts are others, the worse first; figure, requirement, date and gap before and after;
and why (the requirement has changed, a date is due, the facts have changed, a reviewer has decided otherwise). A finding
is the same one by its rule and its subject, never by a line or a text.
  two results   as viridict check -f json=FILE writes them: what has changed over time
  two packs     the same declarations judged by each: what a change of policy does; one alone is held against the usual one

Options:
  --pack NAME|FOLDER              a pack, once or twice
  -f, --format text|json[=FILE]   for people, or for programs
  --as-of, --decisions, --config, --lang   as of check

Examples:
  viridict diff june.json december.json
  viridict diff --pack packs/draft declarations/

Exit codes: 0 nothing has changed; 1 something has; 2 usage, configuration or an unreadable input.
`,
} as const
