import { messages } from '../generated/messages.js'
import { joinSentences } from '../measure/statement.js'
import { type FigureArgument, type Message, type MessageArgument, message } from '../message/message.js'
import type { DisplayUnit, Rounding } from '../quantity/format.js'
import { exactly, type Interval } from '../quantity/interval.js'
import type { Requirement } from '../quantity/requirement.js'
import { unitOfGap } from './gap.js'
import type { Outcome } from './outcome.js'

/** The finding in one sentence: the figure, what is required, and what is missing between the two. */
export function sentence(outcome: Omit<Outcome, 'message'>): Message {
  return message(messages[sentenceId(outcome)], argumentsOf(outcome))
}

function sentenceId({ verdict, reason, milestone, judgement }: Omit<Outcome, 'message'>): keyof typeof messages {
  if (verdict === 'review' && milestone?.state === 'unmet') return 'review-below'
  if (reason === 'notDue' && judgement.time === 'deed') return 'informational-notDone'
  return (reason ? `${verdict}-${reason}` : `verdict-${verdict}`) as keyof typeof messages
}

function argumentsOf({ rule, judgement, measured, milestone, gap, repair }: Omit<Outcome, 'message'>) {
  const { review, reviewBelow, unset = 'number' } = judgement
  const [first, ...others] = (milestone?.state === 'unmet' ? [reviewBelow] : [review, measured?.review]).filter(
    (text) => text !== undefined,
  )
  const args: Record<string, MessageArgument> = {
    title: rule.title,
    review: first ? others.reduce(joinSentences, first) : '',
    unset: messages[`unset-${unset}`],
  }
  if (!measured || !milestone) return args
  const { requirement, due, daysLate } = milestone
  args.value = figure(measured.value, measured.unit, requirement)
  args.requirement = requirementInWords(requirement)
  args.due = typeof due === 'number' ? { day: due } : messages[`due-${due}`]
  const inWords = gap ? gapInWords(gap, measured.unit) : ''
  args.gap = inWords
  args.short = gap ? message(messages['short-by'], { gap: inWords }) : ''
  args.repair = repair ?? ''
  args.late = daysLate === undefined ? '' : message(messages.late, { days: daysLate })
  return args
}

/** How far a figure of that unit is from its requirement: two percentages are points apart, two dates days. */
export function gapInWords(interval: Interval, unitOfFigure: DisplayUnit): Message | FigureArgument {
  const unit = unitOfGap(unitOfFigure)
  if (unit !== 'percent') return { interval, unit, rounding: 'up' }
  return message(messages['percentage-points'], { amount: { interval, unit: 'points', rounding: 'up' } })
}

/** A figure is rounded to the side that does not flatter: down where much is asked, up where little is allowed. */
export function figure(interval: Interval, unit: DisplayUnit, { comparison }: Requirement): FigureArgument {
  return { interval, unit, rounding: roundingFor(comparison) }
}

export function roundingFor(comparison: Requirement['comparison']): Rounding {
  return comparison === 'gte' || comparison === 'gt' ? 'down' : 'up'
}

const signs = { gte: '≥', gt: '>', lte: '≤', lt: '<' } as const

/** A limit that has to be rounded goes the other way than the figure, so that the two never look equal when they are not. */
export function requirementInWords({ comparison, value, unit }: Requirement): Message {
  const rounding: Rounding = roundingFor(comparison) === 'down' ? 'up' : 'down'
  const limit: FigureArgument = { interval: exactly(value), unit, rounding }
  return message({ zh: '{sign}{limit}', en: '{sign} {limit}' }, { sign: signs[comparison], limit })
}
