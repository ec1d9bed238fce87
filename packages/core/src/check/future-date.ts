import { nameAt } from '../declaration/spelling.js'
import type { Problem } from '../finding/problem.js'
import { problem } from '../finding/problem.js'
import type { DateRange } from '../quantity/date-range.js'
import type { Check } from './check.js'
import { visitValues } from './visit-values.js'

/** Dates of what is declared as done; validity may lie ahead. */
const done = new Set(['designedOn', 'completedOn', 'acquiredOn', 'fixedOn', 'sharedFrom', 'date', 'freedOn'])

/** A deed dated after the as-of date: it counts only from then. */
export const futureDate: Check = (declaration, { asOf }) => {
  const problems: Problem[] = []
  visitValues(declaration, (value, field, path) => {
    if (field.type !== 'date' || !done.has(field.key)) return
    const { from } = value as DateRange
    const args = { field: nameAt(declaration.record, path), day: { day: from }, asOf: { day: asOf } }
    if (from <= asOf) return
    // A figure of a day to come is a forecast.
    const isFigure = path[0] === 'population'
    problems.push(
      isFigure
        ? problem('future-date/figure', path, args, { leaveOut: [['population']] })
        : problem('future-date/later', path, args),
    )
  })
  return problems
}
