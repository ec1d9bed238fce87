// A seeded workspace in Chinese as a city's greening office has it: a quarter of the declarations are projects of about
// 100 rows, half are small ones, the others operators and jurisdictions. The same files for the same seed.
import { generator } from './corpus.mjs'

const places = ['市本级', '城区', '开发区', '泽州县', '高平市', '阳城县', '陵川县', '沁水县', '晋城市']
const trees = ['国槐', '油松', '白蜡', '元宝枫', '山桃']
const shrubs = ['紫丁香', '连翘', '黄刺玫']
const herbs = ['马蔺', '麦冬', '草地早熟禾']

/** Name and text of each declaration. */
export function workspace(files, seed = 1) {
  const random = generator(seed)
  return Array.from({ length: files }, (_, index) => ({
    name: `申报/${String(index).padStart(5, '0')}.yaml`,
    text: declaration(index, random),
  }))
}

function declaration(index, random) {
  const kind = index % 20
  if (kind < 5) return project(index, 80 + random(41), random)
  if (kind < 15) return project(index, 3 + random(10), random)
  return kind < 19 ? operator(index, random) : jurisdiction(index, random)
}

export function project(index, rows, random) {
  const planting = Array.from({ length: rows }, (_, row) => plantingRow(row, random))
  const area = planting.reduce((sum, row) => sum + row.area, 0)
  return `# 虚构示例 constructed example
绿规: 1
类型: 项目
编号: bench-${index}
名称: 示例项目${index}
辖区: ${places[index % 8]}
类别: 其他
建设性质: ${random(3) > 0 ? '新建' : '改建'}
阶段: 建成
设计日期: 2025-03-12
建成日期: 2026-04-30
设计单位: {名称: 示例设计院, 资质: {资质类型: 风景园林工程设计专项, 等级: 乙级, 证号: EX-${index}, 有效期至: 2028-06-30}}
面积: {用地面积: ${2 * area} m2, 绿地面积: ${area + random(500)} m2}
乡土名录: {标题: 示例名录, 文号: 示例〔2025〕1号, 发文单位: 示例单位, 日期: 2025-03-01}
总数: {面积: ${area} m2} # 苗木表的合计
苗木表:
${planting.map(({ text }) => text).join('\n')}
`
}

/** Trees with crowns, beds of shrubs and of herbs; flow and block style, with comments. */
function plantingRow(row, random) {
  const names = [trees, shrubs, herbs][row % 3]
  const [name, count] = [names[random(names.length)], 10 + random(90)]
  const area = row % 3 === 0 ? count * 3 : 50 + random(200)
  const status = names === herbs ? '适生' : '乡土'
  const text = [
    `  - {植物: ${name}, 数量: ${count} 株, 冠幅: ${2 + random(3)}.${random(10)} m, 胸径: ${6 + random(10)} cm, 面积: ${area} m2, 乡土属性: ${status}}`,
    `  - {植物: ${name}, 面积: ${area} m2, 乡土属性: ${status}} # 第${row + 1}行`,
    `  - 植物: ${name}\n    面积: ${area} m2\n    乡土属性: ${status}`,
  ][row % 3]
  return { area, text }
}

function operator(index, random) {
  const workers = 8 + random(30)
  const rows = Array.from({ length: workers }, (_, worker) =>
    random(5) > 0
      ? `  - {编号: W-${worker}, 证书: {工种: 园林绿化工, 证号: SL-${index}-${worker}, 有效期至: 2028-05-31}}`
      : `  - {编号: W-${worker}, 证书: 无} # 待考`,
  )
  return `# 虚构示例 constructed example
绿规: 1
类型: 养护单位
编号: operator-${index}
名称: 示例养护单位${index}
辖区: ${places[index % 8]}
年度: 2026
在岗人数: ${workers}
人员:
${rows.join('\n')}
养护记录:
  - {日期: 2026-05, 作业: 浇水, 次数: 22}
  - {日期: 2026-06, 作业: 施肥, 次数: 4}
  - {日期: 2026-07, 作业: 修剪, 次数: 9}
`
}

/** One a place and year, since two of one would be the same declaration twice. */
function jurisdiction(index, random) {
  const number = Math.floor(index / 20)
  const [place, year] = [places[number % places.length], 2026 - Math.floor(number / places.length)]
  const parks = Array.from(
    { length: 10 + random(20) },
    (_, park) =>
      `  - {名称: 示例公园${number}-${park}, 分类: ${['口袋公园', '社区公园', '小微绿地'][park % 3]}, 面积: ${500 + random(3000)} m2, 建成日期: ${year}-0${1 + random(9)}-10, 功能: [休闲娱乐]}`,
  )
  return `# 虚构示例 constructed example
绿规: 1
类型: 辖区
编号: place-${index}
名称: ${place}${year}年度申报
辖区: ${place}
年度: ${year}
统计范围: 建成区
人口: {人数: ${20 + random(60)} 万人, 口径: 城区常住人口, 日期: ${year}-06-30}
用地: {建成区面积: ${40 + random(20)} km2, 绿地面积: ${15 + random(5)} km2}
公园:
${parks.join('\n')}
资金:
  - {年度: ${year}, 建设资金: ${1000 + random(500)} 万元, 养护资金: ${800 + random(200)} 万元}
`
}
