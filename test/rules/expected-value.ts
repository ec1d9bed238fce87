import type { Interval } from '@viridict/core/internal/quantity/interval.js'
import { divide, equal, parseRational, type Rational } from '@viridict/core/internal/quantity/rational.js'
import { parseThreshold } from '@viridict/core/internal/quantity/threshold.js'

/** `70 %`, `2099.9/2999.9` or `{from, to}`: what a case expects, by hand calculation, exactly. */
export type ExpectedValue = string | { readonly from: string; readonly to: string }

export function expectedInterval(expected: ExpectedValue): { lo: Rational; hi: Rational } {
  return typeof expected === 'string'
    ? { lo: exact(expected), hi: exact(expected) }
    : { lo: exact(expected.from), hi: exact(expected.to) }
}

function exact(text: string): Rational {
  const [above, below] = text.split('/')
  if (below === undefined) return parseThreshold(text).value
  const [num, den] = [parseRational(above ?? ''), parseRational(below)]
  if (!num || !den) throw new Error(`not a fraction: ${text}`)
  return divide(num, den)
}

export function sameInterval(found: Interval | undefined, expected: { lo: Rational; hi: Rational }): boolean {
  return found?.lo != null && found.hi != null && equal(found.lo, expected.lo) && equal(found.hi, expected.hi)
}

export function inWords(interval: Interval | undefined): string {
  const end = (value: Rational | null | undefined) => (value ? `${value.num}/${value.den}` : 'unbounded')
  return interval ? `${end(interval.lo)} to ${end(interval.hi)}` : 'no figure'
}
