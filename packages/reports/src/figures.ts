import {
  type DisplayUnit,
  formatArgument,
  formatDay,
  formatInterval,
  formatMessage,
  gapInWords,
  type Interval,
  type Judged,
  type Language,
  type MilestoneOutcome,
  messages,
  requirementInWords,
  roundingFor,
} from '@viridict/core'
import { say } from './wording.js'

/** The figure judged, rounded to the side that does not flatter; empty where the rule has none. */
export function valueInWords({ value, unit, milestone }: Judged, language: Language): string {
  if (!value || !unit) return ''
  // A deed of which nothing is known but that it was not done so far: a day that is planned for it is known.
  if (unit === 'date' && value.lo !== null && value.hi === null) return say('notDone', language)
  return formatInterval(value, unit, milestone ? roundingFor(milestone.requirement.comparison) : 'down', language)
}

export function requirementText({ requirement }: MilestoneOutcome, language: Language): string {
  return formatMessage(requirementInWords(requirement), language)
}

export function gapText({ gap, unit }: Judged, language: Language): string {
  return gap && unit ? formatArgument(gapInWords(gap, unit), language) : ''
}

/** Nothing is known of it but that it is an amount. */
export function isUnknown({ lo, hi }: Interval): boolean {
  return hi === null && (lo === null || lo.num === 0n)
}

/** Nothing is known of it but its unit: a share is at most the whole. */
export function isVacuous(value: Interval, unit: DisplayUnit): boolean {
  const { lo, hi, hiExcluded } = value
  const isAnyShare = unit === 'percent' && lo?.num === 0n && hi !== null && hi.num === hi.den && !hiExcluded
  return isAnyShare || isUnknown(value)
}

export function unitOfGap(unit: DisplayUnit): DisplayUnit {
  return unit === 'date' ? 'days' : unit
}

export function dueInWords({ due }: MilestoneOutcome, language: Language): string {
  return typeof due === 'number' ? formatDay(due) : messages[`due-${due}`][language]
}

/** The item that a finding is about, behind the name of its rule. */
export function itemOf(item: string | undefined, language: Language): string {
  return item === undefined ? '' : say('ofItem', language, { item })
}
