import { describeConditions } from './describe-conditions.js'
import { describeMeasure, nameMeasure } from './describe-measure.js'
import { describeBounds, describeForce, describeMilestones } from './describe-requirement.js'
import { describeField, describeWhere } from './describe-where.js'
import { code, plainText } from './markdown.js'
import { comma, label, type PageContext, type Subject, semicolon } from './page-context.js'
import { asList, asRecord, asText, type Plain, type PlainRecord } from './read-yaml.js'
import { fieldAt, spellPath, spellScalar } from './spell.js'
import { words } from './words.js'

/** One judgement of a rule as lines of a Markdown list. */
export function describeJudgement(page: PageContext, judgement: PlainRecord): readonly string[] {
  const kind = asText(judgement.subject).split('.')[0] ?? ''
  const context = { ...page, kind }
  const subject = readSubject(context, asText(judgement.subject))
  const of = asText(asRecord(judgement.portfolio).of)
  const measuring = of === '' ? context : { ...context, kind: of }
  const text = (key: 'review' | 'reviewBelow' | 'empty' | 'repair') => describeText(context, key, judgement[key])
  return [
    `- ${label(context, 'subject')}${subject.text}`,
    ...describePlaces(context, judgement.places),
    ...describeAmong(context, judgement.among, subject.record),
    ...describeConditions(context, judgement.when, subject),
    ...describePortfolio(context, asRecord(judgement.portfolio)),
    ...describeScope(context, asText(judgement.scope)),
    ...describeMeasure(measuring, judgement.measure, of === '' ? subject : { text: of, kind: of, record: of }),
    ...describeIndicator(context, asText(judgement.indicator)),
    `- ${label(context, 'requirement')}${describeMilestones(context, judgement)}`,
    `- ${label(context, 'wording')}${describeForce(context, judgement)}`,
    ...text('review'),
    ...text('reviewBelow'),
    ...describeEcho(context, judgement.echo, subject.record),
    ...describeShown(context, judgement.show, subject),
    ...asList(judgement.assumes).flatMap((assumed) => describeText(context, 'assumes', assumed)),
    ...text('empty'),
    ...text('repair'),
  ]
}

function describePlaces(context: PageContext, places: Plain | undefined): readonly string[] {
  const names = asList(places).map((name) => placeName(context, asText(name)))
  return names.length === 0 ? [] : [`- ${label(context, 'places')}${names.join(comma(context))}`]
}

/** A group as the document calls it, or a place by its name. */
function placeName({ groups, places, language }: PageContext, name: string): string {
  const group = asText(asRecord(groups[name])[language])
  return plainText(group || (language === 'zh' ? places[name] : undefined) || name)
}

function describeAmong(context: PageContext, among: Plain | undefined, record: string): readonly string[] {
  const parts = describeWhere(context, among, record)
  return parts.length === 0 ? [] : [`- ${label(context, 'among')}${parts.join(semicolon(context))}`]
}

function describeScope(context: PageContext, scope: string): readonly string[] {
  if (scope === '') return []
  const field = fieldAt(context, 'Jurisdiction', 'scope')
  return [
    `- ${words.scope[context.language]}${context.language === 'zh' ? '' : ' '}${field ? spellScalar(context, field, scope) : scope}`,
  ]
}

function describeIndicator(context: PageContext, path: string): readonly string[] {
  return path === '' ? [] : [`- ${label(context, 'indicator')}${code(spellPath(context, 'Jurisdiction', path))}`]
}

function describeEcho(context: PageContext, echo: Plain | undefined, record: string): readonly string[] {
  const fields = asList(echo).map((name) => describeField(context, asText(name), record))
  return fields.length === 0 ? [] : [`- ${label(context, 'echo')}${fields.join(comma(context))}`]
}

function describeShown(context: PageContext, show: Plain | undefined, subject: Subject): readonly string[] {
  const shown = asList(show).map(asRecord)
  return shown.flatMap(({ title, measure, policy }) => {
    const name = plainText(asText(asRecord(title)[context.language]))
    const bounds = describeBounds(context, asRecord(policy))
    const said = bounds === '' ? '' : `${semicolon(context)}${words.policy[context.language]} ${bounds}`
    return nameMeasure(context, measure, subject, `${label(context, 'show')}${name}${said}${semicolon(context)}`)
  })
}

function readSubject(context: PageContext, subject: string): Subject {
  const [kind = '', list] = subject.split('.')
  const zh = context.language === 'zh'
  const name = zh ? (context.vocabulary.kind?.[kind]?.zh ?? kind) : kind
  if (!list) return { text: name, kind, record: kind }
  const field = context.records.get(kind)?.fields.find(({ key }) => key === list)
  const part = code(spellPath(context, kind, list))
  const each = field?.item ? (zh ? `（${words.eachItem.zh}）` : ` (${words.eachItem.en})`) : ''
  const text = zh ? `${name}的${part}${each}` : `${part} of a ${name}${each}`
  return { text, kind, record: field?.record ?? field?.item?.record ?? '' }
}

function describePortfolio(context: PageContext, portfolio: PlainRecord): readonly string[] {
  const of = asText(portfolio.of)
  if (of === '') return []
  const kind = context.language === 'zh' ? (context.vocabulary.kind?.[of]?.zh ?? of) : of
  const stated = asText(portfolio.stated)
  const places = asList(portfolio.places).map((name) => placeName(context, asText(name)))
  const parts = [
    kind,
    ...describeWhere({ ...context, kind: of }, portfolio.where, of),
    ...(stated === '' ? [] : [`${words.stated[context.language]} ${code(spellPath(context, 'Jurisdiction', stated))}`]),
    ...(places.length === 0 ? [] : [places.join(comma(context)), words.once[context.language]]),
  ]
  return [`- ${label(context, 'portfolio')}${parts.join(semicolon(context))}`]
}

function describeText(
  context: PageContext,
  key: 'review' | 'reviewBelow' | 'assumes' | 'empty' | 'repair',
  text: Plain | undefined,
) {
  const said = asText(asRecord(text)[context.language])
  return said === '' ? [] : [`- ${label(context, key)}${plainText(withBlanks(context, said))}`]
}

/** A figure that is worked out for each finding: {amount} becomes a blank. */
function withBlanks({ language }: PageContext, text: string): string {
  return text.replaceAll(/\{[\w-]+\}/gu, language === 'zh' ? '若干' : '…')
}
