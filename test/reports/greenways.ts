import { type Assessment, assess } from '@viridict/core'

/** A place with so many greenways, of each of which several facts are missing and one length goes into a figure. */
export function assessGreenways(count: number): Assessment {
  const rows = Array.from(
    { length: count },
    (_, index) => `  - {名称: 绿道${index}, 长度: 30 km, 建成区内长度: ${index + 1} km, 建成日期: 2024-01-01}\n`,
  )
  const head = '绿规: 1\n类型: 辖区\n编号: j\n名称: 市本级\n辖区: 市本级\n年度: 2026\n统计范围: builtUp\n绿道:\n'
  return assess([{ uri: 'j.yaml', text: head + rows.join('') }], { asOf: '2026-12-31' })
}
