import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A workspace in which one of two gardeners has lost the certificate. */
const files: Readonly<Record<string, string>> = {
  'viridict.config.yaml': 'asOf: 2026-12-31\n',
  'notes.yaml': 'any: thing\n',
  'garden.yaml': `绿规: 1
类型: 项目
编号: garden
名称: 示例游园
辖区: 城区
类别: 其他
建设性质: 新建
阶段: 设计
设计日期: 2026-03-12
面积: {绿地面积: 1000 m2}
`,
  'upkeep.yaml': `viridict: 1
kind: Operator
id: op
name: 示例养护公司
jurisdiction: 城区
year: 2026
workers:
  - { id: W-1, certificate: { occupation: greeningWorker, number: EX-1, validUntil: permanent } }
  - { id: W-2, certificate: { occupation: greeningWorker, number: EX-2, validUntil: 2026-12-30 } }
`,
}

/** Writes it to a folder of its own. */
export function writeWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'viridict-folder-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}
