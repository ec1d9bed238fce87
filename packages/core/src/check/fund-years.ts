import { type Row, registerOf } from '../declaration/declaration.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Fund } from '../generated/declarations.js'
import { dayOf } from '../quantity/date-range.js'
import type { Check } from './check.js'
import { yearOf } from './reporting-year.js'

/** 三(三) compares each year with the one before, from the year of the policy on. */
const firstYear = dayOf(2023, 12, 31)

/** Years of funding that cannot be compared: one left out between two, or a register that begins too late. */
export const fundYears: Check = (declaration) => {
  const { rows, complete } = registerOf<Fund>(declaration, 'funds')
  if (!complete) return []
  const ordered = rows.toSorted((a, b) => a.facts.year.from - b.facts.year.from)
  return [...lateStart(ordered), ...ordered.flatMap((row, index) => gapBefore(row, ordered[index - 1]))]
}

function lateStart([first]: readonly Row<Fund>[]): readonly Problem[] {
  if (!first || first.facts.year.from <= firstYear) return []
  return [problem('fund-years/late-start', [...first.path, 'year'], { first: yearOf(first.facts.year) })]
}

function gapBefore({ facts, path }: Row<Fund>, before: Row<Fund> | undefined): readonly Problem[] {
  if (!before || facts.year.from <= before.facts.year.to + 1) return []
  const args = { before: yearOf(before.facts.year), after: yearOf(facts.year) }
  return [problem('fund-years/gap', [...path, 'year'], args, { related: [[...before.path, 'year']] })]
}
