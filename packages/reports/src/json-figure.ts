import {
  type DisplayUnit,
  formatDay,
  formatInterval,
  formatMessage,
  formatPath,
  type Interval,
  type Location,
  type Message,
  type MilestoneOutcome,
  type Rational,
  type Requirement,
  type Rounding,
  requirementInWords,
  roundingFor,
  type Text,
  toFraction,
} from '@viridict/core'

/** A figure for machines, exact in base units (a share of one, m2, m), and as it is shown to people. */
export interface JsonFigure {
  readonly lo: string | null
  readonly hi: string | null
  readonly hiExcluded?: true
  readonly unit: DisplayUnit
  readonly text: string
}

export function jsonFigure(interval: Interval, unit: DisplayUnit, rounding: Rounding): JsonFigure {
  const { lo, hi, hiExcluded } = interval
  const ends = { lo: exact(lo), hi: exact(hi), ...(hiExcluded && { hiExcluded }) }
  return { ...ends, unit, text: formatInterval(interval, unit, rounding) }
}

/** Null is unbounded. */
function exact(value: Rational | null): string | null {
  return value && toFraction(value)
}

export function jsonRequirement(requirement: Requirement) {
  const { comparison, value, unit } = requirement
  const { lo, text } = jsonFigure({ lo: value, hi: value }, unit, roundingFor(comparison))
  return { comparison, value: lo, unit, text, inWords: inBoth(requirementInWords(requirement)) }
}

export function jsonMilestone({ requirement, due, isDue, state, daysLate }: MilestoneOutcome) {
  return {
    requirement: jsonRequirement(requirement),
    due: typeof due === 'number' ? formatDay(due) : due,
    isDue,
    state,
    ...(daysLate !== undefined && { daysLate }),
  }
}

export function inBoth(message: Message): Text {
  return { zh: formatMessage(message, 'zh'), en: formatMessage(message, 'en') }
}

export function jsonLocation({ uri, path, start, end }: Location) {
  return {
    uri,
    path: formatPath(path),
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  }
}
