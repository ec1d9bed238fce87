import {
  compare,
  divide,
  parseRational,
  type Rational,
  rational,
  subtract,
  toDecimal,
  toExactText,
} from './rational.js'
import { unitOf } from './unit.js'

/** The figures that a quantity begins with, and the unit behind them as it is spelt. */
const parts = /^([\p{Nd}.．\s~–—至+-]*\p{Nd})(\s*)(.*)$/u

/**
 * An amount in base units, written in the unit that another figure is written in: exactly, or not at all where no
 * decimal is exact. A bare figure is in `defaultUnit`.
 */
export function writeExactly(amount: Rational, like: string, defaultUnit = ''): string | undefined {
  const { figure, tail } = inUnitOf(amount, like, defaultUnit)
  const text = figure && toExactText(figure)
  return text === undefined || text.includes('/') ? undefined : `${text}${tail}`
}

/** The same to as many digits as it takes that cutting off the rest is rounding half up too: it never flatters. */
export function writeRounded(amount: Rational, like: string, defaultUnit = ''): string | undefined {
  const { figure, digits, tail } = inUnitOf(amount, like, defaultUnit)
  if (!figure) return undefined
  for (let places = digits; places <= digits + mostMore; places++) {
    const text = toDecimal(figure, places, 'down')
    const shown = parseRational(text)
    const half = rational(1n, 2n * 10n ** BigInt(places))
    if (shown && compare(subtract(figure, shown), half) < 0) return `${text}${tail}`
  }
  return undefined
}

const mostMore = 6

function inUnitOf(amount: Rational, like: string, defaultUnit: string) {
  const match = parts.exec(like.trim())
  const [, figures = '', space = '', unit = ''] = match ?? []
  const meaning = unitOf(unit.normalize('NFKC').trim() || defaultUnit || '个')
  const digits = /\.(\d+)/.exec(figures.normalize('NFKC'))?.[1]?.length ?? 0
  return { figure: match && meaning ? divide(amount, meaning.factor) : undefined, digits, tail: `${space}${unit}` }
}
