import { type Interval, times } from './interval.js'
import { type Rational, rational } from './rational.js'

/** Pi lies between these two; 12 decimals leave an error below a square millimetre on any crown. */
export const pi: { readonly lo: Rational; readonly hi: Rational } = {
  lo: rational(3141592653589n, 10n ** 12n),
  hi: rational(3141592653590n, 10n ** 12n),
}

const quarter: Rational = rational(1n, 4n)

/** Area in m2 of a circle by its diameter in m: pi d^2 / 4. */
export function circleArea(diameter: Interval): Interval {
  return times(times(diameter, diameter), times({ lo: quarter, hi: quarter }, pi))
}
