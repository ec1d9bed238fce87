import type { Field, RecordModel } from '../record.js'
import type { Bilingual } from '../schema.js'
import { type JsonSchema, spelled } from './json-schema.js'
import type { EditorContext } from './record-schema.js'

/** What a row or a declaration usually has beside what it must have. */
const usual: Readonly<Record<string, readonly string[]>> = {
  planting: ['count', 'crown', 'area'],
  worker: ['certificate'],
  park: ['completedOn'],
  Project: ['planting'],
  Jurisdiction: ['population', 'parks'],
  Operator: ['headcount', 'workers'],
  Decisions: [],
}

/** A whole row for the lists that nearly every declaration has. */
export function rowSnippets(record: RecordModel, context: EditorContext): readonly JsonSchema[] {
  return usual[record.name] && !record.top ? [snippet(record, context, { zh: '一行', en: 'row' })] : []
}

/** A whole declaration, for a text in which nothing is written yet. */
export function declarationSnippets(context: EditorContext): readonly JsonSchema[] {
  const whole = context.records.filter(({ name, top }) => top && usual[name])
  return whole.map((record) => snippet(record, context, { zh: '绿规', en: 'viridict' }))
}

function snippet(record: RecordModel, context: EditorContext, kind: Bilingual): JsonSchema {
  const { own, other } = spelled(context.language, record.zh ?? record.name, record.name)
  let stops = 0
  const body = sampleRecord(record, context, (sample) => `\${${++stops}:${sample}}`)
  return { label: context.language === 'zh' ? `${kind.zh}：${own}` : `${kind.en}: ${own}`, description: other, body }
}

type Stop = (sample: string) => string

/** The samples are those of the templates: no rule passes by one that is left in place. */
function sampleRecord(record: RecordModel, context: EditorContext, stop: Stop): JsonSchema {
  const some = record.fields.filter(({ key, required }) => required || usual[record.name]?.includes(key))
  const fields = some.length > 0 ? some : record.fields.slice(0, 2)
  return Object.fromEntries(
    fields.map((field) => [spelled(context.language, field.zh, field.key).own, sampleValue(field, context, stop)]),
  )
}

function sampleValue(field: Field, context: EditorContext, stop: Stop): unknown {
  const { record, item, example, literal } = field
  const target = context.records.find(({ name }) => name === (record ?? item?.record))
  if (literal !== undefined) return literalValue(field, literal, context)
  const sample = target
    ? sampleRecord(target, context, stop)
    : stop((item?.example ?? example)?.[context.language] ?? '')
  return item ? [sample] : sample
}

function literalValue(field: Field, literal: string, { vocabulary, language }: EditorContext): unknown {
  const term = vocabulary[field.enum ?? '']?.[literal]
  return term ? spelled(language, term.zh, literal).own : Number(literal)
}
