import { addMonths, type DateRange } from '../quantity/date-range.js'
import { exactly, type Interval } from '../quantity/interval.js'
import { compare, type Rational, toNumber } from '../quantity/rational.js'
import { readThreshold } from '../quantity/threshold.js'
import { type FieldValue, fieldValue } from './field-value.js'
import type { MeasureContext } from './measured.js'
import type { Truth } from './truth.js'

/** What a fact is compared with: a figure or a date of the pack, the as-of date, or another fact. */
export function boundOf(text: string, context: MeasureContext): FieldValue {
  const known = (value: Interval | DateRange): FieldValue => ({ state: 'known', value, path: context.path })
  if (text === 'asOf') return known(singleDay(context.asOf))
  const threshold = readThreshold(text)
  if (!threshold) return fieldValue(text, context)
  return known(threshold.unit === 'date' ? singleDay(toNumber(threshold.value)) : exactly(threshold.value))
}

function singleDay(day: number): DateRange {
  return { from: day, to: day }
}

/** The months that end at a day, the first day excluded: 近三年 (assumed reading of the pack). */
export function monthsBefore(day: number, months: number): DateRange {
  return { from: addMonths(day, -months) + 1, to: day }
}

/** A date of which only the month or year is known may lie inside or outside. */
export function isWithin({ from, to }: DateRange, period: DateRange): Truth {
  if (from >= period.from && to <= period.to) return 'yes'
  return to < period.from || from > period.to ? 'no' : 'unknown'
}

/** Either date may be known only to its month or year: then the answer has to hold for all days that it may be. */
export function compareDates({ from, to }: DateRange, name: string, bound: DateRange): Truth {
  switch (name) {
    case 'gt':
      return from > bound.to ? 'yes' : to <= bound.from ? 'no' : 'unknown'
    case 'lt':
      return to < bound.from ? 'yes' : from >= bound.to ? 'no' : 'unknown'
    case 'lte':
      return to <= bound.from ? 'yes' : from > bound.to ? 'no' : 'unknown'
    default:
      return from >= bound.to ? 'yes' : to < bound.from ? 'no' : 'unknown'
  }
}

export function compareAmounts(amount: Interval, name: string, bound: Interval): Truth {
  const [low, high] = [order(amount.lo, bound.hi), order(amount.hi, bound.lo)]
  switch (name) {
    case 'gt':
      return isAbove(low, 1) ? 'yes' : isBelow(high, 0) ? 'no' : 'unknown'
    case 'lt':
      return isBelow(high, -1) ? 'yes' : isAbove(low, 0) ? 'no' : 'unknown'
    case 'lte':
      return isBelow(high, 0) ? 'yes' : isAbove(low, 1) ? 'no' : 'unknown'
    default:
      return isAbove(low, 0) ? 'yes' : isBelow(high, -1) ? 'no' : 'unknown'
  }
}

/** How two ends compare, as -1, 0 or 1; undefined where one is unbounded. */
function order(a: Rational | null, b: Rational | null): number | undefined {
  return a === null || b === null ? undefined : Math.sign(compare(a, b))
}

function isAbove(found: number | undefined, least: 0 | 1): boolean {
  return found !== undefined && found >= least
}

function isBelow(found: number | undefined, most: 0 | -1): boolean {
  return found !== undefined && found <= most
}
