import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Format, formats } from 'viridict/internal/outputs.js'
import { callWith, inCopies } from '../verify-run.js'

/** Every report of one run, as bytes. */
export type Reports = Readonly<Record<Format, Uint8Array>>

/** What every format of `viridict check` says of declarations, and of a decision, that have the text wherever they can. */
export async function reportsOf(text: string): Promise<Reports> {
  const reports: Partial<Record<Format, Uint8Array>> = {}
  await inCopies([], async (folder) => {
    writeFileSync(join(folder, 'plan.geojson'), mapNamed(text))
    const check = (...argv: readonly string[]) =>
      callWith(declarationsNamed(text), folder, 'check', '--stdin-ndjson', '--as-of', '2026-06-30', ...argv)
    const { out } = await check('-f', 'json')
    writeFileSync(join(folder, 'decisions.yaml'), decisionOf(text, out))
    const files = formats.flatMap((format) => ['-f', `${format}=${join(folder, format)}`])
    const { code, said } = await check('--decisions', 'decisions.yaml', ...files)
    if (code !== 1) throw new Error(`${code}: ${said}`)
    for (const format of formats) reports[format] = readFileSync(join(folder, format))
  })
  return reports as Reports
}

/** A project, an operator and a city: names, ids, reasons, plants, units, keys, items and files. */
function declarationsNamed(text: string): string {
  const quoted = JSON.stringify(text)
  const head = (kind: string, id: string) => `绿规: 1\n类型: ${kind}\n编号: ${JSON.stringify(id)}\n名称: ${quoted}\n`
  const project = `${head('项目', `${text}1`)}辖区: 城区
类别: 其他
建设性质: 新建
阶段: 设计
设计日期: 2025-09-12
设计单位: {名称: ${quoted}, 资质: {资质类型: ${quoted}, 等级: 乙级, 证号: ${quoted}, 有效期至: 长期}}
面积: {绿地面积: 4000 m2, 用地面积: ${JSON.stringify(`5000 ${text}`)}}
投影面积: {乔灌木: 2000 m2, 草本: 1000 m2}
乡土名录: {标题: ${quoted}, 发文单位: ${quoted}, 日期: 2025-03-01}
苗木表:
  - {植物: ${quoted}, 面积: 100 m2}
  - {植物: 国槐, 面积: 300 m2, 乡土属性: 乡土}
图纸: {图形: plan.geojson}
申请豁免: [{规则: tree-shrub-cover-ratio, 理由: ${quoted}}]
? ${quoted}
: 1
`
  const operator = `${head('养护单位', text)}辖区: 城区
年度: 2026
在岗人数: 2
人员: [{编号: ${quoted}, 证书: {工种: 园林绿化工, 证号: ${quoted}, 有效期至: 2026-02-01}}, {编号: 乙}]
佐证: [{事项: 管理制度, 标题: ${quoted}, 日期: 2026-01-05}]
`
  const city = `${head('辖区', `${text}2`)}辖区: 市本级
年度: 2026
统计范围: 建成区
公园: [{名称: ${quoted}, 分类: 综合公园, 面积: 11 公顷, 建成日期: 2024-05-01, 功能: [休闲娱乐]}]
资金: [{年度: 2025, 建设资金: ${quoted}, 养护资金: 1 万元}]
`
  const elsewhere = `${head('项目', `${text}3`)}辖区: ${quoted}\n`
  const line = (body: string, index: number) => JSON.stringify({ uri: `${text}${index}.yaml`, text: body })
  return [project, operator, city, elsewhere].map(line).join('\n')
}

/** Beds that have the text for their name, plant and layer. */
function mapNamed(text: string): string {
  const bed = (west: number) => ({
    type: 'Feature',
    properties: { 名称: text, 植物: text, 图层: text, 编号: text },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [112.85 + west, 35.49],
          [112.8502 + west, 35.49],
          [112.8502 + west, 35.4902],
          [112.85 + west, 35.4902],
          [112.85 + west, 35.49],
        ],
      ],
    },
  })
  return JSON.stringify({ type: 'FeatureCollection', features: [bed(0), bed(0.0004)] })
}

/** A waiver of what fails, as its reviewer has recorded it. */
function decisionOf(text: string, result: string): string {
  const { findings } = JSON.parse(result) as { findings: readonly Judged[] }
  const failing = findings.find(({ subject, rule }) => subject?.id === text && rule === 'certified-worker-rate')
  if (!failing) throw new Error('no operator of this id was judged')
  const quoted = JSON.stringify(text)
  return `绿规: 1
类型: 决定
决定记录:
  - 规则: ${failing.rule}
    对象: ${quoted}
    决定: 豁免
    理由: ${quoted}
    审查人: ${quoted}
    依据文件: {标题: ${quoted}}
    日期: 2026-06-01
    到期日: 2026-12-31
    指纹: '${failing.judged.fingerprint}'
`
}

interface Judged {
  readonly rule: string
  readonly subject?: { readonly id: string }
  readonly judged: { readonly fingerprint: string }
}
