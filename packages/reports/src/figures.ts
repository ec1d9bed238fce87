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

/** The figure judged, rounded to the side that does not flatter; empty where the rule has none. */
export function valueInWords({ value, unit, milestone }: Judged, language: Language): string {
  if (!value || !unit) return ''
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
