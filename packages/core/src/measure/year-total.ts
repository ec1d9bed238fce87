import { type Row, registerOf } from '../declaration/declaration.js'
import { displayUnitAt } from '../declaration/display-unit.js'
import { nameAt } from '../declaration/spelling.js'
import { messages } from '../generated/messages.js'
import type { YearTotalOptions } from '../generated/rules.js'
import { message } from '../message/message.js'
import { anyAmount, total } from '../quantity/interval.js'
import { isWithin } from './bound.js'
import { amountOf, datesOf, fieldValue } from './field-value.js'
import { type Measure, type MeasureContext, type MissingTerm, measured, type Term } from './measured.js'
import { missingFact, missingRows } from './missing.js'
import { leftOutRows } from './rows.js'
import { daysOfYear, yearLabel, yearOfDay } from './year.js'

/** The amounts of the year that is reported on, added up. */
export const yearTotal: Measure<YearTotalOptions> = (options, context) => {
  const { of, fields, in: reported } = options
  const days = datesOf(fieldValue(reported, context))
  const given = { unit: displayUnitAt(context.declaration.record, [of, fields[0] ?? '']), at: [of] } as const
  if (!days) return measured({ ...given, value: anyAmount, missing: [missingFact(context.declaration, [reported])] })
  const { missing, ...term } = totalOfYear(yearOfDay(days.to), options, context)
  return measured({ ...given, value: term.amount, terms: [term], missing })
}

/** One year of a series, with what is missing of it. */
export interface YearTotal extends Term {
  readonly missing: readonly MissingTerm[]
}

type Series = Pick<YearTotalOptions, 'of' | 'year' | 'fields'>

/** A year that has no row is unknown, and not nothing: nobody spends nothing on green by not saying so. */
export function totalOfYear(year: number, { of, year: yearField, fields }: Series, context: MeasureContext): YearTotal {
  const label = yearLabel(year)
  const { declaration } = context
  const { rows, written } = registerOf(declaration, of)
  const row = rows.find((candidate) => isOf(year, candidate, yearField, context))
  if (!row) {
    const what = message(messages['missing-year'], { field: nameAt(declaration.record, [of]), year: label })
    const isLacking = written && leftOutRows(declaration, of) === 0
    const missing = isLacking ? { message: what, path: [of], weight: anyAmount } : missingRows(declaration, of)
    return { label, amount: anyAmount, path: [of], missing: [missing] }
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
