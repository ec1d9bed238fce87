import {
  type DeclarationKind,
  type FieldShape,
  type Language,
  type Pack,
  type RecordName,
  records,
} from '@viridict/core'
import { askedTopics } from './asked-topics.js'
import { clausesIn, explainField } from './explain-field.js'
import { kindName } from './kinds.js'
import { keyOf, sampleRow, sampleValue } from './sample-row.js'
import { type At, comment, deeper, line, turnedOff } from './template-line.js'
import { headers, words } from './words.js'

export interface TemplateOptions {
  readonly kind: DeclarationKind
  readonly language: Language
  /** Whose topics and places it names. */
  readonly packs: readonly Pack[]
  /** By key of a list: rows that stand there in place of the sample ones. */
  readonly rows?: Readonly<Record<string, readonly string[]>>
}

interface Template extends TemplateOptions {
  /** Records whose keys have been explained further up. */
  readonly explained: Set<RecordName>
}

/**
 * A declaration with every key that its kind can have, as YAML: the required ones with sample values, the others turned
 * off by a #, each below what it means. All of it follows from the field tables, so that it never drifts from them.
 */
export function renderTemplate(options: TemplateOptions): string {
  const { kind, language } = options
  const template: Template = { ...options, explained: new Set() }
  const start: At = { indent: 0 }
  const head = headers[language](kind, kindName(kind, language)).flatMap((text) => comment(text, '', start))
  const fields = Object.values(records[kind].fields).map((field) => fieldLines(field, start, template))
  return [head, ...fields].map((lines) => `${lines.join('\n')}\n`).join('\n')
}

function fieldLines(field: FieldShape, at: At, template: Template): readonly string[] {
  const isGiven = at.indent === 0 && template.rows?.[field.key] !== undefined
  const value = field.required || isGiven ? at : turnedOff(at)
  return [...explanation('', field, at, template), ...valueLines(field, value, template)]
}

function explanation(label: string, field: FieldShape, at: At, template: Template): readonly string[] {
  const { language, packs, explained } = template
  const isKnown = field.record !== undefined && explained.has(field.record)
  const text = `${label}${explainField(field, language, packs)}${isKnown ? words.explainedAbove[language] : ''}`
  return comment(text, clausesIn(field, language), at)
}

/** A mapping key by key where it comes first, on one line where its keys are known; a list as rows of one line each. */
function valueLines(field: FieldShape, at: At, template: Template): readonly string[] {
  const { record, item } = field
  const key = `${keyOf(field, template.language)}:`
  if (item?.record) {
    const rows = rowsOf(field, item.record, template).map((row) => line(`- ${row}`, deeper(at)))
    return [line(key, at), ...keyLines(item.record, '', deeper(at), template), ...rows]
  }
  if (!record || template.explained.has(record)) return [line(`${key} ${sampleValue(field, template.language)}`, at)]
  template.explained.add(record)
  return [line(key, at), ...fieldsOf(record).flatMap((inner) => fieldLines(inner, deeper(at), template))]
}

/** What the keys of a row mean, above the rows. */
function keyLines(record: RecordName, margin: string, at: At, template: Template): readonly string[] {
  if (template.explained.has(record)) return []
  template.explained.add(record)
  return fieldsOf(record).flatMap((field) => [
    ...explanation(`${margin}${keyOf(field, template.language)}${words.colon[template.language]}`, field, at, template),
    ...(field.record ? keyLines(field.record, `${margin}· `, at, template) : []),
  ])
}

/** Evidence has a row for each topic that rules ask of the kind. */
function rowsOf(field: FieldShape, record: RecordName, { kind, language, packs, rows }: Template): readonly string[] {
  const given = rows?.[field.key]
  if (given) return given
  const topics = record === 'topicEvidence' ? askedTopics(kind, packs) : []
  if (topics.length === 0) return [sampleRow(record, language)]
  return topics.map(({ topic, zh, clauses }) =>
    language === 'zh'
      ? `${sampleRow(record, language, { topic: zh })}  # ${clauses.join('、')}`
      : `${sampleRow(record, language, { topic })}  # ${zh}, ${clauses.join(', ')}`,
  )
}

function fieldsOf(record: RecordName): readonly FieldShape[] {
  return Object.values(records[record].fields)
}
