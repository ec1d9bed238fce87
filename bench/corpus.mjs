// A seeded corpus of projects with about 100 planting rows each: the same files for the same seed on every machine.

const trees = ['国槐', '油松', '白蜡', '元宝枫', '山桃']
const shrubs = ['紫丁香', '连翘', '黄刺玫']
const herbs = ['马蔺', '草地早熟禾']

export function corpus(files, rows, seed = 1) {
  const random = generator(seed)
  return Array.from({ length: files }, (_, index) => ({
    uri: `p${String(index).padStart(6, '0')}.yaml`,
    text: project(index, rows, random),
  }))
}

/** Mulberry32. */
export function generator(seed) {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function project(index, rows, random) {
  const planting = Array.from({ length: rows }, (_, row) => plantingRow(row, random))
  const groundOf = (kind) => planting.filter((row) => row.kind === kind).reduce((sum, { area }) => sum + area, 0)
  const [woody, herbaceous] = [groundOf('shrub') + Math.round(groundOf('tree') / 2), groundOf('herb')]
  return `# 虚构 constructed
viridict: 1
kind: Project
id: bench-${index}
name: 示例项目${index}
jurisdiction: 城区
category: other
work: new
stage: completed
designedOn: 2025-03-12
completedOn: 2026-04-30
area: {site: 90000 m2, green: ${groundOf('tree') + groundOf('shrub') + groundOf('herb') + random(2000)} m2}
cover: {woody: ${woody} m2, herbaceous: ${herbaceous} m2}
nativeList: {title: 示例名录, issuer: 示例单位}
planting:
${planting.map(({ text }) => text).join('\n')}
`
}

/** A third of the rows are trees with crowns, a third beds of shrubs, a third herbs; flow and block style, with comments. */
function plantingRow(row, random) {
  const kind = ['tree', 'shrub', 'herb'][row % 3]
  const names = { tree: trees, shrub: shrubs, herb: herbs }[kind]
  const [name, count] = [names[random(names.length)], 10 + random(90)]
  const area = kind === 'tree' ? count * 3 : 50 + random(200)
  const status = name === '草地早熟禾' ? 'adapted' : 'native'
  if (kind === 'tree') {
    return {
      kind,
      area,
      text: `  - {species: ${name}, count: ${count}, crown: ${2 + random(3)}.${random(10)} m, dbh: ${6 + random(10)} cm, area: ${area} m2, status: ${status}}`,
    }
  }
  if (kind === 'shrub')
    return { kind, area, text: `  - {species: ${name}, area: ${area} m2, status: ${status}} # 第${row}行` }
  return { kind, area, text: `  - species: ${name}\n    area: ${area} m2\n    status: ${status}` }
}
