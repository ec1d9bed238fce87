import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expandVariants } from './expand-variants.js'
import { measureCall } from './measure-call.js'
import { byName } from './names.js'
import { readTyped } from './read-yaml.js'
import { isSchema, type Schema, type SchemaFiles } from './schema.js'

const ending = '.schema.yaml'

/**
 * Reads schemas/*.schema.yaml and schemas/measures/*.schema.yaml under `root`, by `$id`, with x-without worked out
 * and the schema `measure` (a call of exactly one measure) added. Throws when an `$id` is not the file's name.
 */
export function readSchemas(root: string): SchemaFiles {
  const folder = join(root, 'schemas')
  const paths = [...schemaPaths(folder), ...schemaPaths(join(folder, 'measures'))]
  const files = new Map(paths.map((path) => readSchemaFile(folder, path)))
  files.set('measure', measureCall([...files.keys()]))
  return expandVariants(files)
}

/** The measures' basenames (woody-cover), sorted. */
export function measureNames(files: SchemaFiles): readonly string[] {
  const ids = [...files.keys()].filter((id) => id.startsWith('measures/'))
  return ids.map((id) => id.slice('measures/'.length)).sort(byName)
}

function schemaPaths(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith(ending))
  return names.sort(byName).map((name) => join(folder, name))
}

function readSchemaFile(folder: string, path: string): [string, Schema] {
  const id = relative(folder, path).replaceAll('\\', '/').slice(0, -ending.length)
  const schema = readTyped(path)
  if (!isSchema(schema)) throw new Error(`${path}: not a schema`)
  if (schema.$id !== id) throw new Error(`${path}: $id is ${schema.$id}, the file says ${id}`)
  return [id, schema]
}
