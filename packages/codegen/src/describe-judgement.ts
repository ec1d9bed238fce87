import { describeMeasure, nameMeasure } from './describe-measure.js'
import { describeField, describeValue, describeWhere } from './describe-where.js'
import { code, plainText } from './markdown.js'
import { label, type PageContext, type Subject } from './page-context.js'
import { asList, asRecord, asText, type Plain, type PlainRecord } from './read-yaml.js'
import { fieldAt, spellPath, spellScalar } from './spell.js'
import { absences, comparisons, modalities, say, times, unsets, words } from './words.js'

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

function comma({ language }: PageContext): string {
  return language === 'zh' ? '、' : ', '
}

function semicolon({ language }: PageContext): string {
  return language === 'zh' ? '；' : '; '
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

function describeConditions(context: PageContext, when: Plain | undefined, subject: Subject): readonly string[] {
  return asList(when)
    .map(asRecord)
    .flatMap((condition) => {
      const parts = describeWhere(context, condition.where, subject.record)
      const absent = asText(condition.absent)
      const reference = condition.reference === 'skip' ? [words.reference[context.language]] : []
      const why = plainText(asText(asRecord(condition.otherwise)[context.language]))
      const otherwise = why === '' ? [] : [`${label(context, 'otherwise')}${why}`]
      const said = absent === '' ? [] : [describeAbsence(context, absent, asText(condition.notAfter))]
      const bound = describeBounds(context, condition)
      const lead = label(context, 'when')
      if (!condition.measure)
        return [`- ${lead}${[...parts, ...said, ...reference, ...otherwise].join(semicolon(context))}`]
      const [first = '', ...rest] = nameMeasure(context, condition.measure, subject, lead)
      return [[`${first} ${bound}`, ...said, ...reference, ...otherwise].join(semicolon(context)), ...rest]
    })
}

function describeAbsence(context: PageContext, absent: string, notAfter: string): string {
  const said = say(absences, absent, context.language)
  if (notAfter === '') return said
  const other = code(spellPath(context, context.kind, notAfter))
  return context.language === 'zh'
    ? `${said}；填了${other}的，为不晚于它的某一天`
    : `${said}; with ${other} stated, any day up to it`
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

function describeMilestones(context: PageContext, judgement: PlainRecord): string {
  const milestones = asList(judgement.milestones).map((milestone) => describeMilestone(context, asRecord(milestone)))
  const [time, unset] = [asText(judgement.time), asText(judgement.unset)]
  const parts = [
    ...milestones,
    ...(time === '' ? [] : [say(times, time, context.language)]),
    ...(unset === '' ? [] : [say(unsets, unset, context.language)]),
  ]
  return parts.join(semicolon(context))
}

function describeMilestone(context: PageContext, { due, ...limits }: PlainRecord): string {
  const named = describeBounds(context, limits)
  const when = describeDue(context, asText(due))
  return context.language === 'zh' ? `${named}（${when}）` : `${named} (${when})`
}

/** `≥ 85 %`; a limit that is the due day itself says so. */
function describeBounds(context: PageContext, bounds: PlainRecord): string {
  const limits = Object.entries(bounds).filter(([test]) => comparisons[test] !== undefined)
  const said = limits.map(([test, bound]) => {
    return `${comparisons[test]} ${describeLimit(context, asText(bound))}`
  })
  return said.join(context.language === 'zh' ? ' 且 ' : ' and ')
}

/** What a parameter is called, its rule says: here its value is enough. */
function describeLimit(context: PageContext, bound: string): string {
  if (bound === 'due') return words.dueDay[context.language]
  const value = asText(asRecord(context.parameters[bound.slice(1)]).value)
  return bound.startsWith('$') && value !== '' ? plainText(value) : describeValue(context, bound)
}

function describeDue(context: PageContext, due: string): string {
  const said = context.messages[`due-${due}`]
  if (said) return said[context.language]
  const [, months, field] = /^(\d+) months after (\S+)$/u.exec(due) ?? []
  if (months === undefined || field === undefined) return describeValue(context, due)
  const start = code(spellPath(context, context.kind, field))
  return context.language === 'zh' ? `自${start}起${months}个月` : `${months} months after ${start}`
}

function describeForce(context: PageContext, judgement: PlainRecord): string {
  const modality = asText(judgement.modality)
  const force = say(modalities, modality, context.language)
  if (modality !== 'shall') return `${force}${semicolon(context)}${words.neverFails[context.language]}`
  if (judgement.unset || judgement.reviewBelow) return force
  return `${force}${semicolon(context)}${describeFailure(context, judgement)}`
}

/** A goal without a date is informational up to the last date of the document, and a warning after it. */
function describeFailure(context: PageContext, judgement: PlainRecord): string {
  const level = say(context.messages, `word-${asText(judgement.level) || 'error'}`, context.language)
  const dues = asList(judgement.milestones).map((milestone) => asText(asRecord(milestone).due))
  const ofDated = `${words.failLevel[context.language]}${level}`
  const parts = [
    ...(dues.some((due) => due !== 'undated') ? [ofDated] : []),
    ...(dues.includes('undated') ? [words.failUndated[context.language]] : []),
  ]
  return parts.join(semicolon(context))
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
