import type { YearlyCountOptions } from '../generated/rules.js'
import { anyAmount, between, type Interval, nothing, plus, smaller, total } from '../quantity/interval.js'
import { add, compare, divide, floor, least, type Rational, rational, subtract, zero } from '../quantity/rational.js'
import { isWithin } from './bound.js'
import { datesOf, fieldValue } from './field-value.js'
import { type Measure, type MissingTerm, measured, type Term } from './measured.js'
import { missingFact, missingRows } from './missing.js'
import { countOf, type VerifiedRow, verifiedRows } from './rows.js'
import { all, type Truth } from './truth.js'
import { daysOfYear, lastFullYear, yearLabel, yearOfDay, yearsFrom } from './year.js'

/** A row that may count, with whether it does in each year. */
interface Dated {
  readonly row: VerifiedRow
  readonly years: readonly Truth[]
}

/** The smallest number of rows dated in any full year that is reported on: 每年新建 asks for some in each. */
export const yearlyCount: Measure<YearlyCountOptions> = ({ of, date, where, from, to }, context) => {
  const reported = datesOf(fieldValue(to, context))
  const given = { unit: 'count', at: [of] } as const
  if (!reported) return measured({ ...given, value: anyAmount, missing: [missingFact(context.declaration, [to])] })
  const years = yearsFrom(Number(from), Math.min(yearOfDay(reported.to), lastFullYear(context.asOf)))
  const { register, rows } = verifiedRows(of, where, context)
  const dated = rows.filter(({ truth }) => truth !== 'no').map((row) => inYears(row, years, date))
  const unlisted = register.complete ? nothing : anyAmount
  const numbers = years.map((_, index) => plus(numberIn(index, dated), unlisted))
  return measured({
    ...given,
    value: leastOf(numbers, plus(undecided(dated), unlisted)),
    empty: years.length === 0,
    terms: years.map(
      (year, index): Term => ({
        label: yearLabel(year),
        amount: numbers[index] ?? anyAmount,
        path: [of],
      }),
    ),
    missing: [
      ...(register.complete ? [] : [missingRows(context.declaration, of)]),
      ...dated.flatMap(({ row }) => missingIn(row, date)),
    ],
  })
}

function inYears(row: VerifiedRow, years: readonly number[], date: string): Dated {
  const field = fieldValue(date, row.context)
  const days = datesOf(field)
  const undated: Truth = field.state === 'none' ? 'no' : 'unknown'
  return {
    row,
    years: years.map((year) => all([row.truth, days ? isWithin(days, daysOfYear(year)) : undated])),
  }
}

function numberIn(index: number, rows: readonly Dated[]): Interval {
  return total(
    rows.map(({ row, years }) => {
      const truth = years[index] ?? 'no'
      return truth === 'yes' ? countOf(row) : truth === 'no' ? nothing : between(zero, countOf(row).hi)
    }),
  )
}

/** What may count in some year, over what surely does. */
function undecided(rows: readonly Dated[]): Interval {
  return total(
    rows.map(({ row, years }) => {
      const { lo, hi } = countOf(row)
      if (years.every((truth) => truth === 'no')) return nothing
      const isSure = years.includes('yes') && lo !== null && hi !== null
      return isSure ? { lo: zero, hi: subtract(hi, lo) } : { lo: zero, hi }
    }),
  )
}

/** The least of the years; what is undecided can lift only one of them at a time. */
function leastOf(numbers: readonly Interval[], { hi: spare }: Interval): Interval {
  const [first, ...others] = numbers
  const { lo, hi } = others.reduce(smaller, first ?? anyAmount)
  if (hi === null || spare === null) return { lo, hi }
  return { lo, hi: least(hi, levelled(numbers.map(({ lo: sure }) => sure ?? zero).sort(compare), spare)) }
}

/** How high the lowest can be lifted: the first k of them to (their sum + spare) / k, for the k that allows least. */
function levelled(ascending: readonly Rational[], spare: Rational): Rational {
  let sum = spare
  const levels = ascending.map((number, index) => {
    sum = add(sum, number)
    return floor(divide(sum, rational(index + 1)))
  })
  return levels.reduce(least)
}

/** A row whose date is not stated may be of any year. */
function missingIn({ row, unknown, context }: VerifiedRow, date: string): readonly MissingTerm[] {
  const isDated = fieldValue(date, context).state !== 'unknown'
  const path = unknown ?? (isDated ? undefined : [...row.path, ...date.split('.')])
  return path ? [missingFact(context.declaration, path)] : []
}
