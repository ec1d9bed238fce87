import { type CheckId, checks } from '../generated/checks.js'
import type { Finding, Location, Subject } from './finding.js'
import type { Problem } from './problem.js'

/** A problem of a text as a finding at a place. */
export function problemAt(
  { id, message }: Pick<Problem, 'id' | 'message'>,
  asOf: number,
  location: Location,
  more: { readonly related?: readonly Location[]; readonly subject?: Subject } = {},
): Finding {
  const rule = id.slice(0, id.indexOf('/')) as CheckId
  return {
    rule,
    source: 'check',
    verdict: 'fail',
    level: checks[rule].level,
    message,
    location,
    related: [],
    asOf,
    ...more,
  }
}
