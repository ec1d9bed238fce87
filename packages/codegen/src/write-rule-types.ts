import { compileTypes, type TypeSchema } from './compile-types.js'
import { pascalCase } from './names.js'
import { mapChildren, type Schema, type SchemaFiles, splitRef } from './schema.js'
import { banner } from './source-text.js'

/** rules.ts: the files of a pack as plain data, every scalar text: Rule, Pack, LedgerRow, MeasureCall, SumOptions. */
export async function writeRuleTypes(files: SchemaFiles): Promise<string> {
  const sources = [...files].filter(
    ([id]) => ['rule', 'pack', 'ledger', 'measure'].includes(id) || id.startsWith('measures/'),
  )
  const definitions = sources.flatMap(([id, file]) => definitionsOf(files, id, file))
  const twice = definitions.find(([name], index) => definitions.findIndex(([other]) => other === name) !== index)
  if (twice) throw new Error(`schemas: the title ${twice[0]} is there twice`)
  const types = await compileTypes(Object.fromEntries(definitions))
  return `${banner('schemas/{rule,pack,ledger}.schema.yaml and schemas/measures/*.schema.yaml')}\n${types}`
}

function definitionsOf(
  files: SchemaFiles,
  id: string,
  { $defs = {}, ...top }: Schema,
): readonly [string, TypeSchema][] {
  const named = Object.entries($defs).map(([name, schema]) => [titleOf(name, schema), schema] as const)
  const all = [[titleOf(id, top), top] as const, ...named]
  return all.map(([title, schema]) => [title, { ...typeSchema(files, id, schema), title } as TypeSchema])
}

function titleOf(name: string, schema: Schema): string {
  return schema.title ?? pascalCase(name)
}

/** A ref becomes the name of its type; what is left of the dialect is dropped. */
function typeSchema(files: SchemaFiles, id: string, node: Schema): Schema {
  const description = node.description === undefined ? {} : { description: node.description }
  if (node.$ref) return { ...description, tsType: typeName(files, id, node.$ref) }
  if (node['x-type']) return { ...description, type: 'string' }
  const { $id: _, title, ...plain } = mapChildren(node, (child) => typeSchema(files, id, child))
  const kept = Object.fromEntries(
    Object.entries(plain).filter(([key]) => !key.startsWith('x-') && !conditional.has(key)),
  )
  return {
    ...kept,
    ...(node.type === 'object' && node.additionalProperties === undefined && { additionalProperties: false }),
  }
}

/** What a type cannot say. */
const conditional = new Set(['if', 'then', 'else', 'allOf', 'not', 'propertyNames', 'minProperties', 'maxProperties'])

function typeName(files: SchemaFiles, id: string, ref: string): string {
  const { file, pointer } = splitRef(ref, id)
  const name = pointer.split('/').at(-1) ?? ''
  const target = files.get(file)
  return name === '' ? titleOf(file, target ?? {}) : titleOf(name, target?.$defs?.[name] ?? {})
}
