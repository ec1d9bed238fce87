import type { GeneratedFile } from '../output.js'
import { editorSchemaFolder } from '../paths.js'
import type { Vocabulary } from '../read-vocabulary.js'
import type { Field, RecordModel } from '../record.js'
import { bannerText } from '../source-text.js'
import type { Language } from '../words.js'
import { anyOf, type JsonSchema, refTo, spelled, whenever, wordPattern } from './json-schema.js'
import {
  type EditorContext,
  fieldSchema,
  keyIn,
  recordSchema,
  requiredKey,
  requirements,
  valueIs,
} from './record-schema.js'
import { scalarDefinitions } from './scalar-schema.js'
import { declarationSnippets } from './snippets.js'

const languages: readonly Language[] = ['zh', 'en']

/**
 * Draft-07 schemas for editors that know nothing of Viridict, one a language: it offers the keys and values of that
 * language, and takes those of both. They are weaker than the reader, and reject nothing that it accepts.
 */
export function writeEditorSchemas(records: readonly RecordModel[], vocabulary: Vocabulary): readonly GeneratedFile[] {
  return languages.flatMap((language) => {
    const context = { language, vocabulary, records }
    const documents = records.filter(({ top }) => top)
    const kinds = documents.filter(({ file }) => file !== 'config')
    const configs = documents.filter(({ file }) => file === 'config')
    return [
      schemaFile(`declaration.${language}`, declarationSchema(context, kinds)),
      ...configs.map((config) => schemaFile(`config.${language}`, configSchema(config, context))),
    ]
  })
}

/** JSON has no comments: what stands in the first line of other generated files is its first entry. */
function schemaFile(name: string, schema: JsonSchema): GeneratedFile {
  const head = {
    $comment: bannerText('schemas/*.schema.yaml and schemas/vocabulary.yaml'),
    $schema: 'http://json-schema.org/draft-07/schema#',
  }
  const text = JSON.stringify({ ...head, ...schema }, null, 1).replace('{\n', '{')
  return { path: `${editorSchemaFolder}/${name}.schema.json`, text: `${text}\n` }
}

function configSchema(config: RecordModel, context: EditorContext): JsonSchema {
  const schema = recordSchema(config, context)
  return { ...schema, definitions: usedDefinitions(schema, definitionsOf(context)) }
}

function declarationSchema(context: EditorContext, kinds: readonly RecordModel[]): JsonSchema {
  const schema = { ...heading(context), ...dispatch(kinds, context) }
  return { ...schema, definitions: usedDefinitions(schema, definitionsOf(context)) }
}

function heading(context: EditorContext): JsonSchema {
  const { own, other } = spelled(context.language, '绿规申报', 'Viridict declaration')
  return { title: `${own} ${other}` }
}

/** A text that names neither the format nor a kind of ours is another's, and nothing is said of it. */
function dispatch(kinds: readonly RecordModel[], context: EditorContext): JsonSchema {
  const [version, kind] = ['viridict', 'kind'].map((key) => commonField(kinds, key))
  const said = [version, kind].flatMap((field) => field ?? [])
  const names = kinds.map(({ name }) => name)
  const kindIs = (values: readonly string[]) => (kind ? [valueIs(kind, values, context)] : [])
  const named = version ? requiredKey(version, context.language) : false
  return whenever(
    { type: 'object', anyOf: [named, ...kindIs(names)] },
    {
      allOf: [
        requirements(said, [], context),
        ...(kind ? [kindIsKnown(kind, context)] : []),
        ...kinds.map(({ name }) => whenever(anyOf(...kindIs([name])), { $ref: refTo(name) })),
      ],
    },
    {
      properties: Object.fromEntries(
        said.map((field) => [keyIn(field, context.language).own, offered(field, context)]),
      ),
      defaultSnippets: declarationSnippets(context),
    },
  )
}

/** The key as every kind has it: of the kinds themselves none is settled yet. */
function commonField(kinds: readonly RecordModel[], key: string): Field | undefined {
  const field = kinds[0]?.fields.find((candidate) => candidate.key === key)
  if (field?.enum === undefined) return field
  const { literal: _, example: __, ...open } = field
  const names = kinds.map(({ name, zh }) => ({ zh: zh ?? name, en: name }))
  return {
    ...open,
    description: { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') },
  }
}

function kindIsKnown(kind: Field, context: EditorContext): JsonSchema {
  const { own, other } = keyIn(kind, context.language)
  const known = fieldSchema(kind, context)
  return { properties: { [own]: known }, patternProperties: { [wordPattern([other])]: known } }
}

/** What may be written, in a text of which it is not yet known whether it is ours: anything else may be as well. */
function offered(field: Field, context: EditorContext): JsonSchema {
  return { anyOf: [fieldSchema(field, context), {}] }
}

function definitionsOf(context: EditorContext): Readonly<Record<string, JsonSchema>> {
  const records = context.records.map((record) => [record.name, recordSchema(record, context)])
  return { ...scalarDefinitions(context.vocabulary, context.language), ...Object.fromEntries(records) }
}

/** Those that a schema refers to, and those that these refer to. */
function usedDefinitions(
  schema: JsonSchema,
  all: Readonly<Record<string, JsonSchema>>,
): Readonly<Record<string, JsonSchema>> {
  const used = new Set<string>()
  const visit = (part: JsonSchema): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/definitions\/([^"/]+)/gu)) {
      if (used.has(name) || !all[name]) continue
      used.add(name)
      visit(all[name])
    }
  }
  visit(schema)
  return Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)))
}
