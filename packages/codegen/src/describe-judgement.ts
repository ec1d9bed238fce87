import { describeMeasure } from './describe-measure.js'
import { describeValue, describeWhere } from './describe-where.js'
import { code, plainText } from './markdown.js'
import { label, type PageContext, type Subject } from './page-context.js'
import { asList, asRecord, asText, type Plain, type PlainRecord } from './read-yaml.js'
import { spellPath } from './spell.js'
import { comparisons, modalities, say, times, words } from './words.js'

/** One judgement of a rule as lines of a Markdown list. */
export function describeJudgement(context: PageContext, judgement: PlainRecord): readonly string[] {
  const subject = readSubject(context, asText(judgement.subject))
  const text = (key: 'review' | 'empty' | 'repair') => describeText(context, key, judgement[key])
  return [
    `- ${label(context, 'subject')}${subject.text}`,
    ...describeConditions(context, judgement.when, subject.record),
    ...describePortfolio(context, asRecord(judgement.portfolio)),
    ...describeMeasure(context, judgement.measure, measuredSubject(subject, judgement)),
    `- ${label(context, 'requirement')}${describeMilestones(context, judgement)}`,
    `- ${label(context, 'wording')}${describeForce(context, judgement)}`,
    ...text('review'),
    ...asList(judgement.assumes).flatMap((assumed) => describeText(context, 'assumes', assumed)),
    ...text('empty'),
    ...text('repair'),
  ]
}

function readSubject(context: PageContext, subject: string): Subject {
  const [kind = '', list] = subject.split('.')
  const zh = context.language === 'zh'
  const name = zh ? (context.vocabulary.kind?.[kind]?.zh ?? kind) : kind
  if (!list) return { text: name, kind, record: kind }
  const field = context.records.get(kind)?.fields.find(({ key }) => key === list)
  const items = code(spellPath(context, kind, list))
  const text = zh ? `${name}的${items}（${words.eachItem.zh}）` : `${items} of a ${name} (${words.eachItem.en})`
  return { text, kind, record: field?.item?.record ?? '' }
}

/** A portfolio takes its measure of the declarations that it sums. */
function measuredSubject(subject: Subject, judgement: PlainRecord): Subject {
  const of = asText(asRecord(judgement.portfolio).of)
  return of === '' ? subject : { text: of, kind: of, record: of }
}

function describeConditions(context: PageContext, when: Plain | undefined, record: string): readonly string[] {
  const comma = context.language === 'zh' ? '；' : '; '
  return asList(when)
    .map(asRecord)
    .map((condition) => {
      const parts = describeWhere(context, condition.where, record)
      const absent = condition.absent === 'asOf' ? [words.absent[context.language]] : []
      const reference = condition.reference === 'skip' ? [words.reference[context.language]] : []
      const why = plainText(asText(asRecord(condition.otherwise)[context.language]))
      const otherwise = why === '' ? [] : [`${label(context, 'otherwise')}${why}`]
      return `- ${label(context, 'when')}${[...parts, ...absent, ...reference, ...otherwise].join(comma)}`
    })
}

function describePortfolio(context: PageContext, portfolio: PlainRecord): readonly string[] {
  const of = asText(portfolio.of)
  if (of === '') return []
  const kind = context.language === 'zh' ? (context.vocabulary.kind?.[of]?.zh ?? of) : of
  const place = (word: 'stated' | 'indicator') => {
    const path = asText(portfolio[word])
    return path === '' ? [] : [`${words[word][context.language]} ${code(spellPath(context, 'Jurisdiction', path))}`]
  }
  const parts = [kind, ...describeWhere(context, portfolio.where, of), ...place('stated'), ...place('indicator')]
  return [`- ${label(context, 'portfolio')}${parts.join(context.language === 'zh' ? '；' : '; ')}`]
}

function describeMilestones(context: PageContext, judgement: PlainRecord): string {
  const milestones = asList(judgement.milestones).map((milestone) => describeMilestone(context, asRecord(milestone)))
  const time = asText(judgement.time)
  const unset = judgement.unset === 'true' ? [words.unset[context.language]] : []
  const parts = [...milestones, ...(time === '' ? [] : [say(times, time, context.language)]), ...unset]
  return parts.join(context.language === 'zh' ? '；' : '; ')
}

function describeMilestone(context: PageContext, { due, ...limits }: PlainRecord): string {
  const limit = Object.entries(limits).map(([test, bound]) => {
    return `${comparisons[test] ?? test} ${describeValue(context, asText(bound))}`
  })
  const said = `due-${asText(due)}`
  const when = context.messages[said]
    ? say(context.messages, said, context.language)
    : describeValue(context, asText(due))
  const named = limit.join(context.language === 'zh' ? ' 且 ' : ' and ')
  return context.language === 'zh' ? `${named}（${when}）` : `${named} (${when})`
}

function describeForce(context: PageContext, judgement: PlainRecord): string {
  const modality = asText(judgement.modality)
  const level = say(context.messages, `word-${asText(judgement.level) || 'error'}`, context.language)
  const force = say(modalities, modality, context.language)
  if (modality !== 'shall') return force
  return context.language === 'zh'
    ? `${force}，${words.failLevel.zh}为${level}`
    : `${force}; ${words.failLevel.en}: ${level}`
}

function describeText(context: PageContext, key: 'review' | 'assumes' | 'empty' | 'repair', text: Plain | undefined) {
  const said = asText(asRecord(text)[context.language])
  return said === '' ? [] : [`- ${label(context, key)}${plainText(withBlanks(context, said))}`]
}

/** A figure that is worked out for each finding: {amount} becomes a blank. */
function withBlanks({ language }: PageContext, text: string): string {
  return text.replaceAll(/\{[\w-]+\}/gu, language === 'zh' ? '若干' : '…')
}
