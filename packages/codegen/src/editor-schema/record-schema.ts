import type { Term, Vocabulary } from '../read-vocabulary.js'
import type { Condition, Field, Item, RecordModel } from '../record.js'
import type { Bilingual } from '../schema.js'
import type { Language } from '../words.js'
import { anyOf, type JsonSchema, orBlank, refTo, spelled, whenever, wordPattern } from './json-schema.js'
import { unseenWord } from './patterns.js'
import { scalarRef, takenWords, wordName } from './scalar-schema.js'
import { rowSnippets } from './snippets.js'

export interface EditorContext {
  readonly language: Language
  readonly vocabulary: Vocabulary
  readonly records: readonly RecordModel[]
}

/**
 * A record as a mapping. The keys of the schema's own language are properties, which editors offer; those of the other
 * are patterns, which they take: a text may mix both. What is not written is null.
 */
export function recordSchema(record: RecordModel, context: EditorContext): JsonSchema {
  const { language } = context
  const properties = record.fields.map((field) => [keyIn(field, language).own, fieldSchema(field, context)])
  const others = record.fields.flatMap((field) => otherKey(field, record, language))
  const snippets = rowSnippets(record, context)
  return {
    ...named(record.zh ?? record.name, record.name, record.description, language),
    properties: Object.fromEntries(properties),
    patternProperties: { ...Object.fromEntries(others), [unseenWord]: true },
    additionalProperties: false,
    ...orBlank(titleOf(record.zh ?? record.name, record.name, language), {
      type: 'object',
      ...requirements(
        record.fields.filter(({ required }) => required),
        record.conditions.map((condition) => conditional(condition, record, context)),
        context,
      ),
    }),
    ...(snippets.length > 0 && { defaultSnippets: snippets }),
  }
}

export function keyIn(field: Field, language: Language) {
  return spelled(language, field.zh, field.key)
}

/** The other language's key means the same as the own one. */
function otherKey(field: Field, record: RecordModel, language: Language): readonly (readonly [string, JsonSchema])[] {
  const { own, other } = keyIn(field, language)
  return own === other ? [] : [[wordPattern([other]), { $ref: refTo(record.name, 'properties', own) }]]
}

export function fieldSchema(field: Field, context: EditorContext): JsonSchema {
  const { language } = context
  const example = (field.example ?? field.item?.example)?.[language]
  return {
    ...named(field.zh, field.key, field.description, language),
    ...valueSchema(field, context),
    ...(example !== undefined && !field.item && { examples: [example] }),
  }
}

/** Both names as the title, and both descriptions, the reader's language first. */
function named(zh: string, en: string, description: Bilingual, language: Language): JsonSchema {
  const texts = spelled(language, description.zh, description.en)
  const said = [texts.own, texts.other].filter((text) => text !== '').map((text) => text.trim())
  return { title: titleOf(zh, en, language), ...(said.length > 0 && { description: said.join('\n') }) }
}

function titleOf(zh: string, en: string, language: Language): string {
  const { own, other } = spelled(language, zh, en)
  return own === other ? own : `${own} ${other}`
}

const mapping: JsonSchema = { type: 'object' }

/** What is required is not blank. Words and records say themselves whether they may be. */
function valueSchema(field: Field, context: EditorContext): JsonSchema {
  const { type, literal, item, orNone, values, free, record, required } = field
  const written = (schema: JsonSchema) =>
    required ? schema : orBlank(titleOf(field.zh, field.key, context.language), schema)
  if (literal !== undefined) return literalSchema(field, literal, context)
  if (item) return { items: itemSchema(item), ...written({ type: 'array' }) }
  if (values) return { additionalProperties: wordSchema(values), ...written(mapping) }
  if (free) return written(mapping)
  if (record !== undefined && orNone) return anyOf(...noneOf(context), { $ref: refTo(record), ...mapping })
  if (record !== undefined) return { $ref: refTo(record), ...(required && mapping) }
  if (field.enum !== undefined) return { ...wordSchema(field.enum), ...(required && { type: 'string' }) }
  if (type === 'list' || type === 'record') throw new Error(`${field.key}: nothing says what it holds`)
  const scalar = { $ref: scalarRef(type, field.orPermanent) }
  return type === 'text' || type === 'file' ? scalar : written(scalar)
}

function itemSchema(item: Item): JsonSchema {
  if (item.type === 'record') return { $ref: refTo(item.record ?? ''), ...mapping }
  return item.enum === undefined ? { $ref: scalarRef(item.type) } : { ...wordSchema(item.enum), type: 'string' }
}

function wordSchema(name: string): JsonSchema {
  return { $ref: refTo(wordName(name)) }
}

/** The version is a number to YAML, and may be quoted. */
function literalSchema(field: Field, literal: string, { vocabulary, language }: EditorContext): JsonSchema {
  const term = vocabulary[field.enum ?? '']?.[literal]
  if (!term) return { enum: [Number(literal), literal] }
  const { own, other } = spelled(language, term.zh, literal)
  return anyOf({ enum: [own] }, { type: 'string', ...takenWords([other]) })
}

/** 无, where a record may be said not to be there. */
function noneOf({ vocabulary, language }: EditorContext): readonly JsonSchema[] {
  const { own, other } = spelled(language, vocabulary.evidenceState?.none?.zh ?? 'none', 'none')
  return [{ enum: [own] }, takenWords([other])]
}

/** Where a key is written that only the reader can make out, nothing is known to be missing. */
export function requirements(
  required: readonly Field[],
  conditions: readonly JsonSchema[],
  { language }: EditorContext,
): JsonSchema {
  const all = [...required.map((field) => requiredKey(field, language)), ...conditions]
  return all.length > 0 ? whenever({ propertyNames: { not: { pattern: unseenWord } } }, { allOf: all }) : {}
}

export function requiredKey(field: Field, language: Language): JsonSchema {
  const { own, other } = keyIn(field, language)
  return anyOf(...[...new Set([own, other])].map((key) => ({ required: [key] })))
}

/** Whether a field says one of these values, in either language; without values, whether it says anything. */
export function valueIs(field: Field, values: readonly string[], { vocabulary, language }: EditorContext): JsonSchema {
  const { own, other } = keyIn(field, language)
  const terms = vocabulary[field.enum ?? ''] ?? {}
  const words = values.flatMap((value) => [value, ...spellingsOf(terms[value])])
  const test = values.length > 0 ? { enum: words } : true
  return anyOf(...[...new Set([own, other])].map((key) => ({ properties: { [key]: test }, required: [key] })))
}

function spellingsOf(term: Term | undefined): readonly string[] {
  return term ? [term.zh, ...term.codes, ...term.aliases] : []
}

function conditional({ when, required }: Condition, record: RecordModel, context: EditorContext): JsonSchema {
  const fields = new Map(record.fields.map((field) => [field.key, field]))
  const tests = Object.entries(when).flatMap(([key, values]) => {
    const field = fields.get(key)
    return field ? [valueIs(field, values, context)] : []
  })
  const wanted = required.flatMap((key) => fields.get(key) ?? [])
  return whenever({ allOf: tests }, { allOf: wanted.map((field) => requiredKey(field, context.language)) })
}
