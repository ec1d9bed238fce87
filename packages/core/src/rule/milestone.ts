import type { MilestoneOutcome, MilestoneState, Requirement } from '../finding/finding.js'
import type { Judgement, Milestone } from '../generated/rules.js'
import { parseDay } from '../quantity/date-range.js'
import type { Interval } from '../quantity/interval.js'
import { compare, type Rational } from '../quantity/rational.js'
import { parseThreshold } from '../quantity/threshold.js'

/** The figure as it stood on a day: a stock reached late was not there yet at its due date. */
export type ValueAt = (day: number) => Interval

/** The days that say what is due. */
export interface Calendar {
  readonly asOf: number
  /** The policy's date of issue: before it nothing is due. Minus infinity for a place judged for reference. */
  readonly inForce: number
  /** Goals without a date are due after it. */
  readonly horizon: number
}

/** What each milestone of a judgement gives, in the order in which they fall due. */
export function milestoneOutcomes(
  { milestones, time }: Judgement,
  value: Interval,
  valueAt: ValueAt,
  calendar: Calendar,
): readonly MilestoneOutcome[] {
  const outcomes = milestones.map((milestone) => outcomeOf(milestone, value, calendar))
  const ordered = [...outcomes].sort((a, b) => orderOf(a) - orderOf(b))
  return time === 'stock' ? ordered.map((outcome) => withDelay(outcome, valueAt, calendar.asOf)) : ordered
}

function outcomeOf(milestone: Milestone, value: Interval, calendar: Calendar): MilestoneOutcome {
  const requirement = requirementOf(milestone)
  const due = dueOf(milestone.due, calendar)
  return { requirement, due, isDue: isDue(due, calendar), state: meets(value, requirement) }
}

function requirementOf(milestone: Milestone): Requirement {
  const comparison = (['gte', 'gt', 'lte', 'lt'] as const).find((name) => milestone[name] !== undefined) ?? 'gte'
  return { comparison, ...parseThreshold(milestone[comparison] ?? '1') }
}

/** A standing duty binds at once; before the policy's date of issue it is due on that day. */
function dueOf(text: string, { asOf, inForce }: Calendar): MilestoneOutcome['due'] {
  if (text === 'always') return asOf < inForce ? inForce : text
  return text === 'undated' ? text : (parseDay(text) ?? 'undated')
}

/** 到2025年 is the whole of 31 December: that day's state counts. A goal without a date is due after the pack's horizon. */
function isDue(due: MilestoneOutcome['due'], { asOf, horizon }: Calendar): boolean {
  return due === 'always' || (due === 'undated' ? asOf > horizon : asOf >= due)
}

function orderOf({ due }: MilestoneOutcome): number {
  return due === 'always' ? Number.NEGATIVE_INFINITY : due === 'undated' ? Number.POSITIVE_INFINITY : due
}

/** Met by the whole interval, by none of it, or by some. */
export function meets({ lo, hi }: Interval, { comparison, value }: Requirement): MilestoneState {
  const holds = (end: Rational) => comparesAs(compare(end, value), comparison)
  const [surest, unlikeliest] = comparison === 'gte' || comparison === 'gt' ? [lo, hi] : [hi, lo]
  if (surest !== null && holds(surest)) return 'met'
  return unlikeliest !== null && !holds(unlikeliest) ? 'unmet' : 'unknown'
}

function comparesAs(order: number, comparison: Requirement['comparison']): boolean {
  switch (comparison) {
    case 'gte':
      return order >= 0
    case 'gt':
      return order > 0
    case 'lte':
      return order <= 0
    case 'lt':
      return order < 0
  }
}

/**
 * A stock met now and surely not yet on its due date: the first day on which it was, found by halving, since a stock
 * only grows. Where a date is known too vaguely to say that it was late, nothing is said.
 */
function withDelay(outcome: MilestoneOutcome, valueAt: ValueAt, asOf: number): MilestoneOutcome {
  const { due, state, requirement } = outcome
  const stateOn = (day: number) => meets(valueAt(day), requirement)
  if (typeof due !== 'number' || state !== 'met' || asOf <= due || stateOn(due) !== 'unmet') return outcome
  return { ...outcome, daysLate: firstMet(due, asOf, (day) => stateOn(day) === 'met') - due }
}

/** Not met on `from`, met on `to`. */
function firstMet(from: number, to: number, isMet: (day: number) => boolean): number {
  let [before, reached] = [from, to]
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2)
    if (isMet(middle)) reached = middle
    else before = middle
  }
  return reached
}
