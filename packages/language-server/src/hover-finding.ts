import {
  contributionLimit,
  type Finding,
  formatDay,
  formatMessage,
  type Judged,
  type Language,
  messages,
  missingLimit,
} from '@viridict/core'
import {
  decisionText,
  dueInWords,
  figuresText,
  gapText,
  isVacuous,
  itemOf,
  portfolioText,
  requirementText,
  valueInWords,
  verdictInWords,
} from '@viridict/reports/figures'
import { say, signs, verdictWord } from '@viridict/reports/wording'
import type { Bearing } from './hover-places.js'
import { type Explained, pageLink } from './hover-rule.js'
import { type Item, labelled, type Section } from './markdown.js'
import { termText } from './term-text.js'
import { listed, phrase } from './words.js'

/** More nobody supplies in passing. */
const mostMissing = 5

/** Everything that a verdict rests on: figure, requirement at each date, gap, repair, terms, the clause's words. */
export function findingSection(bearing: Bearing, { language, pages }: Explained): Section {
  const { finding, terms } = bearing
  const { judged } = finding
  const title = { title: titleOf(bearing, language) }
  if (!judged) return [title]
  const items = [
    ...explanationItems(finding, judged, language),
    ...figureItems(finding, judged, language),
    ...missingItems(judged, language),
    ...termItems(judged, terms, language),
    ...labelled(say('figures', language), figuresText(judged, language)),
    ...labelled(say('portfolio', language), portfolioText(judged, language)),
    ...labelled(say('decision', language), decisionText(finding, language)),
    ...labelled(say('units', language), listed(judged.units, language)),
    ...listItem(
      say('assumed', language),
      judged.assumed.map((text) => ({ text: formatMessage(text, language) })),
    ),
  ]
  const link = pageLink(finding.rule, pages, language)
  return [title, { items }, { quote: judged.quotation }, ...link]
}

/** A finding on one line, for those that there is no room for. */
export function findingLine(bearing: Bearing, language: Language): string {
  const { judged } = bearing.finding
  const value = judged ? valueInWords(judged, language) : ''
  return [titleOf(bearing, language), value].filter((text) => text !== '').join(language === 'zh' ? '：' : ': ')
}

/** `✗ 不符合（警告）二(二)2 乡土适生植物应用面积占比`; of a fault of the text what is wrong. */
function titleOf({ finding, isElsewhere }: Bearing, language: Language): string {
  const { verdict, judged, subject, message } = finding
  const whose = isElsewhere ? itemOf(subject?.name, language) : ''
  const name = judged
    ? `${judged.clause} ${judged.title[language]}${whose}${itemOf(subject?.item, language)}`
    : formatMessage(message, language)
  return judged
    ? `${signs[verdict]} ${verdictInWords(finding, language)} ${name}`
    : `${faultText(finding, language)} ${name}`
}

/** A fault is as bad as its level. */
function faultText({ level, verdict }: Finding, language: Language): string {
  return level === 'none' ? verdictWord(verdict, language) : messages[`word-${level}`][language]
}

/** The sentence says it where there is no figure, or a person has to judge. */
function explanationItems({ verdict, message }: Finding, { value }: Judged, language: Language): readonly Item[] {
  const isSaid = value !== undefined && verdict !== 'review'
  return isSaid ? [] : labelled(say('explanation', language), formatMessage(message, language))
}

/** The figure on the day of judgement, what is required of it by when, and how far it is from that. */
function figureItems({ asOf }: Finding, judged: Judged, language: Language): readonly Item[] {
  const value = valueInWords(judged, language)
  const day = say('asOf', language, { date: formatDay(asOf) })
  const repair = judged.repair ? formatMessage(judged.repair, language) : ''
  return [
    ...labelled(say('value', language), value === '' ? '' : phrase('onDay', language, { value, day })),
    ...listItem(say('requirement', language), milestoneItems(judged, language)),
    ...labelled(say('gap', language), gapText(judged, language)),
    ...labelled(say('repair', language), repair),
  ]
}

function milestoneItems({ milestones, milestone: current }: Judged, language: Language): readonly Item[] {
  return milestones.map((milestone) => {
    const late = milestone.daysLate === undefined ? '' : say('late', language, { days: milestone.daysLate })
    const isCurrent = milestones.length > 1 && milestone.due === current?.due
    const day = dueInWords(milestone, language)
    const required = phrase('onDay', language, { value: requirementText(milestone, language), day })
    const state = `${say(milestone.state, language)}${late}${isCurrent ? phrase('judgedNow', language) : ''}`
    return { text: commaed([required, state], language) }
  })
}

function missingItems({ missing }: Judged, language: Language): readonly Item[] {
  const facts = missing.map(({ message }) => ({ text: formatMessage(message, language) }))
  const more = facts.length - mostMissing
  const word = facts.length < missingLimit ? 'moreItems' : 'manyMore'
  const rest = more > 0 ? [{ text: say(word, language, { count: more }) }] : []
  return listItem(say('missing', language), [...facts.slice(0, mostMissing), ...rest])
}

/** What stands at the place goes first, then the largest; a finding keeps no more than it lists. */
function termItems({ contributions }: Judged, here: Bearing['terms'], language: Language): readonly Item[] {
  const known = contributions.filter(({ amount, unit }) => !isVacuous(amount, unit))
  const isOfMany = known.some((term) => !here.has(term))
  const terms = known
    .toSorted((a, b) => Number(here.has(b)) - Number(here.has(a)))
    .map((term) => ({
      ...(isOfMany && here.has(term) && { label: phrase('here', language) }),
      text: termText(term, language),
    }))
  const isCut = contributions.length >= contributionLimit
  const note = isCut ? [{ text: phrase('largest', language, { count: contributionLimit }) }] : []
  return listItem(say('contributions', language), [...terms, ...note])
}

/** A single one stands behind the label. */
function listItem(label: string, items: readonly Item[]): readonly Item[] {
  const [only, ...others] = items
  if (only === undefined) return []
  return others.length === 0 && only.label === undefined ? [{ label, text: only.text }] : [{ label, text: '', items }]
}

function commaed(texts: readonly string[], language: Language): string {
  return texts.join(language === 'zh' ? '，' : ', ')
}
