// A seeded corpus of declarations with about 100 rows each, one in ten an operator's and the rest projects, of which a share
// fails and a share cannot be read in one place: the same files for the same seed on every machine.

const trees = ['国槐', '油松', '白蜡', '元宝枫', '山桃']
const shrubs = ['紫丁香', '连翘', '黄刺玫']
const herbs = ['马蔺', '草地早熟禾']

export function corpus(files, rows, seed = 1) {
  return Array.from({ length: files }, (_, index) => declarationAt(index, rows, seed))
}

/** One alone, so that a corpus of 100,000 files need not stand in memory. */
export function declarationAt(index, rows, seed = 1) {
  const random = generator(seed * 1_000_003 + index)
  const isOperator = index % 10 === 9
  return {
    uri: `p${String(index).padStart(6, '0')}.yaml`,
    text: isOperator ? operator(index, rows, random) : project(index, rows, random),
  }
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

/** What one in eight projects lacks each: woody cover, native plants, a crown that can be read. */
const flaws = ['herbs', 'exotics', 'unreadable']

function project(index, rows, random) {
  const flaw = flaws[random(8)]
  const planting = Array.from({ length: rows }, (_, row) => plantingRow(row, flaw, random))
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
area: {site: 900000 m2, green: ${groundOf('tree') + groundOf('shrub') + groundOf('herb') + random(2000)} m2}
cover: {woody: ${woody} m2, herbaceous: ${herbaceous} m2}
nativeList: {title: 示例名录, issuer: 示例单位}
planting:
${planting.map(({ text }) => text).join('\n')}
`
}

/** A third of the rows are trees with crowns, a third beds of shrubs, a third herbs; flow and block style, with comments. */
function plantingRow(row, flaw, random) {
  const kind = ['tree', 'shrub', 'herb'][row % 3]
  const names = { tree: trees, shrub: shrubs, herb: herbs }[kind]
  const [name, count] = [names[random(names.length)], 10 + random(90)]
  const area = { tree: count * 3, shrub: 50 + random(200), herb: (30 + random(60)) * (flaw === 'herbs' ? 5 : 1) }[kind]
  const status = kind === 'tree' && flaw === 'exotics' ? 'exotic' : name === '草地早熟禾' ? 'adapted' : 'native'
  const crown = flaw === 'unreadable' && row === 0 ? '3 parsec' : `${2 + random(3)}.${random(10)} m`
  const text = {
    tree: `  - {species: ${name}, count: ${count}, crown: ${crown}, dbh: ${6 + random(10)} cm, area: ${area} m2, status: ${status}}`,
    shrub: `  - {species: ${name}, area: ${area} m2, status: ${status}} # 第${row}行`,
    herb: `  - species: ${name}\n    area: ${area} m2\n    status: ${status}`,
  }[kind]
  return { kind, area, text }
}

/** Every other operator has somebody without a certificate. */
function operator(index, workers, random) {
  const uncertified = random(2) === 0 ? random(workers) : -1
  const rows = Array.from({ length: workers }, (_, worker) =>
    worker === uncertified
      ? `  - {id: W-${worker}, certificate: none} # 待考`
      : `  - {id: W-${worker}, certificate: {occupation: greeningWorker, number: SL-${index}-${worker}, validUntil: 2028-0${1 + random(9)}-28}}`,
  )
  return `# 虚构 constructed
viridict: 1
kind: Operator
id: operator-${index}
name: 示例养护单位${index}
jurisdiction: 城区
year: 2026
headcount: ${workers}
workers:
${rows.join('\n')}
`
}
