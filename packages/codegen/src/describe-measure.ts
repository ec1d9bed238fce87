import { describeField, describeValue, describeWhere } from './describe-where.js'
import { code, plainText } from './markdown.js'
import { kebabCase } from './names.js'
import { comma, label, type PageContext, type Subject, semicolon } from './page-context.js'
import { asList, asRecord, asText, isList, type Plain, type PlainRecord } from './read-yaml.js'
import type { Schema } from './schema.js'
import { comparisons, words } from './words.js'

/** A measure with its options as lines of a Markdown list, measures within it indented. */
export function describeMeasure(context: PageContext, call: Plain | undefined, subject: Subject): readonly string[] {
  const [[name = ''] = []] = Object.entries(asRecord(call))
  const [first = '', ...rest] = describeCall(context, call, subject, '', label(context, 'measure'))
  return [`${first}${explained(context, name)}`, ...rest]
}

/** The same after other words, by its name alone. */
export function nameMeasure(
  context: PageContext,
  call: Plain | undefined,
  subject: Subject,
  lead: string,
): readonly string[] {
  return describeCall(context, call, subject, '', lead)
}

function explained(context: PageContext, name: string): string {
  const schema = context.schemas.get(`measures/${kebabCase(name)}`)
  const said = plainText((context.language === 'zh' ? schema?.['x-description-zh'] : schema?.description) ?? '')
  return said === '' ? '' : `${context.language === 'zh' ? '，' : ': '}${said}`
}

function describeCall(
  context: PageContext,
  call: Plain | undefined,
  subject: Subject,
  indent: string,
  lead: string,
): readonly string[] {
  const [[name = '', given] = []] = Object.entries(asRecord(call))
  const options = asRecord(given)
  const schema = context.schemas.get(`measures/${kebabCase(name)}`)
  const record = rowRecord(context, asText(options.of), subject)
  const lines = Object.keys(options).flatMap((key) =>
    describeOption(context, { key, options, schema, subject, record, indent: `${indent}  ` }),
  )
  return [`${indent}- ${lead}${titleOf(context, name, schema)}`, ...lines]
}

interface Option {
  readonly key: string
  readonly options: PlainRecord
  readonly schema: Schema | undefined
  readonly subject: Subject
  /** Of the rows of the list that the measure names, else the subject's. */
  readonly record: string
  readonly indent: string
}

function describeOption(context: PageContext, option: Option): readonly string[] {
  const { key, options, schema, subject, indent } = option
  const value = options[key] ?? null
  const lead = optionLead(context, key, schema)
  const ref = schema?.properties?.[key]?.$ref ?? ''
  if (ref.startsWith('measure#')) return describeCall(context, value, subject, indent, lead)
  const list = asList(value)
  if (list.length > 0 && list.some((item) => typeof item === 'object')) {
    const below = `${indent}  `
    return [`${indent}- ${lead.trimEnd()}`, ...list.flatMap((item) => describeEntry(context, item, subject, below))]
  }
  return [`${indent}- ${lead}${describePlain(context, value, option)}`]
}

/** One of several measures, or an item of a checklist: a condition, or a measure with its bound. */
function describeEntry(context: PageContext, item: Plain, subject: Subject, indent: string): readonly string[] {
  const { title, where, measure, ...bounds } = asRecord(item)
  if (!title) return describeCall(context, item, subject, indent, '')
  const name = plainText(asText(asRecord(title)[context.language]))
  const [colon, semicolon] = context.language === 'zh' ? ['：', '；'] : [': ', '; ']
  if (!measure) return [`${indent}- ${name}${colon}${describeWhere(context, where, subject.record).join(semicolon)}`]
  const bound = Object.entries(bounds).map(
    ([test, limit]) => `${comparisons[test]} ${describeValue(context, asText(limit))}`,
  )
  return describeCall(context, measure, subject, indent, `${name} ${bound.join(' ')}${colon}`)
}

function describePlain(context: PageContext, value: Plain, option: Option): string {
  const { key, options, schema, subject, record } = option
  const separator = comma(context)
  if (isList(value)) return value.map((item) => describePlain(context, item, option)).join(separator)
  if (value !== null && typeof value === 'object') return describeWhere(context, value, record).join(semicolon(context))
  const text = asText(value ?? undefined)
  const names = schema?.properties?.[key]?.['x-field']
  if (names)
    return describeField(context, text, names === 'row' ? record : key === 'of' ? subject.kind : subject.record)
  if (text === 'true') return words.yes[context.language]
  const word = wordOf(context, schema?.properties?.[key], text)
  if (word !== undefined) return word
  return describeValue(context, text, record, key === 'values' ? asText(options.field) : '')
}

/** A value that has a Chinese name: a word of the vocabulary, or one of the measure's own. */
function wordOf({ language, vocabulary }: PageContext, option: Schema | undefined, value: string): string | undefined {
  if (language !== 'zh') return undefined
  return vocabulary[option?.['x-enum'] ?? '']?.[value]?.zh ?? option?.['x-zh-values']?.[value]
}

/** What `of: units` lists; without it, the fields are the subject's own. */
function rowRecord(context: PageContext, of: string, subject: Subject): string {
  const field = context.records.get(subject.kind)?.fields.find(({ key }) => key === of)
  return field?.item?.record ?? subject.record
}

function titleOf({ language }: PageContext, name: string, schema: Schema | undefined): string {
  return language === 'zh' ? `${plainText(schema?.['x-zh'] ?? '')} ${code(name)}`.trim() : code(name)
}

function optionLead(context: PageContext, key: string, schema: Schema | undefined): string {
  const zh = schema?.properties?.[key]?.['x-zh']
  return context.language === 'zh' ? `${zh ?? code(key)}：` : `${code(key)}: `
}
