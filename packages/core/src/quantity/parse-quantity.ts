import { exactly, type Interval } from './interval.js'
import { compare, decimal, isNegative, isWhole, multiply, parseRational, type Rational } from './rational.js'
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
/** An exponent, a circled number or a vulgar fraction: NFKC would make plain digits of it, and 102 of 10². In m² it stays a unit. */
const otherDigits = /(^|\P{L})\p{No}/u
const thousands = /(^|[^\d.])\d{1,3}(,\d{3})+(?!\d)/
const range = /^([+-]?[\d.]+ ?(?:[^\d\s~–—-]+[23]?)?) ?[-~–—至] ?([+-]?[\d.]+.*)$/
/** No figure is longer; what is gets no further look, so that hostile text costs nothing. */
const longest = 80

/**
 * Reads `4689.4 m2`, `7 亩`, `58.5097 万人` or a range such as `3.0-3.5 m` exactly, in base units (m2, m, yuan, 1).
 * A bare number takes `defaultUnit`. Where one end of a range has a unit and the other none, both have it.
 */
export function parseQuantity(text: string, dimension: Dimension, defaultUnit = ''): QuantityReading {
  return readPlainFigure(text, dimension, defaultUnit) ?? readAnyQuantity(text, dimension, defaultUnit)
}

/** What nearly every figure is: up to 15 digits, perhaps a point, and a unit as it is listed. Undefined for all else. */
function readPlainFigure(text: string, dimension: Dimension, defaultUnit: string): QuantityReading | undefined {
  let [at, point] = [0, -1]
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x2e && point < 0 && at > 0) point = at
    else if (code < 0x30 || code > 0x39) break
  }
  if (at === 0 || at > 15 || point === at - 1) return undefined
  const unit = text.slice(text[at] === ' ' ? at + 1 : at) || defaultUnit || '个'
  const meaning = unitOf(unit)
  if (meaning?.dimension !== dimension) return undefined
  const figure = decimal(Number(text.slice(0, at).replace('.', '')), point < 0 ? 0 : at - 1 - point)
  const amount = multiply(figure, meaning.factor)
  return dimension === 'count' && !isWhole(amount) ? undefined : { ok: true, interval: exactly(amount) }
}

function readAnyQuantity(text: string, dimension: Dimension, defaultUnit: string): QuantityReading {
  if (text.length > longest || otherDigits.test(text)) return { ok: false, problem: 'notANumber' }
  const plain = text.normalize('NFKC').trim()
  if (thousands.test(plain)) return { ok: false, problem: 'thousands' }
  const ends = range.exec(plain)
  const [first, second] = ends ? [readFigure(ends[1]), readFigure(ends[2])] : [readFigure(plain), undefined]
  if (!first || (ends && !second)) return { ok: false, problem: 'notANumber' }
  const [firstUnit, secondUnit] = [first.unit || (second?.unit ?? ''), second?.unit || first.unit]
  const lo = inBaseUnits(first.value, firstUnit, dimension, defaultUnit)
  const hi = second ? inBaseUnits(second.value, secondUnit, dimension, defaultUnit) : lo
  if (typeof lo === 'string') return { ok: false, problem: lo, unit: firstUnit }
  if (typeof hi === 'string') return { ok: false, problem: hi, unit: secondUnit }
  return compare(lo, hi) > 0 ? { ok: false, problem: 'reversed' } : { ok: true, interval: { lo, hi } }
}

function readFigure(text: string | undefined): Figure | undefined {
  const match = figure.exec((text ?? '').trim())
  const value = match && parseRational(match[1] ?? '')
  return value ? { value, unit: (match[2] ?? '').trim() } : undefined
}

function inBaseUnits(
  value: Rational,
  unit: string,
  dimension: Dimension,
  defaultUnit: string,
): Rational | QuantityProblem {
  const meaning = unitOf(unit || defaultUnit || '个')
  if (!meaning) return /^[\d.,]/.test(unit) ? 'notANumber' : 'unknownUnit'
  if (meaning.dimension !== dimension) return 'otherDimension'
  if (isNegative(value)) return 'negative'
  const amount = multiply(value, meaning.factor)
  return dimension === 'count' && !isWhole(amount) ? 'notWhole' : amount
}
