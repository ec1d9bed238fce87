import { describeValue, describeWhere } from './describe-where.js'
import { code, plainText } from './markdown.js'
import { kebabCase } from './names.js'
import { label, type PageContext, type Subject } from './page-context.js'
import { asList, asRecord, asText, isList, type Plain } from './read-yaml.js'
import type { Schema } from './schema.js'
import { spellPath } from './spell.js'

/** A measure with its options as lines of a Markdown list, measures within it indented. */
export function describeMeasure(context: PageContext, call: Plain | undefined, subject: Subject): readonly string[] {
  return describeCall(context, call, subject, '', label(context, 'measure'))
}

function describeCall(
  context: PageContext,
  call: Plain | undefined,
  subject: Subject,
  indent: string,
  lead: string,
): readonly string[] {
  const [[name = '', options] = []] = Object.entries(asRecord(call))
  const schema = context.schemas.get(`measures/${kebabCase(name)}`)
  const record = rowRecord(context, asText(asRecord(options).of), subject)
  const lines = Object.entries(asRecord(options)).flatMap(([key, value]) => {
    return describeOption(context, { key, value, schema, subject, record, indent: `${indent}  ` })
  })
  return [`${indent}- ${lead}${titleOf(context, name, schema)}`, ...lines]
}

interface Option {
  readonly key: string
  readonly value: Plain
  readonly schema: Schema | undefined
  readonly subject: Subject
  readonly record: string
  readonly indent: string
}

function describeOption(
  context: PageContext,
  { key, value, schema, subject, record, indent }: Option,
): readonly string[] {
  const lead = optionLead(context, key, schema)
  const ref = schema?.properties?.[key]?.$ref ?? ''
  if (ref.startsWith('measure#')) return describeCall(context, value, subject, indent, lead)
  const list = asList(value)
  if (list.length > 0 && list.some((item) => typeof item === 'object')) {
    return [`${indent}- ${lead}`, ...list.flatMap((item) => describeCall(context, item, subject, `${indent}  `, ''))]
  }
  return [`${indent}- ${lead}${describePlain(context, key, value, subject, record)}`]
}

function describePlain(context: PageContext, key: string, value: Plain, subject: Subject, record: string): string {
  const separator = context.language === 'zh' ? '；' : '; '
  if (value !== null && typeof value === 'object' && !isList(value))
    return describeWhere(context, value, record).join(separator)
  if (isList(value)) return value.map((item) => describePlain(context, key, item, subject, record)).join(separator)
  const text = asText(value ?? undefined)
  const path = (key === 'field' && spelledPath(context, text, record)) || spelledPath(context, text, subject.kind)
  return path ?? describeValue(context, text)
}

/** Text that names a field of the record is spelled like one. */
function spelledPath(context: PageContext, text: string, record: string): string | undefined {
  const known = context.records.get(record)?.fields.some((field) => field.key === text.split('.')[0])
  return known ? code(spellPath(context, record, text)) : undefined
}

/** What `of: units` lists; without it, the fields are the subject's own. */
function rowRecord(context: PageContext, of: string, subject: Subject): string {
  const field = context.records.get(subject.kind)?.fields.find(({ key }) => key === of)
  return field?.item?.record ?? subject.record
}

function titleOf({ language }: PageContext, name: string, schema: Schema | undefined): string {
  if (language === 'zh') {
    const said = plainText(schema?.['x-description-zh'] ?? '')
    return `${plainText(schema?.['x-zh'] ?? '')} ${code(name)}${said === '' ? '' : `，${said}`}`.trim()
  }
  const said = plainText(schema?.description ?? '')
  return said === '' ? code(name) : `${code(name)}: ${said}`
}

function optionLead(context: PageContext, key: string, schema: Schema | undefined): string {
  const zh = schema?.properties?.[key]?.['x-zh']
  return context.language === 'zh' ? `${zh ?? code(key)}：` : `${code(key)}: `
}
