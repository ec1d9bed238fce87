import type { Interval } from '@viridict/core/internal/quantity/interval.js'
import {
  divide,
  equal,
  parseRational,
  type Rational,
  subtract,
  zero,
} from '@viridict/core/internal/quantity/rational.js'
import { readThreshold } from '@viridict/core/internal/quantity/threshold.js'

/** `70 %`, `2099.9/2999.9` or `{from, to}`: what a case expects, by hand calculation, exactly. */
export type ExpectedValue = string | { readonly from?: string; readonly to?: string }

/** An end that is not given is unbounded. */
export function expectedInterval(expected: ExpectedValue): { lo: Rational | null; hi: Rational | null } {
  if (typeof expected === 'string') return { lo: exact(expected), hi: exact(expected) }
  const end = (text: string | undefined) => (text === undefined ? null : exact(text))
  return { lo: end(expected.from), hi: end(expected.to) }
}

function exact(text: string): Rational {
  if (text.startsWith('-')) return subtract(zero, exact(text.slice(1)))
  const [above, below] = text.split('/')
  if (below === undefined) return thresholdIn(text)
  const [num, den] = [parseRational(above ?? ''), parseRational(below)]
  if (!num || !den) throw new Error(`not a fraction: ${text}`)
  return divide(num, den)
}

function thresholdIn(text: string): Rational {
  const threshold = readThreshold(text)
  if (!threshold) throw new Error(`not a figure: ${text}`)
  return threshold.value
}

export function sameInterval(found: Interval | undefined, expected: ReturnType<typeof expectedInterval>): boolean {
  return found !== undefined && sameEnd(found.lo, expected.lo) && sameEnd(found.hi, expected.hi)
}

function sameEnd(a: Rational | null, b: Rational | null): boolean {
  return a === null || b === null ? a === b : equal(a, b)
}

export function inWords(interval: Interval | undefined): string {
  const end = (value: Rational | null | undefined) => (value ? `${value.num}/${value.den}` : 'unbounded')
  return interval ? `${end(interval.lo)} to ${end(interval.hi)}` : 'no figure'
}
