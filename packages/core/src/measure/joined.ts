import { nameAt } from '../declaration/spelling.js'
import type { MeasureContext, Measured, Term } from './measured.js'
import { joinReviews } from './statement.js'

/** What a figure made of several takes over from them: their terms, what is missing, what they assume and find wrong. */
export function joined(
  parts: readonly Measured[],
  context: MeasureContext,
): Pick<Measured, 'basis' | 'terms' | 'missing' | 'assumed' | 'problems' | 'review'> {
  return {
    basis: parts.some(({ basis }) => basis === 'declared') ? 'declared' : 'computed',
    terms: parts.flatMap((part) => termsOf(part, context)),
    missing: parts.flatMap(({ missing }) => missing),
    assumed: parts.flatMap(({ assumed }) => assumed),
    problems: parts.flatMap(({ problems }) => problems),
    ...joinReviews(parts.map(({ review }) => review)),
  }
}

/** The terms of a figure within another; a single field is one, by its name. */
export function termsOf(
  { terms, value, unit, at }: Measured,
  { declaration }: MeasureContext,
  side?: Term['side'],
): readonly Term[] {
  if (terms.length > 0) return terms
  return [{ label: nameAt(declaration.record, at), amount: value, unit, path: at, ...(side && { side }) }]
}
