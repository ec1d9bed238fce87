import type { Interval } from './interval.js'
import { compare, multiply, parseRational, type Rational } from './rational.js'
import { type Dimension, unitOf } from './unit.js'

export type QuantityProblem =
  | 'notANumber'
  | 'thousands'
  | 'unknownUnit'
  | 'otherDimension'
  | 'negative'
  | 'notWhole'
  | 'reversed'
export type QuantityReading =
  | { readonly ok: true; readonly interval: Interval }
  | { readonly ok: false; readonly problem: QuantityProblem; readonly unit?: string }

interface Figure {
  readonly value: Rational
  readonly unit: string
}

const figure = /^([+-]?\d+(?:\.\d+)?)\s*(.*)$/
const range = /^([+-]?[\d.]+ ?(?:[^\d\s~–—-]+[23]?)?) ?[-~–—至] ?([+-]?[\d.]+.*)$/
/** No figure is longer; what is gets no further look, so that hostile text costs nothing. */
const longest = 80

/**
 * Reads `4689.4 m2`, `7 亩`, `58.5097 万人` or a range such as `3.0-3.5 m` exactly, in base units (m2, m, yuan, 1).
 * A bare number takes `defaultUnit`. A range whose first end has no unit takes the unit of the second.
 */
export function parseQuantity(text: string, dimension: Dimension, defaultUnit = ''): QuantityReading {
  if (text.length > longest) return { ok: false, problem: 'notANumber' }
  const plain = text.normalize('NFKC').trim()
  if (/^\d{1,3}(,\d{3})+(\.\d+)?/.test(plain)) return { ok: false, problem: 'thousands' }
  const ends = range.exec(plain)
  const [first, second] = ends ? [readFigure(ends[1]), readFigure(ends[2])] : [readFigure(plain), undefined]
  if (!first || (ends && !second)) return { ok: false, problem: 'notANumber' }
  const lo = inBaseUnits(first.unit === '' && second ? { ...first, unit: second.unit } : first, dimension, defaultUnit)
  const hi = second ? inBaseUnits(second, dimension, defaultUnit) : lo
  if (typeof lo === 'string') return { ok: false, problem: lo, unit: first.unit || (second?.unit ?? '') }
  if (typeof hi === 'string') return { ok: false, problem: hi, unit: second?.unit ?? first.unit }
  return compare(lo, hi) > 0 ? { ok: false, problem: 'reversed' } : { ok: true, interval: { lo, hi } }
}

function readFigure(text: string | undefined): Figure | undefined {
  const match = figure.exec((text ?? '').trim())
  const value = match && parseRational(match[1] ?? '')
  return value ? { value, unit: (match[2] ?? '').trim() } : undefined
}

function inBaseUnits({ value, unit }: Figure, dimension: Dimension, defaultUnit: string): Rational | QuantityProblem {
  const meaning = unitOf(unit || defaultUnit || '个')
  if (!meaning) return /^[\d.,]/.test(unit) ? 'notANumber' : 'unknownUnit'
  if (meaning.dimension !== dimension) return 'otherDimension'
  if (value.num < 0n) return 'negative'
  const amount = multiply(value, meaning.factor)
  return dimension === 'count' && amount.den !== 1n ? 'notWhole' : amount
}
