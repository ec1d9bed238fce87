import { type Editor, type EditorOptions, startEditor } from './editor.js'

/** Cover 731 / (731 + 269) = 73.1 %; native 234 + 600 = 834, exotic 150, unsettled 16, of 1000: 83.4 % to 85 %. */
export const garden = `绿规: 1
类型: 项目
编号: garden
名称: 游园
辖区: 城区
类别: 公园绿地
建设性质: 新建
阶段: 建成
设计日期: 2025-09-12
建成日期: 2026-05-30
面积: { 用地面积: 1200 m2, 绿地面积: 1000 m2 }
投影面积: { 乔灌木: 731 m2, 草本: 269 m2 }
乡土名录: { 标题: 名录, 文号: 1号, 发文单位: 园林局, 日期: 2025-03-01 }
苗木表:
  - { 植物: 槐树, 面积: 234 m2, 乡土属性: 乡土 }
  - { 植物: 刺槐, 面积: 150 m2, 乡土属性: 外来 }
  - 植物: 五角枫
    乡土属性: 乡土
    面积: 600 m2 # 一名多种 }

  - { 植物: 不知名树, 面积: 16 m2 }
`

const certified = (number: number) =>
  `  - { id: W-${number}, certificate: { occupation: greeningWorker, number: EX-${number}, validUntil: permanent } }\n`

/** 8 of 9 are certified: 88.88 % and a bit. Each of them is 11.11 % and a bit, which is rounded down; of one that does not count, up. */
export const operator = `viridict: 1
kind: Operator
id: upkeep
name: Upkeep
jurisdiction: 城区
year: 2026
workers:
${[1, 2, 3, 4, 5, 6, 7, 8].map(certified).join('')}  - { id: W-9, certificate: none }
`

export function startOnFigures(options: EditorOptions = {}): Promise<Editor> {
  return startEditor({ files: { 'garden.yaml': garden, 'upkeep.yaml': operator }, ...options })
}

/** Types over the first place of a text. */
export function retype(editor: Editor, name: string, old: string, text: string): void {
  const lines = editor.text(name).split('\n')
  const line = lines.findIndex((one) => one.includes(old))
  const character = lines[line]?.indexOf(old) ?? 0
  editor.edit(name, { start: { line, character }, end: { line, character: character + old.length } }, text)
}
