import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { repository } from '../architecture/imports.js'

/** Of 960 m² that plants cover 700 are trees and shrubs: 72.91 %, where 70 % are asked for. */
const garden = `绿规: 1
类型: 项目
编号: example-garden
名称: 示例游园（一期）
辖区: 城区
类别: 其他
建设性质: 新建
阶段: 设计
设计日期: 2026-03-12
面积: { 绿地面积: 1000 m2 }
投影面积: { 乔灌木: 700 m2, 草本: 260 m2 }
乡土名录: { 标题: 示例市乡土适生植物名录, 发文单位: 示例园林绿化主管部门 }
苗木表:
  - { 植物: 国槐, 数量: 36 株, 冠幅: 3.5 m, 面积: 300 m2, 乡土属性: 乡土 }
  - { 植物: 连翘, 面积: 400 m2, 乡土属性: 乡土 }
  - { 植物: 马蔺, 面积: 260 m2, 乡土属性: 乡土 }
  - { 植物: 麦冬, 面积: 20 m2, 林下: 是, 乡土属性: 适生 }
`

/** The constructed example, whose operator and projects belong to one city, and a garden that meets what it is asked. */
export function writeSample(): string {
  const folder = copyExample('constructed-2026')
  writeFileSync(join(folder, 'garden.yaml'), garden)
  return folder
}

/** An example in a folder that goes by its name, in one of its own. */
export function copyExample(name: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'viridict-sample-')), name)
  cpSync(join(repository, 'examples', name), folder, { recursive: true, filter: (file) => !file.endsWith('.md') })
  return folder
}

export function removeSample(folder: string): void {
  rmSync(dirname(folder), { recursive: true })
}
