import { messages } from '../generated/messages.js'
import type { Judgement } from '../generated/rules.js'
import type { MeasureContext, Measured } from '../measure/measured.js'
import { take } from '../measure/take.js'
import { type Message, message } from '../message/message.js'
import type { Pack, Rule } from '../pack/pack.js'
import { type Applicability, applicability } from './condition.js'
import { gapOf, repairOf } from './gap.js'
import { type Calendar, milestoneOutcomes, type ValueAt } from './milestone.js'
import type { Outcome } from './outcome.js'
import { sentence } from './sentence.js'
import { decide } from './verdict.js'

/** One judgement of a rule on one declaration, or on one item of a list in it. */
export function judge(
  pack: Pack,
  rule: Rule,
  judgement: Judgement,
  context: MeasureContext,
  reference: boolean,
): Outcome {
  const condition = applicability(judgement, context, reference)
  const undone = withoutFigure(rule, judgement, condition)
  if (undone) return undone
  const valueAt: ValueAt = (asOf) => take(judgement.measure, { ...context, asOf }).value
  const measured = take(judgement.measure, context)
  return judgeMeasured(rule, judgement, measured, valueAt, calendarOf(pack, context.asOf, reference), condition.assumed)
}

/** For a place outside the pack the policy's date of issue says nothing. */
export function calendarOf({ inForce, horizon }: Pack, asOf: number, reference: boolean): Calendar {
  return { asOf, horizon, inForce: reference ? Number.NEGATIVE_INFINITY : inForce }
}

/** What a condition alone decides: the rule does not apply, or nobody knows whether it does; else undefined. */
export function withoutFigure(rule: Rule, judgement: Judgement, condition: Applicability): Outcome | undefined {
  const base = { rule, judgement, milestones: [], assumed: condition.assumed, level: 'none' } as const
  if (condition.state === 'applies') return undefined
  if (condition.state === 'doesNot')
    return { ...base, verdict: 'notApplicable', at: condition.at, message: message(condition.why), undecided: [] }
  const { fact } = condition
  const open = message(messages['condition-open'], { title: rule.title })
  return { ...base, verdict: 'open', at: fact, message: open, undecided: [fact] }
}

/** The verdict on a figure, however it was come by: from one declaration, or summed over a portfolio. */
export function judgeMeasured(
  rule: Rule,
  judgement: Judgement,
  measured: Measured,
  valueAt: ValueAt,
  calendar: Calendar,
  conditions: readonly Message[],
): Outcome {
  const assumed = [...conditions, ...measured.assumed, ...readingsOf(rule, judgement)]
  const base = { rule, judgement, measured, assumed, undecided: [], at: measured.at } as const
  if (measured.empty) {
    const why = message(judgement.empty ?? messages['nothing-to-measure'])
    return { ...base, verdict: 'notApplicable', level: 'none', milestones: [], message: why }
  }
  const milestones = milestoneOutcomes(judgement, measured.value, valueAt, calendar)
  const decided = decide(judgement, milestones)
  const shortfall = decided.milestone.state === 'unmet' ? shortfallOf(judgement, measured, decided) : {}
  const outcome = { ...base, ...decided, milestones, ...shortfall }
  return { ...outcome, message: sentence(outcome) }
}

function shortfallOf(
  judgement: Judgement,
  measured: Measured,
  { milestone, reason }: ReturnType<typeof decide>,
): Pick<Outcome, 'gap' | 'repair'> {
  const gap = gapOf(measured.value, milestone.requirement)
  const amount = repairOf(measured, milestone.requirement)
  if (!judgement.repair || !amount || reason === 'overdue') return { gap }
  return { gap, repair: message(judgement.repair, { amount: { ...amount, rounding: 'up' } }) }
}

/** The assumed readings that a judgement rests on: the pack's parameters that are marked so, and the rule's own. */
function readingsOf(rule: Rule, judgement: Judgement): readonly Message[] {
  const parameters = rule.judgementParameters[rule.judgements.indexOf(judgement)] ?? []
  const marked = parameters.filter(({ assumed }) => assumed === 'true').map(({ source }) => message(source))
  return [...marked, ...(judgement.assumes ?? []).map((text) => message(text))]
}
