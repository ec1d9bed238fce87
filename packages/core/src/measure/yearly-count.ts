import type { YearlyCountOptions } from '../generated/rules.js'
import { anyAmount, between, type Interval, nothing, plus, smaller } from '../quantity/interval.js'
import { zero } from '../quantity/rational.js'
import { isWithin } from './bound.js'
import { datesOf, fieldValue } from './field-value.js'
import { type Measure, type MeasureContext, type MissingTerm, measured, type Term } from './measured.js'
import { missingFact, missingRows } from './missing.js'
import { countOf, type VerifiedRow, verifiedRows } from './rows.js'
import { all, type Truth } from './truth.js'
import { daysOfYear, yearLabel, yearOfDay, yearsFrom } from './year.js'

/** The smallest number of rows dated in any full year: 每年新建 asks for some in each. */
export const yearlyCount: Measure<YearlyCountOptions> = ({ of, date, where, from }, context) => {
  const { register, rows } = verifiedRows(of, where, context)
  const counted = rows.filter(({ truth }) => truth !== 'no')
  const years = yearsFrom(Number(from), lastFullYear(context))
  const terms = years.map((year) => termOf(year, of, numberIn(year, counted, date, register.complete)))
  return measured({
    value: leastOf(terms),
    unit: 'count',
    empty: years.length === 0,
    at: [of],
    terms,
    missing: [
      ...(register.complete ? [] : [missingRows(context.declaration, of)]),
      ...counted.flatMap((row) => missingIn(row, date)),
    ],
  })
}

/** The day after the last of a full year is in the next. */
function lastFullYear({ asOf }: MeasureContext): number {
  return yearOfDay(asOf + 1) - 1
}

function numberIn(year: number, rows: readonly VerifiedRow[], date: string, isComplete: boolean): Interval {
  const found = rows.map((row) => ({ row, truth: all([row.truth, isIn(year, row, date)]) }))
  return found
    .filter(({ truth }) => truth !== 'no')
    .map(({ row, truth }) => (truth === 'yes' ? countOf(row) : between(zero, countOf(row).hi)))
    .reduce(plus, isComplete ? nothing : anyAmount)
}

function isIn(year: number, { context }: VerifiedRow, date: string): Truth {
  const field = fieldValue(date, context)
  const days = datesOf(field)
  if (days) return isWithin(days, daysOfYear(year))
  return field.state === 'none' ? 'no' : 'unknown'
}

function termOf(year: number, of: string, amount: Interval): Term {
  return { label: yearLabel(year), amount, path: [of] }
}

function leastOf([first, ...others]: readonly Term[]): Interval {
  return others.reduce((found, { amount }) => smaller(found, amount), first?.amount ?? anyAmount)
}

/** A row whose date is not stated may be of any year. */
function missingIn({ row, unknown, context }: VerifiedRow, date: string): readonly MissingTerm[] {
  const isDated = fieldValue(date, context).state !== 'unknown'
  const path = unknown ?? (isDated ? undefined : [...row.path, ...date.split('.')])
  return path ? [missingFact(context.declaration, path)] : []
}
