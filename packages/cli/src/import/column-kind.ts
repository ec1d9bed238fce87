import { type ColumnKind, isUnneeded, spellings } from './column-spellings.js'
import { type TableUnit, tableUnit } from './table-unit.js'

export type { ColumnKind } from './column-spellings.js'

/** What a header says of its column. */
export interface HeaderRead {
  readonly kind: ColumnKind
  /** Of the spellings of its kind: the lower, the likelier to be the column meant. */
  readonly rank: number
  readonly unit?: TableUnit
  /** It asks a question, 是否乡土, that cells answer with yes or no. */
  readonly asks?: true
}

/** Why nothing is read from a column: a declaration has no key for it, it could be two things, or nobody knows it. */
export type WhyUnread = 'unneeded' | 'ambiguous' | 'unknown'

/** A header such as `冠幅(cm)`, `胸径/米径（cm）` or `数量`; undefined for a column that a declaration has no key for. */
export function readHeader(cell: string): HeaderRead | undefined {
  return readHeaders([cell])
}

/**
 * The headers that stand above each other over a column, the topmost first: 规格(cm) and 冠幅, or 冠幅 and (cm). What the
 * lowest says counts, with the unit that stands nearest.
 */
export function readHeaders(cells: readonly string[]): HeaderRead | undefined {
  const parts = cells.map(splitHeader)
  const named = parts.findLast(({ names }) => names.length > 0)
  // A crown at maturity is not that which is planted.
  if (!named || parts.some(({ unit }) => unit === null) || cells.some(isOfLater)) return undefined
  const found = named.names.map(namedKind)
  const [first] = found
  // 胸径/地径 does not say which of the two a figure is.
  if (!first || found.some((one) => one?.kind !== first.kind)) return undefined
  const below = parts.slice(parts.indexOf(named))
  const nearest = [...below.toReversed(), ...parts.slice(0, parts.indexOf(named)).toReversed()]
  const written = nearest.find(({ unit }) => unit)?.unit ?? undefined
  return withUnit(first, written ?? impliedUnit(named.names))
}

export function whyUnread(cells: readonly string[]): WhyUnread {
  const parts = cells.map(splitHeader)
  const { names } = parts.findLast((part) => part.names.length > 0) ?? { names: [] }
  if (names.length > 0 && names.every(isUnneeded)) return 'unneeded'
  const isKnown = names.some((name) => namedKind(name) !== undefined)
  return isKnown ? 'ambiguous' : 'unknown'
}

/** Whether a cell says something that stands in headers alone: the name of a column, or a unit, as (株/㎡). */
export function isHeaderLike(cell: string): boolean {
  const { names, unit } = splitHeader(cell)
  if (names.length === 0) return unit !== null
  return names.every((name) => namedKind(name) !== undefined || isUnneeded(name))
}

function isOfLater(cell: string): boolean {
  return /成年|成形|成型|成景|远期|mature/iu.test(cell)
}

/** 株数 is in plants. */
function impliedUnit([name = '']: readonly string[]): TableUnit | undefined {
  return /^(?:总?[株棵]数|plants)$/.test(name) ? tableUnit('株') : undefined
}

function withUnit(read: HeaderRead, unit: TableUnit | undefined): HeaderRead {
  if (!unit || read.kind === 'unit') return read
  // A quantity in square metres is an area.
  return unit.dimension === 'area' && read.kind === 'count'
    ? { kind: 'area', rank: spellings.area.length + read.rank, unit }
    : { ...read, unit }
}

interface HeaderPart {
  /** What stands between slashes; none where the cell holds a unit alone. */
  readonly names: readonly string[]
  /** null where a bracket says something else than a unit: 冠幅(成年期) is not the crown as planted. */
  readonly unit: TableUnit | null | undefined
}

/** Signs that stand beside a name and say the same: 胸径Φ, 冠幅(P). */
const signs = '[dφhpwsø]|dbh'

function splitHeader(cell: string): HeaderPart {
  const tidy = cell
    .normalize('NFKC')
    .replaceAll(/[\s*_:#]/gu, '')
    .toLowerCase()
  const alone = tableUnit(tidy.replace(/^[([{【]?(?:单位)?(.*?)[)\]}】]?$/u, '$1'))
  if (alone) return { names: [], unit: alone }
  const brackets = [...tidy.matchAll(/[([{【](.*?)[)\]}】]/gu)].map(([, inside = '']) => inside).filter(isNoSign)
  const bare = tidy.replaceAll(/[([{【].*?[)\]}】]/gu, '')
  const behind = tidy.lastIndexOf('(') >= 0 && /[)\]}】][^)\]}】]+$/u.test(tidy)
  const parts = bare.split(/[/、或]/u).filter((part) => part !== '')
  const last = parts.length > 1 ? tableUnit(parts.at(-1) ?? '') : undefined
  const names = (last ? parts.slice(0, -1) : parts).map(withoutSign)
  // 冠幅(株)x is no name.
  if (behind) return { names, unit: null }
  const [inBrackets] = brackets
  if (inBrackets === undefined) return last ? { names, unit: last } : withTrailingUnit(bare, names)
  return brackets.length > 1 ? { names, unit: null } : { names, unit: bracketUnit(inBrackets) }
}

function isNoSign(inside: string): boolean {
  return !new RegExp(`^(?:${signs}|中文|必填|选填)$`, 'u').test(inside)
}

function withoutSign(name: string): string {
  return name.replace(new RegExp(`^(\\p{Script=Han}+)(?:${signs})$`, 'u'), '$1')
}

/** 数量(株/㎡): which of them it is, the column of units says. */
function bracketUnit(inside: string): TableUnit | null | undefined {
  const units = inside
    .replace(/^单位/u, '')
    .split(/[/、,]/u)
    .map(tableUnit)
  if (units.length > 1 && units.every((one) => one !== undefined)) return undefined
  return units.length === 1 ? (units[0] ?? null) : null
}

/** 冠幅cm, 面积m2, 胸径Φcm. */
function withTrailingUnit(bare: string, names: readonly string[]): HeaderPart {
  const [, name = '', spelling = ''] = /^(\p{Script=Han}+)[φø]?([a-z]+2?)$/u.exec(bare) ?? []
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
