import { type Problem, problem } from '../finding/problem.js'
import { messages } from '../generated/messages.js'
import type { ProportionOptions } from '../generated/rules.js'
import { anyAmount, type Interval, intersect, minus, nothing, notNegative } from '../quantity/interval.js'
import { compare } from '../quantity/rational.js'
import { joined, termsOf } from './joined.js'
import { type Measure, type MeasureContext, type Measured, measuredShare, type Term } from './measured.js'
import { take } from './take.js'

/** One measure as a part of another that contains it. A part that is surely more than its whole proves nothing. */
export const proportion: Measure<ProportionOptions> = (options, context) => {
  const [part, whole] = [take(options.part, context), take(options.whole, context)]
  const given = {
    termUnit: part.unit,
    at: part.at,
    ...joined([part, whole], context),
    terms: termsIn(part, whole, context),
  }
  if (isOver(part.value, whole.value)) return contradicted(part, whole, given)
  const counted = intersect(part.value, { lo: nothing.lo, hi: whole.value.hi }) ?? part.value
  return measuredShare(
    { part: counted, rest: notNegative(minus(whole.value, counted)) },
    { ...given, whole: whole.value },
  )
}

/** What makes up the part, and the whole as one. */
function termsIn(part: Measured, whole: Measured, context: MeasureContext): readonly Term[] {
  const wholes = termsOf(whole, context)
  const asOne: Term = { label: messages['term-whole'], amount: whole.value, unit: whole.unit, path: whole.at }
  return [...termsOf(part, context, 'part'), ...(wholes.length === 1 ? wholes : [asOne])]
}

function isOver(part: Interval, whole: Interval): boolean {
  return part.lo !== null && whole.hi !== null && compare(part.lo, whole.hi) > 0
}

function contradicted(part: Measured, whole: Measured, given: Parameters<typeof measuredShare>[1]): Measured {
  const figures = {
    part: { interval: part.value, unit: part.unit, rounding: 'down' },
    whole: { interval: whole.value, unit: whole.unit, rounding: 'up' },
  } as const
  const found: Problem = problem('part-over-whole/measure', part.at, figures, { related: [whole.at] })
  const missing = [{ message: found.message, path: found.path, weight: anyAmount }]
  return measuredShare({ part: anyAmount, rest: anyAmount }, { ...given, missing, problems: [found] })
}
