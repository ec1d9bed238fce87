import type { Verdict } from '@viridict/core'
import type { Result, Seen } from './seen.js'

/** Why a verdict is another one, as far as the two results tell: several of them may have come together. */
export type Cause = 'requirement' | 'due' | 'facts' | 'figure' | 'decision' | 'level' | 'rule'

export type Direction = 'worse' | 'better' | 'other'

/** A finding that both results have, and not alike. */
export interface Changed {
  readonly before: Seen
  readonly after: Seen
  readonly direction: Direction
  readonly causes: readonly Cause[]
}

export interface Difference {
  readonly before: Result
  readonly after: Result
  /** Verdicts, or levels of a fail, that are others. */
  readonly flipped: readonly Changed[]
  /** The same verdict by another distance from what is required. */
  readonly moved: readonly Changed[]
  readonly gone: readonly Seen[]
  readonly added: readonly Seen[]
}

/** What is different between two results. A finding is the same one by its rule and its subject, never by line or text. */
export function differenceOf(before: Result, after: Result): Difference {
  const earlier = new Map(before.findings.map((finding) => [finding.key, finding]))
  const later = new Map(after.findings.map((finding) => [finding.key, finding]))
  const pairs = after.findings.flatMap((now) => {
    const then = earlier.get(now.key)
    return then ? [changed(then, now)] : []
  })
  return {
    before,
    after,
    flipped: pairs.filter(isFlipped),
    moved: pairs.filter((pair) => !isFlipped(pair) && pair.before.gap.zh !== pair.after.gap.zh),
    gone: before.findings.filter(({ key }) => !later.has(key)),
    added: after.findings.filter(({ key }) => !earlier.has(key)),
  }
}

function isFlipped({ before, after }: Changed): boolean {
  return before.verdict !== after.verdict || before.level !== after.level
}

function changed(before: Seen, after: Seen): Changed {
  return { before, after, direction: directionOf(before, after), causes: causesOf(before, after) }
}

const ranks: Readonly<Record<Verdict, number>> = {
  notApplicable: 0,
  pass: 0,
  informational: 1,
  review: 2,
  open: 3,
  fail: 4,
}
const levels: readonly string[] = ['none', 'note', 'warning', 'error']

/** Farther from a pass, or nearer. */
function directionOf(before: Seen, after: Seen): Direction {
  const step =
    ranks[after.verdict] - ranks[before.verdict] || levels.indexOf(after.level) - levels.indexOf(before.level)
  // What does not apply any more has not become better.
  if (step === 0 || (after.verdict === 'notApplicable' && step < 0)) return 'other'
  return step > 0 ? 'worse' : 'better'
}

function causesOf(before: Seen, after: Seen): readonly Cause[] {
  const isOther = (key: 'due' | 'isDue' | 'fingerprint' | 'decision') => before[key] !== after[key]
  // Where nothing was measured there is no requirement to compare.
  const isAskedOtherwise =
    before.requirement.zh !== after.requirement.zh && before.requirement.zh !== '' && after.requirement.zh !== ''
  const causes: readonly (readonly [Cause, boolean])[] = [
    ['requirement', isAskedOtherwise],
    ['due', (isOther('due') || isOther('isDue')) && before.due !== '' && after.due !== ''],
    ['facts', isOther('fingerprint')],
    ['figure', before.value.zh !== after.value.zh && !isOther('fingerprint')],
    ['decision', isOther('decision')],
    ['level', before.verdict === after.verdict && before.level !== after.level],
  ]
  const found = causes.filter(([, holds]) => holds).map(([cause]) => cause)
  return found.length > 0 ? found : ['rule']
}
