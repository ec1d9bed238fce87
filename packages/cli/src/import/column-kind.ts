import { type TableUnit, tableUnit } from './table-unit.js'

/** What a column of a planting schedule says; the first spelling of a kind is what its column is preferably called. */
const spellings = {
  species: [
    ...['植物名称', '苗木名称', '植物', '植物名', '苗木', '中文名', '中文名称', '名称', '树种', '树种名称', '品种名称'],
    ...['品种', 'plantname', 'plant', 'species', 'commonname', 'chinesename', 'name'],
  ],
  latin: ['拉丁名', '拉丁学名', '学名', '拉丁文', '拉丁文名', 'latinname', 'latin', 'botanicalname', 'scientificname'],
  count: ['数量', '株数', '棵数', '工程量', '苗木数量', '种植数量', 'quantity', 'qty', 'count', 'plants'],
  unit: ['单位', '计量单位', '数量单位', 'unit', 'units', 'uom'],
  crown: ['冠幅', '蓬径', '冠径', '蓬幅', '冠幅直径', 'crown', 'crowndiameter', 'crownwidth', 'spread', 'canopy'],
  dbh: ['胸径', '米径', 'dbh', 'diameteratbreastheight'],
  area: ['面积', '种植面积', '栽植面积', '绿化面积', 'area', 'plantingarea', 'plantedarea'],
  form: ['生长型', '类型', '类别', '植物类型', '植物类别', '苗木类型', '苗木类别', 'form', 'growthform', 'type'],
  status: ['乡土属性', '是否乡土', '乡土', '是否乡土植物', '是否乡土树种', 'status', 'nativestatus', 'native'],
  under: ['林下', '是否林下', '林下种植', '套种', '是否套种', 'under', 'understorey', 'understory'],
} as const satisfies Record<string, readonly string[]>

export type ColumnKind = keyof typeof spellings

/** What a header says of its column. */
export interface HeaderRead {
  readonly kind: ColumnKind
  /** Of the spellings of its kind: the lower, the likelier to be the column meant. */
  readonly rank: number
  readonly unit?: TableUnit
  /** It asks a question, 是否乡土, that cells answer with yes or no. */
  readonly asks?: true
}

/** A header such as `冠幅(cm)`, `胸径/米径（cm）` or `数量`; undefined for a column that a declaration has no key for. */
export function readHeader(cell: string): HeaderRead | undefined {
  const { names, unit } = splitHeader(cell)
  const found = names.map(namedKind)
  const [first] = found
  // 胸径/地径 does not say which of the two a figure is.
  if (!first || unit === null || found.some((one) => one?.kind !== first.kind)) return undefined
  const implied = unit ?? (/^[株棵]数$|^plants$/.test(names[0] ?? '') ? tableUnit('株') : undefined)
  if (!implied) return first
  // A quantity in square metres is an area.
  return implied.dimension === 'area' && first.kind === 'count'
    ? { kind: 'area', rank: spellings.area.length + first.rank, unit: implied }
    : { ...first, unit: implied }
}

/** `unit` is null where a bracket says something else than a unit: 冠幅(成年期) is not the crown as planted. */
function splitHeader(cell: string): { readonly names: readonly string[]; readonly unit: TableUnit | null | undefined } {
  const tidy = cell
    .normalize('NFKC')
    .replaceAll(/[\s*_:#Φφ]/gu, '')
    .toLowerCase()
  const [, bare = tidy, inBrackets] = /^(.+?)[([{【](.*?)[)\]}】]$/u.exec(tidy) ?? []
  const parts = bare.split(/[/、或]/u)
  const last = parts.length > 1 ? tableUnit(parts.at(-1) ?? '') : undefined
  const names = last ? parts.slice(0, -1) : parts
  if (inBrackets === undefined) return last ? { names, unit: last } : withTrailingUnit(bare, names)
  const units = inBrackets
    .replace(/^单位/u, '')
    .split(/[/、,]/u)
    .map(tableUnit)
  // 数量(株/㎡): which of them it is, the column of units says.
  if (units.length > 1 && units.every((one) => one !== undefined)) return { names, unit: undefined }
  return { names, unit: units.length === 1 ? (units[0] ?? null) : null }
}

/** 冠幅cm, 面积m2. */
function withTrailingUnit(bare: string, names: readonly string[]) {
  const [, name = '', spelling = ''] = /^(\p{Script=Han}+)([a-z]+2?)$/u.exec(bare) ?? []
  const unit = tableUnit(spelling)
  return unit ? { names: [name], unit } : { names, unit: undefined }
}

function namedKind(name: string): HeaderRead | undefined {
  for (const [kind, names] of Object.entries(spellings)) {
    const rank = (names as readonly string[]).indexOf(name)
    if (rank < 0) continue
    const asks = name.startsWith('是否') || name === 'native' || name === 'under'
    return { kind: kind as ColumnKind, rank, ...(asks && { asks }) }
  }
  return undefined
}
