import type { Level, MilestoneOutcome, Reason, Verdict } from '../finding/finding.js'
import type { Judgement } from '../generated/rules.js'
import type { Message } from '../message/message.js'
import type { Interval } from '../quantity/interval.js'
import { isAfter } from './milestone.js'

export interface Decided {
  readonly verdict: Verdict
  readonly level: Level
  readonly reason?: Reason
  /** The milestone that the verdict is of. */
  readonly milestone: MilestoneOutcome
}

/** The figure, so far as a verdict depends on it besides whether it meets the requirement. */
interface Figure {
  readonly value: Interval
  readonly review?: Message
}

/** The verdict of the latest milestone due; before the first, that of the next, which cannot be failed yet. */
export function decide(
  judgement: Judgement,
  outcomes: readonly MilestoneOutcome[],
  { value, review }: Figure,
  asOf: number,
): Decided {
  const milestone = outcomes.findLast(({ isDue }) => isDue) ?? outcomes[0]
  if (!milestone) throw new RangeError('a judgement has at least one milestone')
  switch (milestone.state) {
    case 'met':
      return { verdict: judgement.review || review ? 'review' : 'pass', level: 'none', milestone }
    case 'unknown':
      return { verdict: 'open', level: 'none', milestone }
    case 'unmet':
      return { ...unmet(judgement, milestone, isAfter(value, asOf)), milestone }
  }
}

/**
 * 宜, 鼓励, 争取 never fail; nor does what has no number, or is not due. A deed that is still to be done when it is due
 * fails; done late it does at level warning, and stays so.
 */
function unmet(
  { modality, level = 'error', time, unset, reviewBelow }: Judgement,
  { isDue, due }: MilestoneOutcome,
  isToCome: boolean,
): Omit<Decided, 'milestone'> {
  if (reviewBelow) return { verdict: 'review', level: 'none' }
  if (modality !== 'shall') return informational('advisory')
  if (unset) return informational('unset')
  if (!isDue) return informational(due === 'undated' ? 'undated' : 'notDue')
  if (time === 'deed') return { verdict: 'fail', level: isToCome ? level : 'warning', reason: 'overdue' }
  return { verdict: 'fail', level: due === 'undated' ? 'warning' : level }
}

/** Of the fail that a person makes of it: what is only encouraged warns, unless its rule says otherwise. */
export function rejectedLevel({ modality, level }: Judgement): Level {
  return level ?? (modality === 'shall' ? 'error' : 'warning')
}

function informational(reason: Reason): Omit<Decided, 'milestone'> {
  return { verdict: 'informational', level: 'none', reason }
}
