import { checks, type Finding, formatMessage, type Language, messages } from '@viridict/core'
import { missingNote } from './cut-off.js'
import { decisionText, dueInWords, gapText, itemOf, requirementText, valueInWords, verdictInWords } from './figures.js'
import { placeOf } from './places.js'
import { visible } from './visible.js'
import { say } from './wording.js'

/** What every flat format says of a finding, in words that hold no control and no mark of direction. */
export interface FindingFacts {
  readonly clause: string
  /** Of the rule, or of the data check. */
  readonly title: string
  readonly item: string
  readonly verdict: string
  readonly level: string
  readonly value: string
  readonly requirement: string
  readonly due: string
  readonly gap: string
  readonly sentence: string
  readonly repair: string
  /** What to supply, the most decisive first. */
  readonly missing: readonly string[]
  /** Where no more of it is named. */
  readonly missingNote: string
  readonly units: readonly string[]
  readonly decision: string
  readonly place: string
}

export function factsOf(finding: Finding, language: Language): FindingFacts {
  const { judged, subject, level, message, location } = finding
  const milestone = judged?.milestone
  return {
    clause: visible(judged?.clause ?? ''),
    title: visible(titleOf(finding, language)),
    item: visible(subject?.item ?? ''),
    verdict: visible(verdictInWords(finding, language)),
    level: level === 'none' ? '' : messages[`word-${level}`][language],
    value: judged ? visible(valueInWords(judged, language)) : '',
    requirement: milestone ? visible(requirementText(milestone, language)) : '',
    due: milestone ? dueInWords(milestone, language) : '',
    gap: judged ? visible(gapText(judged, language)) : '',
    sentence: visible(formatMessage(message, language)),
    repair: judged?.repair ? visible(formatMessage(judged.repair, language)) : '',
    missing: (judged?.missing ?? []).map(({ message }) => visible(formatMessage(message, language))),
    missingNote: missingNote(judged, language),
    units: (judged?.units ?? []).map(visible),
    decision: visible(decisionText(finding, language)),
    place: visible(placeOf(location)),
  }
}

/** What to supply on one line. */
export function missingText({ missing, missingNote }: FindingFacts, language: Language): string {
  return [...missing, missingNote].filter((text) => text !== '').join(language === 'zh' ? '；' : '; ')
}

/** Clause, rule and item, as a heading. */
export function nameOf({ clause, title, item }: FindingFacts, language: Language): string {
  return `${clause} ${title}${itemOf(item === '' ? undefined : item, language)}`.trim()
}

/** The sentence, and what it does not say itself of what there is to do. */
export function linesOf(
  { sentence, gap, repair, missing, missingNote, decision }: FindingFacts,
  language: Language,
): readonly string[] {
  const more = [
    ['gap', gap],
    ['repair', repair],
    ...missing.map((text) => ['missing', text] as const),
    [undefined, missingNote],
    ['decision', decision],
  ] as const
  return [
    sentence,
    ...more
      .filter(([, text]) => text !== '' && !sentence.includes(text))
      .map(([word, text]) => (word ? `${say(word, language)}${language === 'zh' ? '：' : ': '}${text}` : text)),
  ]
}

function titleOf({ rule, judged }: Finding, language: Language): string {
  if (judged) return judged.title[language]
  const check: { readonly title: Readonly<Record<Language, string>> } | undefined = Object.hasOwn(checks, rule)
    ? checks[rule as keyof typeof checks]
    : undefined
  return check?.title[language] ?? rule
}
