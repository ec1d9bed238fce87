export const initHelp = {
  zh: `用法：viridict init 项目|辖区|养护单位 [文件|-] [选项]

写一份申报模板：这种申报可填的每一项都在里面，上面写着含义、可填的值和条款。
必填项已有示例值，其余的项用行首的 # 关着，删去 # 就生效。模板可以直接判定：示例值不改不会判为符合。
不写文件名则写到当前文件夹的 项目.yaml、辖区.yaml 或 养护单位.yaml；已有的文件从不覆盖。- 写到标准输出。

选项：
  --lang zh|en   模板和提示的语言

例：
  viridict init 项目
  viridict init 养护单位 申报/养护.yaml

退出码：0 已写好；2 用法有误，文件已存在或写不了。
`,
  en: `Usage: viridict init project|jurisdiction|operator [FILE|-] [OPTIONS]

Writes a template of a declaration: every key that the kind can have, below what it means, what it can be, and the
clauses that use it. Required keys have sample values; the others are turned off by a #, and on by taking it away.
The template can be judged as it is, and no rule passes by a sample value.
Without FILE it is project.yaml, jurisdiction.yaml or operator.yaml in the working directory. It never overwrites.
With - it goes to standard output.

Options:
  --lang zh|en   language of the template and of what is said

Examples:
  viridict init project
  viridict init operator declarations/upkeep.yaml

Exit codes: 0 written; 2 usage, or a file that exists or cannot be written.
`,
} as const
