import { Ajv, type ValidateFunction } from 'ajv'
import { parseAllDocuments } from 'yaml'
import { read } from './fixture.js'

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

export const schemaPath = (name: string, language: Language) => `schemas/generated/${name}.${language}.schema.json`

/** What a text is wrong about, as an editor that knows only the schema would say it. */
export type Judge = (text: string) => readonly string[]

/** One of the generated schemas, as ajv reads draft-07: words that it does not know are for editors. */
export function judgeOf(name: 'declaration' | 'config', language: Language): Judge {
  const validate = compiled(JSON.parse(read(schemaPath(name, language))))
  return (text) => documentsOf(text).flatMap((document) => (validate(document) ? [] : errorsOf(validate)))
}

/** One of its definitions, by itself. */
export function definitionOf(name: string, language: Language): (value: unknown) => boolean {
  const files = (['config', 'declaration'] as const).map((file) => JSON.parse(read(schemaPath(file, language))))
  const definitions = Object.assign({}, ...files.map((file) => file.definitions))
  return compiled({ definitions, $ref: `#/definitions/${name}` })
}

function compiled(schema: object): ValidateFunction {
  return new Ajv({ allErrors: true, strict: false }).compile(schema)
}

function errorsOf({ errors }: ValidateFunction): readonly string[] {
  return (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** A text as the editors' servers read it: YAML 1.2 with the merge keys of 1.1. */
function documentsOf(text: string): readonly unknown[] {
  const documents = parseAllDocuments(text, { merge: true, uniqueKeys: false })
  return [...documents].map((document) => document.toJS({ maxAliasCount: -1 }))
}
