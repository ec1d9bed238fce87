import { type Interval, times } from './interval.js'
import { type Rational, rational } from './rational.js'

/** A quarter of pi lies between these two; 12 decimals of pi leave an error below a square micrometre on any crown. */
const quarterPi: { readonly lo: Rational; readonly hi: Rational } = {
  lo: rational(3141592653589n, 4n * 10n ** 12n),
  hi: rational(3141592653590n, 4n * 10n ** 12n),
}

/** Area in m2 of circles by the sum of their squared diameters: pi/4 of it, so that pi enters a sum once. */
export function areaOfSquares(squares: Interval): Interval {
  return times(squares, quarterPi)
}

/** Area in m2 of a circle by its diameter in m. */
export function circleArea(diameter: Interval): Interval {
  return areaOfSquares(times(diameter, diameter))
}
