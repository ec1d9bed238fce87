import {
  type Contribution,
  type DisplayUnit,
  type Finding,
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
import { reasonWords, say, verdictWord } from './wording.js'

/** The figure judged, rounded to the side that does not flatter; empty where the rule has none. */
export function valueInWords({ value, unit, milestone }: Judged, language: Language): string {
  if (!value || !unit) return ''
  // A deed of which nothing is known but that it was not done so far: a day that is planned for it is known.
  if (unit === 'date' && value.lo !== null && value.hi === null) return say('notDone', language)
  return formatInterval(value, unit, milestone ? roundingFor(milestone.requirement.comparison) : 'down', language)
}

/** The verdict and what qualifies it: a fail that is a mere warning, why something is for information. */
export function verdictInWords({ verdict, level, judged, decision, baseline }: Finding, language: Language): string {
  const more = [
    ...(verdict === 'fail' && level !== 'error' && level !== 'none' ? [messages[`word-${level}`][language]] : []),
    ...(judged?.reason ? [reasonWords[judged.reason][language]] : []),
    ...(judged?.reference ? [say('reference', language)] : []),
    ...(decision?.decision === 'waive' ? [say('waived', language)] : []),
    ...baselineInWords(baseline, language),
  ]
  const word = verdictWord(verdict, language)
  return more.length === 0 ? word : say('qualified', language, { word, more })
}

/** That a finding is known, or new; nothing where there is no baseline. */
export function baselineInWords(state: Finding['baseline'], language: Language): readonly string[] {
  if (state === undefined) return []
  return [say(state === 'new' ? 'newToBaseline' : 'known', language)]
}

export function requirementText({ requirement }: MilestoneOutcome, language: Language): string {
  return formatMessage(requirementInWords(requirement), language)
}

export function gapText({ gap, unit }: Judged, language: Language): string {
  return gap && unit ? formatArgument(gapInWords(gap, unit), language) : ''
}

/** Nothing is known of it but that it is an amount. */
export function isUnknown({ lo, hi }: Interval): boolean {
  return hi === null && (lo === null || lo.num === 0)
}

/** Nothing is known of it but its unit: a share is at most the whole. */
export function isVacuous(value: Interval, unit: DisplayUnit): boolean {
  const { lo, hi, hiExcluded } = value
  const isAnyShare = unit === 'percent' && lo?.num === 0 && hi !== null && hi.num === hi.den && !hiExcluded
  return isAnyShare || isUnknown(value)
}

export function unitOfGap(unit: DisplayUnit): DisplayUnit {
  return unit === 'date' ? 'days' : unit
}

export function dueInWords({ due }: MilestoneOutcome, language: Language): string {
  return typeof due === 'number' ? formatDay(due) : messages[`due-${due}`][language]
}

/** What is shown beside the figure judged, as far as it is known. */
export function figuresText({ figures }: Judged, language: Language): string {
  return figures
    .filter(({ value, unit }) => !isVacuous(value, unit))
    .map(({ title, value, unit }) => `${title[language]} ${formatInterval(value, unit, 'down', language)}`)
    .join(language === 'zh' ? '；' : '; ')
}

/** Over how many declarations was summed. Of nothing read nothing was: the declaration's own figure stands. */
export function portfolioText({ portfolio }: Judged, language: Language): string {
  if (!portfolio || (portfolio.read === 0 && !portfolio.stated)) return ''
  const { read, stated } = portfolio
  return stated
    ? say('readOfStated', language, { read, stated: { interval: stated, unit: 'count', rounding: 'down' } })
    : say('read', language, { read })
}

export function decisionText({ decision }: Finding, language: Language): string {
  if (!decision) return ''
  const { until, document, ...rest } = decision
  const reason = document === undefined ? rest.reason : say('restingOn', language, { reason: rest.reason, document })
  const args = { ...rest, reason, decision: say(decision.decision, language) }
  return until === undefined ? say('by', language, args) : say('byUntil', language, { ...args, until })
}

/** How a term counts. Of nothing at the least nobody can say that some of it does not. */
export function sideText({ side, amount: { lo, hi } }: Contribution, language: Language): string {
  if (side === undefined) return ''
  const mayBeNothing = lo?.num === 0 && (hi === null || hi.num > 0)
  return say(side === 'rest' && mayBeNothing ? 'either' : side, language)
}

/** The item that a finding is about, behind the name of its rule. */
export function itemOf(item: string | undefined, language: Language): string {
  return item === undefined ? '' : say('ofItem', language, { item })
}
