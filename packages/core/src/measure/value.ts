import { displayUnitAt } from '../declaration/display-unit.js'
import type { ValueOptions } from '../generated/rules.js'
import { anyAmount, type Interval, unbounded } from '../quantity/interval.js'
import { daysIn } from './days.js'
import { comparableAmount, fieldValue, isDateRange } from './field-value.js'
import { type Measure, measured } from './measured.js'
import { missingFact } from './missing.js'

/** A figure as it is declared, or a date as its day; the verdict rests on the declaration's word. */
export const value: Measure<ValueOptions> = ({ field }, context) => {
  const found = fieldValue(field, context)
  const unit = displayUnitAt(context.declaration.record, found.path)
  const stated = found.state === 'known' ? asInterval(found.value) : undefined
  if (!stated) {
    const missing = [missingFact(context.declaration, found.path)]
    return measured({
      value: unit === 'date' ? unbounded : anyAmount,
      unit,
      at: found.path,
      basis: 'declared',
      missing,
    })
  }
  return measured({ value: stated, unit, at: found.path, basis: 'declared' })
}

function asInterval(found: unknown): Interval | undefined {
  if (isDateRange(found)) return daysIn(found)
  return comparableAmount(found)
}
