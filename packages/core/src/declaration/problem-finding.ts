import type { Finding, Location, Subject } from '../finding/finding.js'
import type { Problem } from '../finding/problem.js'
import { problemAt } from '../finding/problem-at.js'
import type { Locator } from './locator.js'

/** A problem of a declaration as a finding where it stands in the text. */
export function problemFinding(problem: Problem, asOf: number, locator: Locator, subject?: Subject): Finding {
  const related = (problem.related ?? []).map((path) => locator.at(path))
  return problemAt(problem, asOf, placeOf(problem, locator), { related, ...(subject && { subject }) })
}

function placeOf({ span, mark, path }: Problem, locator: Locator): Location {
  if (span) return locator.ofSpan(span)
  return mark === 'key' ? locator.atKey(path) : locator.at(path)
}
