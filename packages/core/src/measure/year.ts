import type { Text } from '../message/text.js'
import { type DateRange, dayOf, formatDay } from '../quantity/date-range.js'

/** A calendar year as its days. */
export function daysOfYear(year: number): DateRange {
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) }
}

export function yearOfDay(day: number): number {
  return Number(formatDay(day).slice(0, 4))
}

/** The last year that is over on a day: the day after its last is in the next. */
export function lastFullYear(day: number): number {
  return yearOfDay(day + 1) - 1
}

/** From the first to the last, both included; none where the last comes before the first. */
export function yearsFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

export function yearLabel(year: number): Text {
  return { zh: `${year}年`, en: String(year) }
}
