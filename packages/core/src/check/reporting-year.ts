import { type Declaration, registerOf } from '../declaration/declaration.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Fund, Jurisdiction } from '../generated/declarations.js'
import { addMonths, type DateRange, formatDay } from '../quantity/date-range.js'
import type { Check } from './check.js'

/** What is stated as of the reporting year; lists have dates of their own. */
const figures = ['land', 'coverage', 'population', 'totals', 'indicators'].map((key) => [key])

/** Figures of another time than the reporting year, and a reporting year far from the date at which it is judged. */
export const reportingYear: Check = (declaration, { asOf }) => {
  const { year } = declaration.facts as Partial<Jurisdiction>
  if (!year) return []
  return [
    ...asOfOutside(declaration, year, asOf),
    ...populationOutside(declaration, year),
    ...lastFund(declaration, year),
  ]
}

function asOfOutside({ kind }: Declaration, year: DateRange, asOf: number): readonly Problem[] {
  const args = { year: yearOf(year), asOf: { day: asOf } }
  if (asOf < year.from && kind === 'Jurisdiction')
    return [problem('reporting-year-ahead/ahead', ['year'], args, { leaveOut: figures })]
  if (asOf < year.from) return [problem('reporting-year/ahead', ['year'], args)]
  return asOf > addMonths(year.to, 12) ? [problem('reporting-year/past', ['year'], args)] : []
}

function populationOutside({ facts }: Declaration, year: DateRange): readonly Problem[] {
  const date = (facts as Partial<Jurisdiction>).population?.date
  if (!date || (date.from <= year.to && date.to >= year.from)) return []
  return [problem('reporting-year/population', ['population', 'date'], { year: yearOf(year), day: { day: date.from } })]
}

/** A register of funds that may hold more proves nothing of its last year. */
function lastFund(declaration: Declaration, year: DateRange): readonly Problem[] {
  const { rows, complete } = registerOf<Fund>(declaration, 'funds')
  const last = rows.toSorted((a, b) => b.facts.year.from - a.facts.year.from)[0]
  if (!complete || !last || last.facts.year.from === year.from) return []
  const args = { year: yearOf(year), last: yearOf(last.facts.year) }
  return [problem('reporting-year/fund', [...last.path, 'year'], args)]
}

export function yearOf({ from }: DateRange): string {
  return formatDay(from).slice(0, 4)
}
