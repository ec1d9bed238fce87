import { nameAt } from '../declaration/spelling.js'
import type { Problem } from '../finding/problem.js'
import { problem } from '../finding/problem.js'
import type { DateRange } from '../quantity/date-range.js'
import type { Check } from './check.js'
import { visitorOf } from './visit-values.js'

/** Dates of what is declared as done; validity may lie ahead. */
const done = new Set(['designedOn', 'completedOn', 'acquiredOn', 'fixedOn', 'sharedFrom', 'date', 'freedOn'])

const visitDeeds = visitorOf(({ type, key }) => type === 'date' && done.has(key))

/** A deed dated after the as-of date: it counts only from then. */
export const futureDate: Check = (declaration, { asOf }) => {
  const problems: Problem[] = []
  visitDeeds(declaration, (value, _field, trail) => {
    const { from } = value as DateRange
    if (from <= asOf) return
    const path = trail.path()
    const args = { field: nameAt(declaration.record, path), day: { day: from }, asOf: { day: asOf } }
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
