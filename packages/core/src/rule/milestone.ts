import type { MilestoneOutcome } from '../finding/finding.js'
import type { Judgement, Milestone } from '../generated/rules.js'
import type { Message } from '../message/message.js'
import { addMonths, type DateRange, parseDay } from '../quantity/date-range.js'
import type { Interval } from '../quantity/interval.js'
import { compare, rational } from '../quantity/rational.js'
import { boundIn, meets, type Requirement, requirementIn } from '../quantity/requirement.js'

/** The figure as it stood on a day: a stock reached late was not there yet at its due date. */
export type ValueAt = (day: number) => Interval

/** The days that say what is due. */
export interface Calendar {
  readonly asOf: number
  /** The policy's date of issue: before it nothing is due. Minus infinity for a place judged for reference. */
  readonly inForce: number
  /** Goals without a date are due after it. */
  readonly horizon: number
  /** What the horizon rests on, where no text gives it. */
  readonly horizonReading?: Message
  /** A declared date, from which a period runs; undefined where it is not stated. */
  readonly dateOf: (field: string) => DateRange | undefined
}

/** What each milestone of a judgement gives, in the order in which they fall due. */
export function milestoneOutcomes(
  { milestones, time }: Judgement,
  value: Interval,
  valueAt: ValueAt,
  calendar: Calendar,
): readonly MilestoneOutcome[] {
  const outcomes = milestones.map((milestone) => outcomeOf(milestone, value, time, calendar))
  const ordered = [...outcomes].sort((a, b) => orderOf(a) - orderOf(b))
  return time === 'stock' ? ordered.map((outcome) => withDelay(outcome, valueAt, calendar.asOf)) : ordered
}

function outcomeOf(
  milestone: Milestone,
  value: Interval,
  time: Judgement['time'],
  calendar: Calendar,
): MilestoneOutcome {
  const days = dueDays(milestone.due, calendar)
  const due = typeof days === 'string' ? days : days.to
  const [strictest, mildest] = requirementsOf(milestone, days)
  const isDone = time !== 'deed' || !isAfter(value, calendar.asOf)
  const isMet = isDone && meets(value, strictest) === 'met'
  const isUnmet = !isDone || meets(value, mildest) === 'unmet'
  const state = isMet ? 'met' : isUnmet ? 'unmet' : 'unknown'
  return { requirement: mildest, due, isDue: isDue(due, calendar), state }
}

/** A deed dated ahead, or said not to be done yet, is not done, whatever day it is planned for. */
export function isAfter({ lo }: Interval, day: number): boolean {
  return lo !== null && compare(lo, rational(day)) > 0
}

type Due = 'always' | 'undated' | DateRange

/** Where a period begins on a day that is known only to its month, what is asked lies between two requirements. */
function requirementsOf({ due: _, ...bounds }: Milestone, due: Due): readonly [Requirement, Requirement] {
  const [comparison, text] = boundIn(bounds) ?? ['gte', '1']
  if (text !== 'due') {
    const requirement = requirementIn(bounds)
    return [requirement, requirement]
  }
  // A period that has no beginning never ends: nothing is asked yet, and loading a pack holds that it has one.
  const { from, to } = typeof due === 'string' ? { from: 0, to: maxDay } : due
  const at = (day: number) => ({ comparison, value: rational(day), unit: 'date' }) as const
  return [at(from), at(to)]
}

/** 9999-12-31 */
const maxDay = 2932896

const period = /^(\d+) months after (\S+)$/

/** Whether a due date runs from a declared one, and from which field. */
export function periodIn(due: string): { readonly months: number; readonly field: string } | undefined {
  const [, months, field] = period.exec(due) ?? []
  return months === undefined || field === undefined ? undefined : { months: Number(months), field }
}

interface DueText {
  readonly after: ReturnType<typeof periodIn>
  readonly day: number | undefined
}

const dueTexts = new Map<string, DueText>()

/** Packs name a few days and periods, and every figure is held against them. */
function dueIn(text: string): DueText {
  const known = dueTexts.get(text) ?? { after: periodIn(text), day: parseDay(text) }
  dueTexts.set(text, known)
  return known
}

/** A standing duty binds at once; before the policy's date of issue it is due on that day. */
function dueDays(text: string, { asOf, inForce, dateOf }: Calendar): Due {
  if (text === 'always') return asOf < inForce ? { from: inForce, to: inForce } : text
  const { after, day } = dueIn(text)
  const begins = after && dateOf(after.field)
  if (after && begins) {
    // What began before the document was issued runs from that day on.
    const end = (day: number) => addMonths(Math.max(day, inForce), after.months)
    return { from: end(begins.from), to: end(begins.to) }
  }
  return day === undefined ? 'undated' : { from: day, to: day }
}

/** 到2025年 is the whole of 31 December: that day's state counts. A goal without a date is due after the pack's horizon. */
function isDue(due: MilestoneOutcome['due'], { asOf, horizon }: Calendar): boolean {
  return due === 'always' || (due === 'undated' ? asOf > horizon : asOf >= due)
}

/** Whether an unmet goal without a date is informational or a warning rests on the horizon. */
export function horizonReadings({ due, state }: MilestoneOutcome, { horizonReading }: Calendar): readonly Message[] {
  return due === 'undated' && state === 'unmet' && horizonReading ? [horizonReading] : []
}

function orderOf({ due }: MilestoneOutcome): number {
  return due === 'always' ? Number.NEGATIVE_INFINITY : due === 'undated' ? Number.POSITIVE_INFINITY : due
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
