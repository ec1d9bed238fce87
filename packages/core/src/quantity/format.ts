import type { Language } from '../message/text.js'
import { formatDay } from './date-range.js'
import type { Interval } from './interval.js'
import {
  compare,
  isNegative,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  toDecimal,
  toNumber,
  zero,
} from './rational.js'

/** How a figure is written: its unit and the base units in one of it (a percent is 1/100, an ha 10,000 m2). */
export type DisplayUnit =
  | 'percent'
  | 'm2'
  | 'km2'
  | 'm'
  | 'km'
  | 'count'
  | 'items'
  | 'yuan'
  | 'wan-yuan'
  | 'days'
  | 'date'
  | 'points'

/** Rounding toward the side that does not flatter: a figure that falls short is never shown as the threshold. */
export type Rounding = 'down' | 'up'

const perBaseUnit: Record<DisplayUnit, Rational> = {
  percent: rational(100),
  m2: rational(1),
  km2: rational(1, 1_000_000),
  m: rational(1),
  km: rational(1, 1000),
  count: rational(1),
  items: rational(1),
  yuan: rational(1),
  'wan-yuan': rational(1, 10_000),
  days: rational(1),
  points: rational(100),
  date: rational(1),
}

const suffix: Record<DisplayUnit, string> = {
  percent: '%',
  m2: ' m²',
  km2: ' km²',
  m: ' m',
  km: ' km',
  count: '',
  items: '',
  yuan: ' 元',
  'wan-yuan': ' 万元',
  days: '',
  points: '',
  date: '',
}

/** Units that are words; the others are written alike in both languages. */
const unitWords: Partial<Record<DisplayUnit, Record<Language, string>>> = {
  items: { zh: '项', en: ' items' },
  days: { zh: '天', en: ' days' },
}

const decimals = 2
const smallest = rational(1, 100)

/** Where an amount is too small for its unit: 1 元 is no 0 万元. */
const finer: Partial<Record<DisplayUnit, DisplayUnit>> = { 'wan-yuan': 'yuan', km: 'm', km2: 'm2' }

/** `72.78%`, `4680 m²`, a date as 2026-05-30: at most two decimals, trailing zeros dropped. */
export function formatAmount(value: Rational, unit: DisplayUnit, rounding: Rounding, language?: Language): string {
  if (unit === 'date') return formatDay(toNumber(value))
  const inUnit = multiply(value, perBaseUnit[unit])
  const fine = isZero(value) || compare(magnitude(inUnit), smallest) >= 0 ? undefined : finer[unit]
  if (fine) return formatAmount(value, fine, rounding)
  const shown = toDecimal(inUnit, decimals, rounding)
  const figure = shown.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
  return `${figure}${unitIn(language, unit, figure)}`
}

function unitIn(language: Language | undefined, unit: DisplayUnit, figure: string): string {
  const words = language && unitWords[unit]?.[language]
  if (!words) return suffix[unit]
  return figure === '1' && language === 'en' ? words.replace(/s$/, '') : words
}

function magnitude(value: Rational): Rational {
  return isNegative(value) ? subtract(zero, value) : value
}

/** One figure where it is known, else `57.71%~100%`; an open upper end is written ≥, an unknown figure `?`. */
export function formatInterval(
  { lo, hi, hiExcluded }: Interval,
  unit: DisplayUnit,
  rounding: Rounding,
  language?: Language,
): string {
  const amount = (value: Rational) => formatAmount(value, unit, rounding, language)
  if ((lo === null || isZero(lo)) && hi === null) return '?'
  if (lo === null) return `≤${amount(hi as Rational)}`
  if (hi === null) return `≥${amount(lo)}`
  const [low, high] = [amount(lo), amount(hi)]
  if (hiExcluded) return isZero(lo) ? `<${high}` : `${low}~<${high}`
  return low === high ? low : `${low}~${high}`
}
