/** A unit as tables write it and as a declaration does; a bare number is a count there in English. */
export interface TableUnit {
  readonly dimension: 'count' | 'area' | 'length'
  readonly zh: string
  readonly en: string
}

const plants: TableUnit = { dimension: 'count', zh: '株', en: '' }
const clumps: TableUnit = { dimension: 'count', zh: '丛', en: '' }
const pieces: TableUnit = { dimension: 'count', zh: '个', en: '' }
const squareMetres: TableUnit = { dimension: 'area', zh: '㎡', en: 'm2' }
const mu: TableUnit = { dimension: 'area', zh: '亩', en: '亩' }
const hectares: TableUnit = { dimension: 'area', zh: '公顷', en: 'ha' }
const squareKilometres: TableUnit = { dimension: 'area', zh: 'km2', en: 'km2' }
const kilometres: TableUnit = { dimension: 'length', zh: 'km', en: 'km' }
const metres: TableUnit = { dimension: 'length', zh: 'm', en: 'm' }
const centimetres: TableUnit = { dimension: 'length', zh: 'cm', en: 'cm' }
const millimetres: TableUnit = { dimension: 'length', zh: 'mm', en: 'mm' }

/** Spellings after NFKC, which turns ㎡ and m² into m2, and in small letters. */
const units: ReadonlyMap<string, TableUnit> = new Map([
  ...spellings(
    plants,
    '株',
    '棵',
    '颗',
    'plant',
    'plants',
    'tree',
    'trees',
    'shrub',
    'shrubs',
    'no',
    'nos',
    'ea',
    'pcs',
  ),
  ...spellings(clumps, '丛', 'clump', 'clumps'),
  ...spellings(pieces, '个'),
  ...spellings(squareMetres, 'm2', 'm^2', '平方米', '平米', '平方', '平方公尺', 'sqm', 'sq.m', 'sq.m.'),
  ...spellings(mu, '亩', 'mu'),
  ...spellings(hectares, 'ha', 'hm2', '公顷'),
  ...spellings(squareKilometres, 'km2', '平方公里', '平方千米'),
  ...spellings(kilometres, 'km', '公里', '千米'),
  ...spellings(metres, 'm', '米', '公尺'),
  ...spellings(centimetres, 'cm', '厘米', '公分'),
  ...spellings(millimetres, 'mm', '毫米'),
])

function spellings(unit: TableUnit, ...names: string[]): [string, TableUnit][] {
  return names.map((name) => [name, unit])
}

/** Undefined for what a declaration has no unit for: 盆, 袋, 墩. */
export function tableUnit(spelling: string): TableUnit | undefined {
  return units.get(spelling.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase())
}
