import type { Level, MilestoneOutcome, Reason, Verdict } from '../finding/finding.js'
import type { Judgement } from '../generated/rules.js'

export interface Decided {
  readonly verdict: Verdict
  readonly level: Level
  readonly reason?: Reason
  /** The milestone that the verdict is of. */
  readonly milestone: MilestoneOutcome
}

/** The verdict of the latest milestone due; before the first, that of the next, which cannot be failed yet. */
export function decide(judgement: Judgement, outcomes: readonly MilestoneOutcome[]): Decided {
  const milestone = outcomes.findLast(({ isDue }) => isDue) ?? outcomes[0]
  if (!milestone) throw new RangeError('a judgement has at least one milestone')
  switch (milestone.state) {
    case 'met':
      return { verdict: judgement.review ? 'review' : 'pass', level: 'none', milestone }
    case 'unknown':
      return { verdict: 'open', level: 'none', milestone }
    case 'unmet':
      return { ...unmet(judgement, milestone), milestone }
  }
}

/** 宜, 鼓励, 争取 never fail; nor does what has no number, or is not due; a deed done late does, and stays so. */
function unmet(
  { modality, level = 'error', time, unset }: Judgement,
  { isDue, due }: MilestoneOutcome,
): Omit<Decided, 'milestone'> {
  if (modality !== 'shall') return informational('advisory')
  if (unset === 'true') return informational('unset')
  if (!isDue) return informational(due === 'undated' ? 'undated' : 'notDue')
  if (time === 'deed') return { verdict: 'fail', level: 'warning', reason: 'overdue' }
  return { verdict: 'fail', level: due === 'undated' ? 'warning' : level }
}

function informational(reason: Reason): Omit<Decided, 'milestone'> {
  return { verdict: 'informational', level: 'none', reason }
}
