import { type Row, registerOf } from '../declaration/declaration.js'
import { displayUnitAt } from '../declaration/display-unit.js'
import { nameAt } from '../declaration/spelling.js'
import { messages } from '../generated/messages.js'
import type { YearlyIncreaseOptions } from '../generated/rules.js'
import { message } from '../message/message.js'
import { anyAmount, type Interval, minus, smaller, total, unbounded } from '../quantity/interval.js'
import { isWithin } from './bound.js'
import { amountOf, datesOf, fieldValue } from './field-value.js'
import { type Measure, type MeasureContext, type MissingTerm, measured, type Term } from './measured.js'
import { missingFact } from './missing.js'
import { daysOfYear, yearLabel, yearOfDay, yearsFrom } from './year.js'

/** One year of a series, with what is missing of it. */
interface YearTotal extends Term {
  readonly missing: readonly MissingTerm[]
}

/**
 * The smallest difference between a year and the one before, 三(三) (逐年增加). Amounts are nominal. A year that has no
 * row is unknown, and not nothing: nobody spends nothing on green by not saying so.
 */
export const yearlyIncrease: Measure<YearlyIncreaseOptions> = (options, context) => {
  const { of, fields, from, to } = options
  const last = datesOf(fieldValue(to, context))
  const unit = displayUnitAt(context.declaration.record, [of, fields[0] ?? ''])
  if (!last) return measured({ value: unbounded, unit, at: [of], missing: [missingFact(context.declaration, [to])] })
  const totals = yearsFrom(Number(from), yearOfDay(last.to)).map((year) => totalOf(year, options, context))
  return measured({
    value: leastIncrease(totals),
    unit,
    empty: totals.length < 2,
    at: [of],
    terms: totals,
    missing: totals.flatMap(({ missing }) => missing),
  })
}

function leastIncrease(totals: readonly YearTotal[]): Interval {
  const increases = totals.slice(1).map(({ amount }, index) => minus(amount, totals[index]?.amount ?? anyAmount))
  const [first, ...others] = increases
  return others.reduce(smaller, first ?? unbounded)
}

function totalOf(
  year: number,
  { of, year: yearField, fields }: YearlyIncreaseOptions,
  context: MeasureContext,
): YearTotal {
  const label = yearLabel(year)
  const { declaration } = context
  const row = registerOf(declaration, of).rows.find((candidate) => isOf(year, candidate, yearField, context))
  if (!row) {
    const what = message(messages['missing-year'], { field: nameAt(declaration.record, [of]), year: label })
    return { label, amount: anyAmount, path: [of], missing: [{ message: what, path: [of], weight: anyAmount }] }
  }
  const found = fields.map((field) => fieldValue(field, { ...context, facts: row.facts, path: row.path }))
  return {
    label,
    amount: total(found.map(amountOf)),
    path: row.path,
    missing: found.flatMap(({ state, path }) => (state === 'unknown' ? [missingFact(declaration, path)] : [])),
  }
}

function isOf(year: number, { facts, path }: Row, field: string, context: MeasureContext): boolean {
  const days = datesOf(fieldValue(field, { ...context, facts, path }))
  return days !== undefined && isWithin(days, daysOfYear(year)) === 'yes'
}
