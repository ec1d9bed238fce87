import type { MilestoneOutcome } from '../finding/finding.js'
import { messages } from '../generated/messages.js'
import type { Judgement } from '../generated/rules.js'
import { datesOf, fieldValue } from '../measure/field-value.js'
import type { MeasureContext } from '../measure/measured.js'
import { type Message, message } from '../message/message.js'

/**
 * The day that a level is of: the end of the reporting year, or the as-of date where that lies in the year. A figure
 * older than the due date is taken to hold still, which is said.
 */
export function figureDate(
  { time, subject }: Judgement,
  milestones: readonly MilestoneOutcome[],
  context: MeasureContext,
): readonly Message[] {
  const year = datesOf(fieldValue('/year', context))
  if (time !== 'level' || !subject.startsWith('Jurisdiction') || !year) return []
  const day = Math.min(year.to, context.asOf)
  const due = milestones.findLast(({ isDue }) => isDue)?.due
  const isOlder = typeof due === 'number' && day < due
  const args = { day: { day } }
  return [
    message(messages['figure-date'], args),
    ...(isOlder ? [message(messages['assumed-older-figure'], { ...args, due: { day: due } })] : []),
  ]
}
