import type { Vocabulary } from './read-vocabulary.js'
import { type Field, type Item, type ScalarType, scalarTypes } from './record.js'
import { type Bilingual, isSchema, resolveRef, type Schema, type SchemaFiles, splitRef } from './schema.js'

export interface FieldContext {
  readonly files: SchemaFiles
  readonly vocabulary: Vocabulary
  /** The schema file, and the record in it, that the field stands in. */
  readonly id: string
  readonly record: string
}

/** One property as a field. Throws, naming it, when it has no Chinese name or no type of the dialect. */
export function readField(context: FieldContext, key: string, property: Schema, required: boolean): Field {
  const where = `schemas/${context.id}.schema.yaml: ${context.record}.${key}`
  const schema = withTarget(context, property)
  if (!schema['x-zh']) throw new Error(`${where}: x-zh is missing`)
  return {
    key,
    zh: schema['x-zh'],
    ...shapeOf(context, schema, where),
    required,
    ...flags(schema),
    clauses: schema['x-clauses'] ?? [],
    description: { zh: schema['x-description-zh'] ?? '', en: schema.description ?? '' },
    ...(schema.const !== undefined && { literal: String(schema.const) }),
    ...freeValues(schema),
  }
}

function freeValues({ additionalProperties }: Schema): Pick<Field, 'values' | 'free'> {
  if (additionalProperties === true) return { free: true }
  const values = isSchema(additionalProperties) ? additionalProperties['x-enum'] : undefined
  return values === undefined ? {} : { values }
}

/** A ref to something other than a record (a list, a kind of scalar) stands for its target, its own keywords first. */
function withTarget(context: FieldContext, schema: Schema): Schema {
  if (!schema.$ref) return schema
  const target = resolveRef(context.files, schema.$ref, context.id)
  if (target.type === 'object') return schema
  const { $ref: _, ...own } = schema
  return withTarget(context, { ...target, ...own })
}

type Shape = Pick<Field, 'type' | 'unit' | 'enum' | 'record' | 'item' | 'example'>

function shapeOf(context: FieldContext, schema: Schema, where: string): Shape {
  if (schema.type !== 'array') return itemOf(context, schema, where)
  if (!schema.items) throw new Error(`${where}: items is missing`)
  return { type: 'list', item: itemOf(context, withTarget(context, schema.items), where) }
}

function itemOf({ vocabulary }: FieldContext, schema: Schema, where: string): Item {
  if (schema.$ref) return { type: 'record', record: recordName(schema.$ref) }
  if (schema.type === 'object') return { type: 'record' }
  const type = schema['x-type'] ?? (schema.type === 'string' ? 'text' : undefined)
  if (!isScalarType(type)) throw new Error(`${where}: x-type ${type ?? 'is missing'}`)
  if (type === 'enum' && !schema['x-enum']) throw new Error(`${where}: x-enum is missing`)
  return {
    type,
    ...(schema['x-unit'] && { unit: schema['x-unit'] }),
    ...(type === 'enum' && { enum: schema['x-enum'] ?? '' }),
    ...(schema.examples && { example: exampleOf(schema, vocabulary, where) }),
  }
}

/** `examples: [36 株, 36]` is Chinese and English, `[3.5 m]` both; an enum's value is spelled in each. */
function exampleOf({ examples = [], ...schema }: Schema, vocabulary: Vocabulary, where: string): Bilingual {
  const [zh, en = zh, ...more] = examples.map(String)
  if (zh === undefined || en === undefined || more.length > 0) throw new Error(`${where}: examples are one or two`)
  const values = vocabulary[schema['x-enum'] ?? '']
  if (values && !values[en]) throw new Error(`${where}: ${en} in examples is no value of ${schema['x-enum']}`)
  return { zh: values?.[en]?.zh ?? zh, en }
}

function flags(
  schema: Schema,
): Pick<Field, 'register' | 'open' | 'orNone' | 'orPermanent' | 'personal' | 'absentIsNone'> {
  return {
    ...(schema['x-register'] && { register: true }),
    ...(schema['x-open'] && { open: true }),
    ...(schema['x-or-none'] && { orNone: true }),
    ...(schema['x-or-permanent'] && { orPermanent: true }),
    ...(schema['x-personal'] && { personal: true }),
    ...(schema['x-absent-is-none'] && { absentIsNone: true }),
  }
}

function recordName(ref: string): string {
  return splitRef(ref, '').pointer.split('/').at(-1) ?? ''
}

function isScalarType(type: string | undefined): type is ScalarType {
  return scalarTypes.some((known) => known === type)
}
