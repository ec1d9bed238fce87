/** The part of docs/declaration.md that no schema says: how values are written, and what an absent key means. */
export const declarationIntro = `一份申报是一个 YAML 文档，说明一个对象：项目、辖区或养护单位。键和枚举值写中文或英文都可以，同一个键不能两种都写。
A declaration is one YAML document about one subject: a Project, a Jurisdiction or an Operator. Keys and enumerated values
may be written in Chinese or in English, one key never in both.

## 怎样写 · How values are written

每个值都按原文读取：\`0012\`、\`1.10\` 保留每一个字符。
Every value is read from its source text: \`0012\` and \`1.10\` keep every character.

| 类型 Type | 写法 Written as |
| --- | --- |
| 面积 area、长度 length、金额 money、百分数 percent | 数字，可带单位：\`4689.4 m2\`、\`0.46 ha\`、\`7 亩\`、\`38.4 km\`、\`9600 万元\`、\`88.1 %\`；不带单位时用表中的单位；可写范围 \`3.0-3.5 m\`。<br>A number with an optional unit; a bare number has the unit of the table; a range is allowed. |
| 数量 count | 整数，可带 人、株、个、座、处、条、套，或 万人。<br>A whole number, optionally with one of these counters, or 万人 (10,000 people). |
| 日期 date | \`2026-05-30\`、\`2026年5月30日\`；只知道年月或年份时写 \`2026-05\`、\`2026\`。<br>A day; a month or a year when only that is known. |
| 年度 year | \`2026\` |
| 取值 enum | 下文“取值”中的中文、英文或代码。<br>A Chinese or English value, or a code, from the values below. |
| 文件 file | 工作区内的路径，用正斜杠；或 https 网址（只显示，不访问）。<br>A path inside the workspace with forward slashes, or an https address (shown, never fetched). |
| 文字 text | 任意文字。<br>Any text. |

“例”是 \`viridict init\` 写进模板的示例数：留着不改也不会判为符合。
The examples are what \`viridict init\` writes into a template; none that is left in place makes a rule pass.

- 没有写的键是“不知道”：数值变成一个范围，绝不当作零。
  A key that is not written is unknown: it widens a figure to a range, and is never zero.
- 标“须列全”（register）的清单，写了就视为列全；没有列全的，把它的键写进 \`未列全\`。标“不限”（open）的清单永远视为可能还有别的。
  A register that is written is complete; one that is not is named in \`incomplete\`. A list marked open is never complete.
- 须列全的清单，一行可以用 \`数量\` 代表几个相同的对象，这时长度写合计。
  A row of a register may stand for several alike things with \`count\`; its lengths are then the total.
- 须列全的清单，行里不写授牌、复核、星级、路口、开放共享日期、主题，表示没有；其余的键不写表示不知道。
  In a row of a register an absent \`certified\`, \`recheck\`, \`star\`, \`junction\`, \`sharedFrom\` or \`theme\` says that
  there is none; every other absent key is unknown.
`
