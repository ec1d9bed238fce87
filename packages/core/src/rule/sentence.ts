import { messages } from '../generated/messages.js'
import { joinSentences } from '../measure/statement.js'
import { type FigureArgument, type Message, type MessageArgument, message, names } from '../message/message.js'
import type { DisplayUnit, Rounding } from '../quantity/format.js'
import { exactly, type Interval } from '../quantity/interval.js'
import type { Requirement } from '../quantity/requirement.js'
import { unitOfGap } from './gap.js'
import type { Outcome } from './outcome.js'

/** The finding in one sentence: the figure, what is required, and what is missing between the two. */
export function sentence(outcome: Omit<Outcome, 'message'>): Message {
  const template = messages[sentenceId(outcome)]
  const args: Record<string, MessageArgument> = {}
  for (const [name, argumentOf] of Object.entries(sayings)) {
    const argument = names(template, name) ? argumentOf(outcome) : undefined
    if (argument !== undefined) args[name] = argument
  }
  return message(template, args)
}

function sentenceId({ verdict, reason, milestone, judgement }: Omit<Outcome, 'message'>): keyof typeof messages {
  if (verdict === 'review' && milestone?.state === 'unmet') return 'review-below'
  if (reason === 'notDue' && judgement.time === 'deed') return 'informational-notDone'
  return (reason ? `${verdict}-${reason}` : `verdict-${verdict}`) as keyof typeof messages
}

type Saying = (outcome: Omit<Outcome, 'message'>) => MessageArgument | undefined

/** By its name in the templates, each part of a sentence; undefined without the figure that it speaks of. */
const sayings: Readonly<Record<string, Saying>> = {
  title: ({ rule }) => rule.title,
  review: ({ judgement, measured, milestone }) => {
    const { review, reviewBelow } = judgement
    const texts = milestone?.state === 'unmet' ? [reviewBelow] : [review, measured?.review]
    const [first, ...others] = texts.filter((text) => text !== undefined)
    return first ? others.reduce(joinSentences, first) : ''
  },
  unset: ({ judgement: { unset = 'number' } }) => messages[`unset-${unset}`],
  value: ({ measured, milestone }) =>
    measured && milestone ? figure(measured.value, measured.unit, milestone.requirement) : undefined,
  requirement: ({ milestone }) => milestone && requirementInWords(milestone.requirement),
  due: ({ milestone }) => {
    if (!milestone) return undefined
    return typeof milestone.due === 'number' ? { day: milestone.due } : messages[`due-${milestone.due}`]
  },
  gap: ({ gap, measured }) => (gap && measured ? gapInWords(gap, measured.unit) : ''),
  short: ({ gap, measured }) =>
    gap && measured ? message(messages['short-by'], { gap: gapInWords(gap, measured.unit) }) : '',
  repair: ({ repair }) => repair ?? '',
  late: ({ milestone }) =>
    milestone?.daysLate === undefined ? '' : message(messages.late, { days: milestone.daysLate }),
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
