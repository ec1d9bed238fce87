import { compileTypes, type TypeSchema } from './compile-types.js'
import { pascalCase } from './names.js'
import type { Vocabulary } from './read-vocabulary.js'
import type { Field, Item, RecordModel, ScalarType } from './record.js'
import { banner, quoted } from './source-text.js'

/** declarations.ts: one interface a record, with quantities and dates as they are after reading. */
export async function writeTypes(records: readonly RecordModel[], vocabulary: Vocabulary): Promise<string> {
  const schemas = records.map((record) => [record.typeName, recordSchema(record, vocabulary)])
  const interfaces = await compileTypes(Object.fromEntries(schemas))
  return [banner('schemas/*.schema.yaml'), importsOf(interfaces), interfaces].join('\n')
}

function recordSchema(record: RecordModel, vocabulary: Vocabulary): TypeSchema {
  const fields = record.fields.map((field) => [field.key, fieldSchema(field, record, vocabulary)])
  return {
    title: record.typeName,
    description: both(record.zh ?? '', record.description.en),
    type: 'object',
    additionalProperties: false,
    required: record.fields.filter((field) => field.required).map((field) => field.key),
    properties: Object.fromEntries(fields),
  }
}

function fieldSchema(field: Field, record: RecordModel, vocabulary: Vocabulary): TypeSchema {
  return { description: both(field.zh, field.description.en), tsType: fieldType(field, record, vocabulary) }
}

function fieldType(field: Field, record: RecordModel, vocabulary: Vocabulary): string {
  if (field.literal !== undefined && field.type === 'enum') return quoted(field.literal)
  if (field.enum === 'kind' && record.top && vocabulary.kind?.[record.name]) return quoted(record.name)
  if (field.item) return `${inList(itemType(field.item, vocabulary))}[]`
  const type = itemType({ ...field, type: field.type as Item['type'] }, vocabulary)
  return field.orNone ? `${type} | null` : type
}

const tied: Readonly<Record<Exclude<ScalarType, 'enum'>, string>> = {
  text: 'string',
  file: 'string',
  area: 'Interval',
  length: 'Interval',
  money: 'Interval',
  percent: 'Interval',
  count: 'Interval',
  date: 'DateRange',
  year: 'DateRange',
}

function itemType(item: Item, vocabulary: Vocabulary): string {
  if (item.type === 'record') return item.record ? pascalCase(item.record) : 'Readonly<Record<string, string>>'
  if (item.type !== 'enum') return tied[item.type]
  if (item.enum === 'yesno') return 'boolean'
  return Object.keys(vocabulary[item.enum ?? ''] ?? {})
    .map(quoted)
    .join(' | ')
}

function inList(type: string): string {
  return type.includes(' | ') ? `(${type})` : type
}

function both(zh: string, en: string): string {
  return [zh, en].filter((text) => text !== '').join(': ')
}

function importsOf(source: string): string {
  const modules = { DateRange: '../quantity/date-range.js', Interval: '../quantity/interval.js' }
  const used = Object.entries(modules).filter(([name]) => new RegExp(`: (readonly )?${name}\\b`, 'u').test(source))
  return used.map(([name, path]) => `import type { ${name} } from '${path}'\n`).join('')
}
