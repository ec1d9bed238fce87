import { camelCase } from './names.js'
import { measureNames } from './read-schemas.js'
import type { SchemaFiles } from './schema.js'
import { banner, toSource } from './source-text.js'

/** measure-fields.ts: which options of a measure name a field, as the schemas' x-field says. */
export function writeMeasureFields(files: SchemaFiles): string {
  const tables = measureNames(files).map((name) => [camelCase(name), fieldOptions(files, name)] as const)
  return `${banner('schemas/measures/*.schema.yaml')}
/** A field of what is measured, or of a row of the list that the option \`of\` names. */
export type FieldOf = 'subject' | 'row'

export const measureFields: Readonly<Record<string, Readonly<Record<string, FieldOf>>>> = ${toSource(Object.fromEntries(tables))}
`
}

function fieldOptions(files: SchemaFiles, name: string): Readonly<Record<string, string>> {
  const properties = Object.entries(files.get(`measures/${name}`)?.properties ?? {})
  return Object.fromEntries(
    properties.flatMap(([key, schema]) => (schema['x-field'] ? [[key, schema['x-field']]] : [])),
  )
}
