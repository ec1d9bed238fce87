import { pascalCase } from './names.js'
import { readConditions } from './read-conditions.js'
import { type FieldContext, readField } from './read-field.js'
import type { Vocabulary } from './read-vocabulary.js'
import type { RecordModel } from './record.js'
import type { Schema, SchemaFiles } from './schema.js'

/** The files whose records users write; the others (rule, pack, ledger, measures) are read by validators alone. */
const recordFiles = new Set(['common', 'project', 'jurisdiction', 'operator', 'decisions', 'config'])

/** Every record of the dialect, in the order of the files. Throws on two records, or two Chinese keys in one, of a name. */
export function readRecords(files: SchemaFiles, vocabulary: Vocabulary): readonly RecordModel[] {
  const records = [...files]
    .filter(([id]) => recordFiles.has(id))
    .flatMap(([id, file]) => recordsOf({ files, vocabulary, id }, file))
  assertUnique(
    records.map((record) => record.typeName),
    'record',
    'schemas',
  )
  for (const record of records) checkRecord(record, vocabulary)
  return records
}

type FileContext = Omit<FieldContext, 'record'>

function recordsOf(context: FileContext, file: Schema): readonly RecordModel[] {
  const definitions = Object.entries(file.$defs ?? {}).filter(([, definition]) => definition.type === 'object')
  const shared = definitions.map(([name, definition]) => readRecord(context, name, definition, false))
  if (file.type !== 'object') return shared
  if (!file.title) throw new Error(`schemas/${context.id}.schema.yaml: a title is missing; it names the record`)
  return [readRecord(context, file.title, file, true), ...shared]
}

function readRecord(context: FileContext, name: string, schema: Schema, top: boolean): RecordModel {
  const required = new Set(schema.required ?? [])
  const properties = Object.entries(schema.properties ?? {})
  return {
    name,
    typeName: pascalCase(name),
    ...(schema['x-zh'] && { zh: schema['x-zh'] }),
    description: { zh: schema['x-description-zh'] ?? '', en: schema.description ?? '' },
    fields: properties.map(([key, property]) =>
      readField({ ...context, record: name }, key, property, required.has(key)),
    ),
    conditions: readConditions(schema),
    file: context.id,
    top,
  }
}

function checkRecord(record: RecordModel, vocabulary: Vocabulary): void {
  const where = `schemas/${record.file}.schema.yaml: ${record.name}`
  assertUnique(
    record.fields.map((field) => field.zh),
    'x-zh',
    where,
  )
  for (const field of record.fields) {
    const name = field.enum ?? field.item?.enum
    if (name && !vocabulary[name]) throw new Error(`${where}.${field.key}: vocabulary.yaml has no ${name}`)
  }
}

function assertUnique(names: readonly string[], what: string, where: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`${where}: ${what} ${twice} is there twice`)
}
