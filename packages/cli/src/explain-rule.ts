import {
  formatDay,
  type Judgement,
  type Language,
  type LedgerRow,
  messages,
  type Pack,
  type Parameter,
  type RecordName,
  type Rule,
  spellParameter,
  type Text,
} from '@viridict/core'
import { modalityWords, words } from './explain-words.js'
import { flow } from './flow.js'
import { layPage, type Section, say } from './page.js'
import { requirementWords, subjectWords } from './requirement-words.js'
import { spell } from './spell.js'

/** Everything that a pack knows of one rule. */
export function explainRule(pack: Pack, rule: Rule, language: Language, width: number): string {
  const clause = pack.clauses.find((row) => row.clause === rule.clause)
  const title = clause?.title ?? rule.title
  const { number } = pack.document
  const heading = [
    `${rule.title[language]}  ${rule.rule}`,
    say(words.document, language, { number, clause: rule.clause, title }),
  ]
  const sections: readonly Section[] = [
    { title: words.quotation, paragraphs: [rule.quotation] },
    ...clauseSections(clause, language),
    { title: words.judged, paragraphs: [rule.summary[language], ...conditionsIn(rule, language)] },
    { title: words.milestones, paragraphs: rule.judgements.flatMap(milestonesOf(pack, language)), list: true },
    { title: words.declare, paragraphs: [rule.declare[language]] },
    { title: words.restsOn, paragraphs: (rule.restsOn ?? []).map((text) => text[language]), list: true },
    { title: words.parameters, paragraphs: parametersOf(pack, rule).map(inWords(language)), list: true },
    { title: words.examples, paragraphs: rule.cases.map(exampleOf(language)), list: true },
  ]
  return layPage(heading, sections, language, width)
}

/** The clause's whole text, which is Chinese in either language, and who answers for it. */
export function clauseSections(clause: LedgerRow | undefined, language: Language): readonly Section[] {
  if (!clause) return []
  const units = clause.units.join(language === 'zh' ? '、' : ', ')
  return [
    { title: words.text, paragraphs: [clause.text] },
    { title: words.units, paragraphs: units === '' ? [] : [units] },
  ]
}

/** Each once: judgements of items and of the whole share most of them. */
function conditionsIn({ judgements }: Rule, language: Language): readonly string[] {
  return [...new Set(judgements.flatMap(conditionsOf(language)))]
}

/** What else a verdict may be than met or not: does not apply, nothing to measure, a person must judge. */
function conditionsOf(language: Language): (judgement: Judgement) => readonly string[] {
  return ({ when = [], empty, show = [], assumes = [], repair, review, reviewBelow }) => {
    const line = (label: Text, text: Text | undefined) => (text ? [`${label[language]}${text[language]}`] : [])
    return [
      ...when.flatMap(({ otherwise }) => line(words.otherwise, otherwise)),
      ...line(words.empty, empty),
      ...line(words.review, review),
      ...line(words.reviewBelow, reviewBelow),
      ...show.flatMap(({ title }) => line(words.show, title)),
      ...assumes.flatMap((text) => line(words.assumes, text)),
      ...line(words.repair, repair).map((text) => text.replaceAll(/\{[\w-]+\}/g, '…')),
    ]
  }
}

function milestonesOf(pack: Pack, language: Language): (judgement: Judgement) => readonly string[] {
  return (judgement) => {
    const { modality, unset, reviewBelow } = judgement
    const canFail = modality === 'shall' && unset === undefined && reviewBelow === undefined
    const parts = [
      requirementWords(judgement, language),
      modalityWords[modality][language],
      ...(canFail ? [levelOf(pack, judgement, language)] : []),
    ]
    const whose = subjectWords(pack, judgement, language)
    return [language === 'zh' ? `${whose}：${parts.join('，')}` : `${whose}: ${parts.join('; ')}`]
  }
}

/** What it is not to meet the judgement; a goal without a date is due after the horizon alone. */
function levelOf({ horizon }: Pack, { level = 'error', milestones }: Judgement, language: Language): string {
  if (milestones.every(({ due }) => due === 'undated'))
    return say(words.undatedLevel, language, { day: formatDay(horizon) })
  return say(words.failLevel, language, { level: messages[`word-${level}`] })
}

/** Those that the rule names, and the horizon of goals without a date. */
function parametersOf({ parameters }: Pack, { judgements, judgementParameters }: Rule): readonly Parameter[] {
  const named = new Set(judgementParameters.flat().map(({ id }) => id))
  const isUndated = judgements.some(({ milestones }) => milestones.some(({ due }) => due === 'undated'))
  return parameters.filter(({ id }) => named.has(id) || (isUndated && id === 'horizon'))
}

function inWords(language: Language): (parameter: Parameter) => string {
  return ({ title, value, source, assumed }) => {
    const mark = assumed === 'true' ? words.assumed[language] : ''
    return `${title[language]} = ${spellParameter(value)[language]}${mark}\n${source[language]}`
  }
}

/** Facts that nobody reads on one line stand on the rule's page alone. */
const readable = 200

function exampleOf(language: Language): (example: Rule['cases'][number]) => string {
  return ({ name, asOf, given, expect }) => {
    const verdict = messages[`word-${expect.verdict}`][language]
    const day = say(words.asOf, language, { day: asOf })
    const head = language === 'zh' ? `${verdict}：${name.zh}（${day}）` : `${verdict}: ${name.en} (${day})`
    const facts = [given]
      .flat()
      .map((one) => flow(spell(one, one.kind as RecordName, language)))
      .join('\n')
    return facts.length > readable ? head : `${head}\n${facts}`
  }
}
