export const verifyHelp = {
  zh: `用法：viridict verify 报告 [--inputs 文件夹]

核对一份报告（html、docx、xlsx）是否就是由它的凭据所列文件得出的：按凭据核对每个文件的 SHA-256、规则包和程序版本，
用同一判定日重新生成，再比较读者看到的内容（文字、单元格的值、公式），不比较字节。签名、盖章、填写日期的地方不比较。
有改动的，逐处写明在哪里、报告中是什么、应当是什么。

这证明报告与这些文件是否一致，不证明文件或报告出自何人。

选项：
  --inputs 文件夹   凭据所列文件在哪里；默认在当前文件夹、报告所在文件夹及其上级中找
  --lang zh|en      输出语言

例：
  viridict verify 报告.html
  viridict verify 意见书.docx --inputs 存档/

退出码：0 一致；1 有改动；2 不能核对：文件变了或找不到，程序版本、规则包不同，或不是报告。
`,
  en: `Usage: viridict verify REPORT [--inputs FOLDER]

Whether a report (html, docx or xlsx) comes from the files that its manifest names: their SHA-256, the packs and the version
of the program are held against the manifest, the report is made again as of the same date, and what a reader is shown
(texts, values and formulas of cells) is compared, not bytes. Places for signatures, seals and dates are left out.
Each edit is told: where it is, what the report says, what it should say.

This proves agreement with the inputs, not authorship.

Options:
  --inputs FOLDER   where the files of the manifest are; else they are looked for in the working directory, in the
                    folder of the report and in those above it
  --lang zh|en      language of the output

Examples:
  viridict verify report.html
  viridict verify opinion.docx --inputs archive/

Exit codes: 0 agrees; 1 was edited; 2 cannot be verified: an input has changed or is missing, the version or a pack is
another, or it is no report.
`,
} as const
