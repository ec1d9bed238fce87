import type { HeaderRead, HeaderWords } from './header-words.js'
import { type TableUnit, tableUnit } from './table-unit.js'

/** Why nothing is read from a column: a declaration has no key for it, it could be two things, or nobody knows it. */
export type WhyUnread = 'unneeded' | 'personal' | 'ambiguous' | 'unknown'

/**
 * What the headers over a column say, which stand above each other, the topmost first: 冠幅(cm), or 规格(cm) and 冠幅, or
 * 冠幅 and (cm). The lowest counts, with the unit that stands nearest; undefined for a column that no key is known for.
 */
export function readHeaders(cells: readonly string[], words: HeaderWords): HeaderRead | undefined {
  const parts = cells.map(splitHeader)
  const lowest = parts.findLastIndex(({ names }) => names.length > 0)
  // A crown at maturity is not that which is planted.
  if (lowest < 0 || parts.some(({ unit }) => unit === null) || cells.some(isOfLater)) return undefined
  const first = namedBy(parts.slice(0, lowest + 1), words)
  if (!first) return undefined
  const nearest = [...parts.slice(lowest).toReversed(), ...parts.slice(0, lowest).toReversed()]
  const written = nearest.find(({ unit }) => unit)?.unit ?? undefined
  return withUnit(first, written ?? impliedUnit(parts[lowest]?.names ?? []))
}

/** 证书 above 编号 is 证书编号, and not the number of the row; else the lowest counts. */
function namedBy(parts: readonly HeaderPart[], words: HeaderWords): HeaderRead | undefined {
  for (const [index] of parts.entries()) {
    const above = parts.slice(index, -1).map(({ names }) => names.join(''))
    const found = (parts.at(-1)?.names ?? []).map((name) => words.named([...above, name].join('')))
    const [first] = found
    // 胸径/地径 does not say which of the two a figure is.
    if (first && found.every((one) => one?.kind === first.kind)) return first
  }
  return undefined
}

export function whyUnread(cells: readonly string[], words: HeaderWords): WhyUnread {
  const parts = cells.map(splitHeader)
  const { names } = parts.findLast((part) => part.names.length > 0) ?? { names: [] }
  if (names.length > 0 && names.every(words.isUnneeded)) return 'unneeded'
  if (names.some((name) => words.isPersonal?.(name))) return 'personal'
  return names.some((name) => words.named(name) !== undefined) ? 'ambiguous' : 'unknown'
}

/** Whether a cell says something that stands in headers alone: the name of a column, or a unit, as (株/㎡). */
export function isHeaderLike(cell: string, words: HeaderWords): boolean {
  const { names, unit } = splitHeader(cell)
  if (names.length === 0) return unit !== null
  return names.every((name) => words.named(name) || words.isUnneeded(name) || words.isPersonal?.(name))
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
  // A quantity in square metres is an area, of which the plainest name is 面积.
  return unit.dimension === 'area' && read.kind === 'count'
    ? { kind: 'area', rank: behindAll + read.rank, unit }
    : { ...read, unit }
}

const behindAll = 100

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
    .replaceAll(/[\s*_:#·]/gu, '')
    .toLowerCase()
  const alone = tableUnit(tidy.replace(/^[([{【]?(?:单位)?(.*?)[)\]}】]?$/u, '$1'))
  if (alone) return { names: [], unit: alone }
  const brackets = [...tidy.matchAll(/[([{【](.*?)[)\]}】]/gu)].map(([, inside = '']) => inside).filter(isNoSign)
  const bare = tidy.replaceAll(/[([{【].*?[)\]}】]/gu, '')
  const behind = /[([{【].*[)\]}】][^)\]}】]+$/u.test(tidy)
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
  return !new RegExp(`^(?:${signs}|中文|必填|选填|required)$`, 'u').test(inside)
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
