import type { Measured } from './measured.js'
import { joinReviews } from './statement.js'

/** What a figure made of several takes over from them: their terms, what is missing, what they assume and find wrong. */
export function joined(
  parts: readonly Measured[],
): Pick<Measured, 'basis' | 'terms' | 'missing' | 'assumed' | 'problems' | 'review'> {
  return {
    basis: parts.some(({ basis }) => basis === 'declared') ? 'declared' : 'computed',
    terms: parts.flatMap(({ terms }) => terms),
    missing: parts.flatMap(({ missing }) => missing),
    assumed: parts.flatMap(({ assumed }) => assumed),
    problems: parts.flatMap(({ problems }) => problems),
    ...joinReviews(parts.map(({ review }) => review)),
  }
}
