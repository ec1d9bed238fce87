import { parseQuantity } from '@viridict/core'
import { type TableUnit, tableUnit } from './table-unit.js'

/** A figure or a range of a table, its digits as they are written there. */
export interface Figure {
  readonly amount: string
  readonly unit: TableUnit
}

export type FigureProblem =
  | 'at-least'
  | 'at-most'
  | 'about'
  | 'separator'
  | 'no-unit'
  | 'unknown-unit'
  | 'two-units'
  | 'other-unit'
  | 'reversed'
  | 'not-whole'
  | 'a-date'
  | 'a-formula'
  | 'not-a-figure'

export type FigureRead =
  | { readonly ok: true; readonly figure: Figure }
  | { readonly ok: false; readonly why: FigureProblem; readonly unit?: string }

export interface FigureContext {
  readonly dimensions: readonly TableUnit['dimension'][]
  /** Of the column; a cell's own comes first. */
  readonly unit?: TableUnit
  /** In a table with semicolons a comma may be a decimal one: 1,234 is then not known to be either. */
  readonly commaIsUnclear: boolean
}

/** Dashes and the like that only fill a cell. */
export function isBlank(cell: string): boolean {
  return /^(?:[\s\-–—―/\\.·]*|无)$/u.test(cell.normalize('NFKC'))
}

/** An exponent, a circled number or a fraction: NFKC would make plain digits of it, and 102 of 10². */
const otherDigits = /(?:^|\P{L})\p{No}/u
const number = '\\d+(?:\\.\\d+)?'
const unit = '[\\p{L}.]+?(?:\\^?2)?'
const figure = new RegExp(`^(${number})(${unit})?(?:(?:[-~‐–—―−至到]|to)(${number})(${unit})?)?$`, 'u')

/** `12-14`, `φ12`, `1,234`, `3.5m` as a declaration takes them; what is no figure or range is told, and never guessed. */
export function readFigure(cell: string, context: FigureContext): FigureRead {
  // Excel makes 12月14日 of 12-14.
  if (/^\d{4}-\d\d-\d\d$/.test(cell)) return { ok: false, why: 'a-date' }
  if (cell.startsWith('=') || /^#[A-Z/0]+[!?]?$/.test(cell)) return { ok: false, why: 'a-formula' }
  if (otherDigits.test(cell)) return { ok: false, why: 'not-a-figure' }
  const tidy = cell.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
  const bare = context.dimensions.includes('length') ? tidy.replace(/^[φфø⌀∅]/u, '') : tidy
  const vague = vagueness(bare)
  if (vague) return { ok: false, why: vague }
  const plain = withoutThousands(bare, context.commaIsUnclear)
  if (plain === undefined) return { ok: false, why: 'separator' }
  const [, first, firstUnit, second, secondUnit] = figure.exec(plain) ?? []
  if (first === undefined) return { ok: false, why: 'not-a-figure' }
  if (firstUnit && secondUnit && firstUnit !== secondUnit) return { ok: false, why: 'two-units' }
  return checked(second === undefined ? first : `${first}-${second}`, firstUnit ?? secondUnit, context)
}

/** A bound alone is no figure, and neither is a rough one. */
function vagueness(text: string): FigureProblem | undefined {
  if (/^(?:[≥⩾≧>]|不小于|不少于|不低于|大于|至少)|(?:以上|\+)$/u.test(text)) return 'at-least'
  if (/^(?:[≤⩽≦<]|不大于|不超过|小于|至多)|(?:以下|以内)$/u.test(text)) return 'at-most'
  return /^(?:约|大约|近|~)|左右|上下|±/u.test(text) ? 'about' : undefined
}

function withoutThousands(text: string, isUnclear: boolean): string | undefined {
  if (!text.includes(',')) return text
  if (isUnclear) return undefined
  const joined = text.replaceAll(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g, (digits) => digits.replaceAll(',', ''))
  return joined.includes(',') ? undefined : joined
}

function checked(amount: string, own: string | undefined, context: FigureContext): FigureRead {
  const ownUnit = own === undefined ? undefined : tableUnit(own)
  if (own !== undefined && !ownUnit) return { ok: false, why: 'unknown-unit', unit: own }
  const found = ownUnit ?? context.unit
  if (!found) return { ok: false, why: 'no-unit' }
  if (ownUnit && context.unit && ownUnit.dimension !== context.unit.dimension) return { ok: false, why: 'two-units' }
  if (!context.dimensions.includes(found.dimension)) return { ok: false, why: 'other-unit', unit: found.zh }
  const reading = parseQuantity(`${amount} ${found.zh}`, found.dimension)
  if (reading.ok) return { ok: true, figure: { amount, unit: found } }
  const { problem } = reading
  return { ok: false, why: problem === 'reversed' ? 'reversed' : problem === 'notWhole' ? 'not-whole' : 'not-a-figure' }
}
