import type { DateRange } from '../quantity/date-range.js'
import { between, type Interval } from '../quantity/interval.js'
import { type Rational, rational } from '../quantity/rational.js'

/** A date as an interval of days since 1970-01-01; one of which only the month is known is anywhere in it. */
export function daysIn({ from, to }: DateRange): Interval {
  return between(finite(from), finite(to))
}

/** Something that is not done on a day is done after it, if ever. */
export function notDoneOn(day: number): Interval {
  return between(rational(day + 1), null)
}

/** A certificate without an end (长期) has no day. */
function finite(day: number): Rational | null {
  return Number.isFinite(day) ? rational(day) : null
}
