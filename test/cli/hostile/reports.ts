import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assess } from '@viridict/core'
import { type Format, formats } from 'viridict/internal/outputs.js'
import { callWith, inCopies } from '../verify-run.js'

const asOf = '2026-06-30'

/** Every report of one run, as bytes; `joined`: the JSON that `viridict merge` makes of its partial result. */
export type Reports = Readonly<Record<Format | 'joined', Uint8Array>>

/** What every format of `viridict check` says of declarations, and of a decision, that have the text wherever they can. */
export async function reportsOf(text: string): Promise<Reports> {
  const reports: Partial<Record<keyof Reports, Uint8Array>> = {}
  await inCopies([], async (folder) => {
    writeFileSync(join(folder, 'plan.geojson'), mapNamed(text))
    writeFileSync(join(folder, 'decisions.yaml'), decisionOn(text))
    const files = formats.flatMap((format) => ['-f', `${format}=${join(folder, format)}`])
    const argv = ['check', '--stdin-ndjson', '--as-of', asOf, '--decisions', 'decisions.yaml', ...files]
    const { code, said } = await callWith(declarationsNamed(text), folder, ...argv)
    if (code !== 1) throw new Error(`${code}: ${said}`)
    await callWith('', folder, 'merge', 'partial', '--decisions', 'decisions.yaml', '-f', 'json=joined')
    for (const name of [...formats, 'joined'] as const) reports[name] = readFileSync(join(folder, name))
  })
  return reports as Reports
}

/** Projects, an operator and a city: names, ids, reasons, plants, units, keys, items, places and files. */
function declarationsNamed(text: string): string {
  const quoted = JSON.stringify(text)
  const project = `${headOf('项目', `${text}1`, text)}辖区: 城区
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
  const city = `${headOf('辖区', `${text}2`, text)}辖区: 市本级
年度: 2026
统计范围: 建成区
公园: [{名称: ${quoted}, 分类: 综合公园, 面积: 11 公顷, 建成日期: 2024-05-01, 功能: [休闲娱乐]}]
服务半径覆盖: {公园绿地: {半径口径: 国标2010}}
图层: {公园: plan.geojson, 居住用地: plan.geojson}
资金: [{年度: 2025, 建设资金: ${quoted}, 养护资金: 1 万元}]
`
  const elsewhere = `${headOf('项目', `${text}3`, text)}辖区: ${quoted}\n`
  const line = (body: string, index: number) => JSON.stringify({ uri: `${text}${index}.yaml`, text: body })
  return [project, operatorNamed(text), city, elsewhere].map(line).join('\n')
}

function operatorNamed(text: string): string {
  const quoted = JSON.stringify(text)
  return `${headOf('养护单位', text, text)}辖区: 城区
年度: 2026
在岗人数: 2
人员: [{编号: ${quoted}, 证书: {工种: 园林绿化工, 证号: ${quoted}, 有效期至: 2026-02-01}}, {编号: 乙}]
佐证: [{事项: 管理制度, 标题: ${quoted}, 日期: 2026-01-05}]
`
}

function headOf(kind: string, id: string, name: string): string {
  return `绿规: 1\n类型: ${kind}\n编号: ${JSON.stringify(id)}\n名称: ${JSON.stringify(name)}\n`
}

/** Areas that have the text for their name, id, plant and layer: beds of a project, parks and parcels of a city. */
function mapNamed(text: string): string {
  const area = (west: number) => ({
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
  return JSON.stringify({ type: 'FeatureCollection', features: [area(0), area(0.0004)] })
}

/** A waiver of what the operator fails, as its reviewer has recorded it. */
function decisionOn(text: string): string {
  const { findings } = assess([{ uri: 'operator.yaml', text: operatorNamed(text) }], { asOf })
  const fingerprint = findings.find(({ rule }) => rule === 'certified-worker-rate')?.judged?.fingerprint
  const quoted = JSON.stringify(text)
  return `绿规: 1
类型: 决定
决定记录:
  - 规则: certified-worker-rate
    对象: ${quoted}
    决定: 豁免
    理由: ${quoted}
    审查人: ${quoted}
    依据文件: {标题: ${quoted}}
    日期: 2026-06-01
    到期日: 2026-12-31
    指纹: '${fingerprint}'
`
}
