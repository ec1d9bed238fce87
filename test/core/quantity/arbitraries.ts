import type { Interval, Rational } from '@viridict/core'
import { add, compare, multiply, rational, subtract } from '@viridict/core/internal/quantity/rational.js'
import fc from 'fast-check'

/** Amounts from 0 up, of any denominator. */
export const amount: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([num, den]) => rational(num, den))

export const signed: fc.Arbitrary<Rational> = fc
  .tuple(amount, fc.boolean())
  .map(([value, isNegative]) => (isNegative ? rational(-value.num, value.den) : value))

/** A point of [0, 1], the ends now and then. */
export const fraction: fc.Arbitrary<Rational> = fc.oneof(
  fc.constantFrom(rational(0), rational(1)),
  fc.bigInt({ min: 0n, max: 1000n }).map((part) => rational(part, 1000n)),
)

/** What is known of a figure, with a value that the figure may have. */
export interface Known {
  readonly interval: Interval
  readonly point: Rational
}

/** The point of an interval that lies so far along it. */
export function pointIn(lo: Rational, hi: Rational, along: Rational): Rational {
  return add(lo, multiply(along, subtract(hi, lo)))
}

function knownOf(value: fc.Arbitrary<Rational>): fc.Arbitrary<Known> {
  return fc.tuple(value, value, fraction).map(([a, b, along]) => {
    const [lo, hi] = compare(a, b) <= 0 ? [a, b] : [b, a]
    return { interval: { lo, hi }, point: pointIn(lo, hi, along) }
  })
}

export const known = knownOf(amount)
export const knownSigned = knownOf(signed)

/** The same, with ends that may be unbounded: null below means that nobody says, which for an amount is 0. */
export const vague: fc.Arbitrary<Known> = fc.tuple(known, fc.boolean()).map(([{ interval, point }, isOpen]) => ({
  interval: isOpen ? { lo: interval.lo, hi: null } : interval,
  point,
}))

export function isIn({ lo, hi }: Interval, value: Rational): boolean {
  return (lo === null || compare(lo, value) <= 0) && (hi === null || compare(value, hi) <= 0)
}

export function isWithin(inner: Interval, outer: Interval): boolean {
  const fromBelow = outer.lo === null || (inner.lo !== null && compare(outer.lo, inner.lo) <= 0)
  return fromBelow && (outer.hi === null || (inner.hi !== null && compare(inner.hi, outer.hi) <= 0))
}
