import type { Vocabulary } from './read-vocabulary.js'
import { mapChildren, resolveRef, type Schema, type SchemaFiles, splitRef } from './schema.js'

/** Where a node stands decides whether it is closed: a condition, or a part of an allOf, sees only some of the keys. */
const partial = new Set(['if', 'then', 'else', 'not', 'allOf', 'contains'])

/**
 * The schema files as ordinary JSON Schema for plain data: every scalar a string, enums by their English values,
 * records closed unless they say otherwise, refs absolute, nothing that starts with x-. Each definition becomes a
 * schema of its own, so that ajv's code for one holds no copy of its neighbours.
 */
export function plainSchemas(files: SchemaFiles, vocabulary: Vocabulary): readonly Schema[] {
  return [...files].flatMap(([id, { $defs = {}, ...top }]) => {
    const convert = (node: Schema, keyword = ''): Schema => convertNode({ files, id, vocabulary }, node, keyword)
    const definitions = Object.entries($defs).map(([name, node]) => ({
      ...convert(node),
      $id: definitionUri(id, name),
    }))
    return [{ ...convert(top), $id: schemaUri(id) }, ...definitions, ...definitions.filter(isRecord).map(orNone)]
  })
}

/** An address of its own for each file, so that a ref in measures/sum does not resolve against its folder. */
export function schemaUri(id: string): string {
  return `schema:/${id}`
}

function definitionUri(id: string, name: string): string {
  return `${schemaUri(id)}/${name}`
}

interface Context {
  readonly files: SchemaFiles
  readonly id: string
  readonly vocabulary: Vocabulary
}

function convertNode(context: Context, node: Schema, keyword: string): Schema {
  if (node.$ref) return refNode(context, node, node.$ref)
  const children = mapChildren(node, (child, under) => convertNode(context, child, under))
  const plain = node['x-type'] ? scalar(children, context.vocabulary) : stripped(children)
  return partial.has(keyword) ? plain : closed(plain)
}

function scalar(node: Schema, vocabulary: Vocabulary): Schema {
  const values = Object.keys(vocabulary[node['x-enum'] ?? ''] ?? {})
  const isEnum = values.length > 0 && node.const === undefined
  return { ...stripped(node), type: 'string', ...(isEnum && { enum: values }) }
}

function refNode({ files, id }: Context, node: Schema, ref: string): Schema {
  resolveRef(files, ref, id)
  const { file, pointer } = splitRef(ref, id)
  const uri = pointer === '' ? schemaUri(file) : definitionUri(file, definitionName(pointer, ref))
  return { $ref: node['x-or-none'] ? `${uri}/or-none` : uri }
}

function definitionName(pointer: string, ref: string): string {
  const [empty, defs, name, ...deeper] = pointer.split('/')
  if (empty !== '' || defs !== '$defs' || !name || deeper.length > 0)
    throw new Error(`$ref ${ref}: names no definition`)
  return name
}

/** A record that `none` may stand for is null in plain data. */
function orNone(record: Schema): Schema {
  return { ...record, $id: `${record.$id}/or-none`, type: ['object', 'null'] }
}

function isRecord(schema: Schema): boolean {
  return schema.type === 'object'
}

const annotations = new Set(['$id', 'title', 'description', 'default', 'examples'])

/** Numbers and booleans of `const` and `enum` are written as text: so is all plain data. */
function stripped(node: Schema): Schema {
  const ordinary = Object.entries(node).filter(([key]) => !key.startsWith('x-') && !annotations.has(key))
  const plain: Schema = Object.fromEntries(ordinary)
  return {
    ...plain,
    ...(plain.const !== undefined && { const: String(plain.const) }),
    ...(plain.enum && { enum: plain.enum.map(String) }),
  }
}

function closed(node: Schema): Schema {
  const isObject = node.type === 'object' || (Array.isArray(node.type) && node.type.includes('object'))
  return isObject && node.additionalProperties === undefined ? { ...node, additionalProperties: false } : node
}
