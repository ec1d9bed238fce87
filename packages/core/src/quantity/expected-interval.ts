import { formatDay } from './date-range.js'
import type { DisplayUnit } from './format.js'
import type { Interval } from './interval.js'
import {
  divide,
  equal,
  isZero,
  parseRational,
  type Rational,
  subtract,
  toExactText,
  toNumber,
  zero,
} from './rational.js'
import { readThreshold } from './threshold.js'
import { writeExactly } from './write-quantity.js'

/** `70 %`, `2099.9/2999.9` or `{from, to}`: what a case expects, by hand calculation, exactly. */
export type ExpectedValue = string | { readonly from?: string; readonly to?: string }

export type Ends = Pick<Interval, 'lo' | 'hi'>

/** An end that is not given is unbounded; undefined where one that is given is no figure. */
export function expectedInterval(expected: ExpectedValue): Ends | undefined {
  const [from, to] = typeof expected === 'string' ? [expected, expected] : [expected.from, expected.to]
  const [lo, hi] = [from, to].map((text) => (text === undefined ? null : exactly(text)))
  return lo === undefined || hi === undefined ? undefined : { lo, hi }
}

function exactly(text: string): Rational | undefined {
  if (text.startsWith('-')) {
    const amount = exactly(text.slice(1))
    return amount && subtract(zero, amount)
  }
  const [above = '', below] = text.split('/')
  if (below === undefined) return readThreshold(text)?.value
  const [num, den] = [parseRational(above), parseRational(below)]
  return num && den && !isZero(den) ? divide(num, den) : undefined
}

export function sameInterval(a: Ends, b: Ends): boolean {
  return sameEnd(a.lo, b.lo) && sameEnd(a.hi, b.hi)
}

function sameEnd(a: Rational | null, b: Rational | null): boolean {
  return a === null || b === null ? a === b : equal(a, b)
}

/** An interval as a case may expect it, exactly, in the unit of what it does expect. */
export function writeInterval({ lo, hi }: Ends, unit: DisplayUnit | undefined, like: ExpectedValue): ExpectedValue {
  const sample = typeof like === 'string' ? like : (like.from ?? like.to ?? '')
  const write = (end: Rational) => {
    if (unit === 'date') return formatDay(toNumber(end))
    return writeExactly(end, sample) ?? toExactText(end)
  }
  if (lo !== null && hi !== null && equal(lo, hi)) return write(lo)
  return { ...(lo !== null && { from: write(lo) }), ...(hi !== null && { to: write(hi) }) }
}

/** The same on one line. */
export function expectedText(value: ExpectedValue): string {
  if (typeof value === 'string') return value
  return `${value.from ?? ''}~${value.to ?? ''}`
}
