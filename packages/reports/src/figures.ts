import {
  type DisplayUnit,
  formatDay,
  formatInterval,
  formatMessage,
  type Judged,
  type Language,
  type MilestoneOutcome,
  messages,
  requirementInWords,
  roundingFor,
} from '@viridict/core'
import { say } from './wording.js'

/** The figure judged, rounded to the side that does not flatter; empty where the rule has none. */
export function valueInWords({ value, unit, milestone }: Judged): string {
  if (!value || !unit) return ''
  return formatInterval(value, unit, milestone ? roundingFor(milestone.requirement.comparison) : 'down')
}

export function requirementText({ requirement }: MilestoneOutcome, language: Language): string {
  return formatMessage(requirementInWords(requirement), language)
}

/** Two percentages are points apart, two dates days. */
export function gapInWords({ gap, unit }: Judged, language: Language): string {
  if (!gap || !unit) return ''
  const text = formatInterval(gap, unitOfGap(unit), 'up')
  return unit === 'percent' ? say('points', language, { amount: text.replaceAll('%', '') }) : text
}

export function unitOfGap(unit: DisplayUnit): DisplayUnit {
  return unit === 'date' ? 'days' : unit
}

export function dueInWords({ due }: MilestoneOutcome, language: Language): string {
  return typeof due === 'number' ? formatDay(due) : messages[`due-${due}`][language]
}
