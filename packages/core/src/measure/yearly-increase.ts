import { registerOf } from '../declaration/declaration.js'
import { displayUnitAt } from '../declaration/display-unit.js'
import type { YearlyIncreaseOptions } from '../generated/rules.js'
import { type Interval, minus, smaller, unbounded } from '../quantity/interval.js'
import { compare, divide, least, type Rational, rational, subtract, zero } from '../quantity/rational.js'
import { datesOf, fieldValue } from './field-value.js'
import { type Measure, type MeasureContext, measured, type Term } from './measured.js'
import { missingFact } from './missing.js'
import { lastFullYear, yearOfDay, yearsFrom } from './year.js'
import { totalOfYear } from './year-total.js'

/** The smallest difference between a full year and the one before, 三(三) (逐年增加). Amounts are nominal. */
export const yearlyIncrease: Measure<YearlyIncreaseOptions> = (options, context) => {
  const { of, fields, from, to } = options
  const last = datesOf(fieldValue(to, context))
  const unit = displayUnitAt(context.declaration.record, [of, fields[0] ?? ''])
  if (!last) return measured({ value: unbounded, unit, at: [of], missing: [missingFact(context.declaration, [to])] })
  // Later years that are listed count too, whatever year is reported on.
  const reported = Math.max(yearOfDay(last.to), ...listedYears(options, context))
  const years = yearsFrom(Number(from), Math.min(reported, lastFullYear(context.asOf)))
  const totals = years.map((year) => totalOfYear(year, options, context))
  const amounts = totals.map(({ amount }) => amount)
  const increases = increasesOf(amounts)
  return measured({
    value: leastIncrease(amounts, increases),
    unit,
    empty: totals.length < 2,
    at: [of],
    terms: totals.slice(1).map((total, index) => termOf(total, increases[index] ?? unbounded)),
    missing: totals.flatMap(({ missing }) => missing),
  })
}

function listedYears({ of, year }: YearlyIncreaseOptions, context: MeasureContext): readonly number[] {
  const { rows } = registerOf(context.declaration, of)
  return rows.flatMap(({ facts, path }) => {
    const days = datesOf(fieldValue(year, { ...context, facts, path }))
    return days ? [yearOfDay(days.to)] : []
  })
}

/** Of every year but the first, over the one before. */
function increasesOf(amounts: readonly Interval[]): readonly Interval[] {
  return amounts.slice(1).map((amount, index) => minus(amount, amounts[index] ?? unbounded))
}

/** A year that is level with the one before, or below it, stands in the way. */
function termOf({ label, path }: Term, amount: Interval): Term {
  const isIncrease = amount.lo !== null && compare(amount.lo, zero) > 0
  const isNone = amount.hi !== null && compare(amount.hi, zero) <= 0
  return { label, path, amount, side: isIncrease ? 'part' : isNone ? 'rest' : 'either' }
}

/** At the least that of two neighbours; at the most the mean increase between any two, whatever lies between them. */
function leastIncrease(amounts: readonly Interval[], increases: readonly Interval[]): Interval {
  const [first = unbounded, ...others] = increases
  const means = amounts.flatMap((amount, index) =>
    amounts.slice(0, index).flatMap((earlier, start) => meanIncrease(earlier, amount, index - start)),
  )
  const [mean = null, ...rest] = means
  return { lo: others.reduce(smaller, first).lo, hi: rest.reduce<Rational | null>((a, b) => a && least(a, b), mean) }
}

function meanIncrease({ lo }: Interval, { hi }: Interval, years: number): readonly Rational[] {
  return lo === null || hi === null ? [] : [divide(subtract(hi, lo), rational(years))]
}
