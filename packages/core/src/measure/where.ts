import type { Path } from '../finding/path.js'
import type { Comparison, Where } from '../generated/rules.js'
import { addMonths, type DateRange } from '../quantity/date-range.js'
import type { Interval } from '../quantity/interval.js'
import { compare } from '../quantity/rational.js'
import { readThreshold } from '../quantity/threshold.js'
import { type FieldValue, fieldValue, isAmount, isDateRange } from './field-value.js'
import type { MeasureContext } from './measured.js'

export type Truth = 'yes' | 'no' | 'unknown'

/** Whether a record meets a condition, with the fact that refutes it, or the first that would have to be stated to know. */
export interface Verified {
  readonly truth: Truth
  readonly refutedBy?: Path
  readonly unknown?: Path
}

/** All conditions hold, at least one does not, or a fact is missing that could still decide. Never throws. */
export function verify(where: Where | undefined, context: MeasureContext): Verified {
  let unknown: Path | undefined
  for (const [name, wanted] of Object.entries(where ?? {})) {
    const field = fieldValue(name, context)
    const truth = verifyField(field, wanted, context.asOf)
    if (truth === 'no') return { truth, refutedBy: field.path }
    if (truth === 'unknown') unknown ??= field.path
  }
  return unknown ? { truth: 'unknown', unknown } : { truth: 'yes' }
}

function verifyField(field: FieldValue, wanted: Where[string], asOf: number): Truth {
  if (typeof wanted === 'string' || Array.isArray(wanted)) return isOneOf(field, [wanted].flat(), asOf)
  return all(
    Object.entries(wanted as Comparison).map(([name, bound]) =>
      verifyBound(field, name as keyof Comparison, bound, asOf),
    ),
  )
}

/** A word is one of the wanted; a list holds one of them; an amount or a date is equal to one. */
function isOneOf(field: FieldValue, wanted: readonly string[], asOf: number): Truth {
  if (field.state !== 'known') return field.state === 'none' ? 'no' : 'unknown'
  const { value } = field
  if (isAmount(value) || isDateRange(value)) {
    const equal = (text: string) => all([verifyBound(field, 'gte', text, asOf), verifyBound(field, 'lte', text, asOf)])
    return any(wanted.map(equal))
  }
  return [value].flat().some((word) => wanted.includes(String(word))) ? 'yes' : 'no'
}

/** A bound that does not fit the field proves nothing: a mistake of a pack leaves its rule open. */
function verifyBound(field: FieldValue, name: keyof Comparison, bound: string, asOf: number): Truth {
  if (name === 'present') return isPresent(field, bound === 'true')
  if (field.state !== 'known') return field.state === 'none' ? 'no' : 'unknown'
  const { value } = field
  if (isAmount(value)) return compareAmounts(value, name, bound)
  if (!isDateRange(value)) return 'unknown'
  if (name === 'within') return isWithin(value, Number.parseInt(bound, 10), asOf)
  return compareDates(value, name, bound === 'asOf' ? asOf : dayOfBound(bound))
}

function isPresent({ state }: FieldValue, wanted: boolean): Truth {
  if (state === 'unknown') return 'unknown'
  return (state === 'known') === wanted ? 'yes' : 'no'
}

/** In the months that end at the as-of date, the first day excluded: 近三年 (assumed reading of the pack). */
function isWithin({ from, to }: DateRange, months: number, asOf: number): Truth {
  const before = addMonths(asOf, -months)
  if (from > before && to <= asOf) return 'yes'
  return to <= before || from > asOf ? 'no' : 'unknown'
}

/** NaN where a bound is no date: no comparison with it holds. */
function dayOfBound(bound: string): number {
  const threshold = readThreshold(bound)
  return threshold?.unit === 'date' ? Number(threshold.value.num) : Number.NaN
}

function compareDates({ from, to }: DateRange, name: keyof Comparison, day: number): Truth {
  switch (name) {
    case 'gt':
      return from > day ? 'yes' : to <= day ? 'no' : 'unknown'
    case 'lt':
      return to < day ? 'yes' : from >= day ? 'no' : 'unknown'
    case 'lte':
      return to <= day ? 'yes' : from > day ? 'no' : 'unknown'
    default:
      return from >= day ? 'yes' : to < day ? 'no' : 'unknown'
  }
}

function compareAmounts(amount: Interval, name: keyof Comparison, bound: string): Truth {
  const threshold = readThreshold(bound)
  if (!threshold || threshold.unit === 'date') return 'unknown'
  const low = amount.lo === null ? -1 : compare(amount.lo, threshold.value)
  const high = amount.hi === null ? 1 : compare(amount.hi, threshold.value)
  switch (name) {
    case 'gt':
      return low > 0 ? 'yes' : high <= 0 ? 'no' : 'unknown'
    case 'lt':
      return high < 0 ? 'yes' : low >= 0 ? 'no' : 'unknown'
    case 'lte':
      return high <= 0 ? 'yes' : low > 0 ? 'no' : 'unknown'
    default:
      return low >= 0 ? 'yes' : high < 0 ? 'no' : 'unknown'
  }
}

function all(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no'
  return truths.includes('unknown') ? 'unknown' : 'yes'
}

function any(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes'
  return truths.includes('unknown') ? 'unknown' : 'no'
}
