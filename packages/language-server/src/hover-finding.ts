import { type Contribution, type Finding, formatMessage, type Judged, type Language, type Path } from '@viridict/core'
import { dueInWords, gapText, isVacuous, itemOf, requirementText, valueInWords } from '@viridict/reports/figures'
import { say, signs, verdictWord } from '@viridict/reports/wording'
import { bold, bullets, escaped, paragraphs } from './markdown.js'
import { termText } from './term-text.js'
import { listed, speak } from './words.js'

/** A finding whole: figure, dates, gap, repair, terms, missing facts, quotation, responsible units, what was assumed. */
export function findingText(finding: Finding, language: Language): string {
  const { judged, message, rule, verdict } = finding
  if (!judged) return `${signs[verdict]} ${escaped(formatMessage(message, language))} ${escaped(rule)}`
  return paragraphs([
    headOf(finding, judged, language),
    bullets([
      ...datesOf(judged, language),
      ...missingOf(judged, language),
      ...termsOf(judged, language),
      ...(judged.repair ? [escaped(`${say('repair', language)} ${formatMessage(judged.repair, language)}`)] : []),
      ...assumedOf(judged, language),
    ]),
    `> ${escaped(judged.quotation)}`,
    judged.units.length === 0 ? '' : escaped(speak('units', language, { units: listed(judged.units, 'zh') })),
  ])
}

/** A finding on one line: `✗ 不符合 二(二)2 乔灌木占比 62.1%，要求≥70%，差7.9个百分点`. */
function headOf({ verdict, subject }: Finding, judged: Judged, language: Language): string {
  const { clause, title, milestone } = judged
  const name = `${clause} ${title[language]}${itemOf(subject?.item, language)}`
  const gap = gapText(judged, language)
  const figure = [
    valueInWords(judged, language),
    milestone ? speak('asked', language, { requirement: requirementText(milestone, language) }) : '',
    gap === '' ? '' : speak('gap', language, { gap }),
  ].join('')
  return `${signs[verdict]} ${escaped(verdictWord(verdict, language))} ${bold(name)} ${escaped(figure)}`
}

/** Each date with what it asks and whether that is reached today, where there are several. */
function datesOf({ milestones }: Judged, language: Language): readonly string[] {
  if (milestones.length < 2) return []
  return milestones.map((milestone) =>
    escaped(
      `${dueInWords(milestone, language)} ${requirementText(milestone, language)} ${say(milestone.state, language)}`,
    ),
  )
}

const mostListed = 8

function missingOf({ missing }: Judged, language: Language): readonly string[] {
  return missing
    .slice(0, mostListed)
    .map(({ message }) => escaped(`${say('missing', language)} ${formatMessage(message, language)}`))
}

/** The known terms of the figure, the largest first. */
function termsOf({ contributions }: Judged, language: Language): readonly string[] {
  return contributions
    .filter(({ amount, unit }) => !isVacuous(amount, unit))
    .slice(0, mostListed)
    .map((term) => escaped(termText(term, language)))
}

function assumedOf({ assumed }: Judged, language: Language): readonly string[] {
  if (assumed.length === 0) return []
  const texts = assumed.map((one) => formatMessage(one, language))
  return [escaped(speak('assumed', language, { assumed: texts.join(language === 'zh' ? '；' : '; ') }))]
}

/** Findings that rest on what stands at a place, or say something of it; the most severe first. */
export function findingsAt(findings: readonly Finding[], name: string, path: Path): readonly Finding[] {
  return findings
    .filter((finding) => finding.verdict !== 'notApplicable' && concerns(finding, name, path))
    .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
}

const order: readonly Finding['verdict'][] = ['fail', 'open', 'review', 'informational', 'pass', 'notApplicable']

function concerns({ location, judged }: Finding, name: string, path: Path): boolean {
  const places = [location, ...(judged?.contributions ?? []).map((term: Contribution) => term.location)]
  return places.some((place) => place.uri === name && place.path.length > 0 && isRelated(place.path, path))
}

/** A figure in a row is part of what the row counts for, and a list of what its rows count for. */
function isRelated(place: Path, path: Path): boolean {
  const shared = Math.min(place.length, path.length)
  return place.length <= path.length + 2 && place.slice(0, shared).every((step, index) => step === path[index])
}
