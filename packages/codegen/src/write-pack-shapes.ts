import { camelCase } from './names.js'
import { measureNames } from './read-schemas.js'
import { isSchema, resolveRef, type Schema, type SchemaFiles, splitRef } from './schema.js'
import { banner, toSource } from './source-text.js'

/** pack-shapes.ts: what may stand where in the files of a pack, for whoever helps to write them. */
export function writePackShapes(files: SchemaFiles): string {
  const tops = ['rule', 'pack', 'ledger', 'measure'].filter((id) => files.has(id))
  const measures = measureNames(files).map((name) => `measures/${name}`)
  const shapes = [...tops, ...measures].flatMap((id) => {
    const { $defs = {}, ...top } = files.get(id) ?? {}
    const all = [[id, top] as const, ...Object.entries($defs).map(([name, node]) => [nameOf(id, name), node] as const)]
    return all.map(([name, node]) => [name, shapeOf(files, node, id)] as const)
  })
  const options = measures.map((id) => [camelCase(id.slice('measures/'.length)), files.get(id) ?? {}] as const)
  const titles = options.map(([name, schema]) => [name, { zh: schema['x-zh'] ?? name, ...described(schema) }])
  return `${banner('schemas/{rule,pack,ledger}.schema.yaml and schemas/measures/*.schema.yaml')}
${types}
export const packShapes: Readonly<Record<string, PackShape>> = ${toSource(Object.fromEntries(shapes))}

/** What each measure is called, and what it measures. */
export const measureTitles: Readonly<Record<string, PackKeyText>> = ${toSource(Object.fromEntries(titles))}
`
}

/** 'rule/judgement' for '#/$defs/judgement' of rule. */
function nameOf(id: string, definition: string): string {
  return `${id}/${definition}`
}

function shapeOf(files: SchemaFiles, node: Schema, id: string): object {
  if (node.$ref) {
    resolveRef(files, node.$ref, id)
    const { file, pointer } = splitRef(node.$ref, id)
    const name = pointer.split('/').at(-1) ?? ''
    return { ref: name === '' ? file : nameOf(file, name), ...named(node) }
  }
  const below = (child: unknown) => (isSchema(child) ? shapeOf(files, child, id) : undefined)
  const alternatives = (node.anyOf as readonly Schema[] | undefined) ?? []
  const patterns = Object.values((node.patternProperties as Readonly<Record<string, Schema>> | undefined) ?? {})
  const own = {
    ...(node.properties && { keys: keysOf(files, node, id) }),
    ...(node.type === 'object' &&
      !node.properties && { others: below(node.additionalProperties) ?? below(patterns[0]) ?? {} }),
    ...(node.items && { item: below(node.items) }),
    ...(node.enum && { values: node.enum }),
    ...(node['x-zh-values'] && { valueNames: node['x-zh-values'] }),
    ...(node.type === 'string' && { isText: true }),
    ...named(node),
  }
  return Object.assign({}, ...alternatives.map((one) => shapeOf(files, one, id)), own)
}

function named(node: Schema): object {
  return {
    ...(node['x-names'] !== undefined && { names: node['x-names'] }),
    ...(node['x-field'] !== undefined && { names: node['x-field'] === 'row' ? 'rowField' : 'field' }),
    ...(node['x-enum'] !== undefined && { vocabulary: node['x-enum'] }),
  }
}

function keysOf(files: SchemaFiles, { properties = {}, required = [] }: Schema, id: string): object {
  const entries = Object.entries(properties).map(([key, node]) => {
    const target = node.$ref ? resolveRef(files, node.$ref, id) : {}
    const text = { ...described(target), ...described(node), ...(node['x-zh'] !== undefined && { zh: node['x-zh'] }) }
    return [key, { ...text, required: required.includes(key), shape: shapeOf(files, node, id) }] as const
  })
  return Object.fromEntries(entries)
}

function described(node: Schema): { readonly description?: { readonly zh: string; readonly en: string } } {
  const { description: en, 'x-description-zh': zh = node['x-zh'] } = node
  return en === undefined && zh === undefined ? {} : { description: { zh: zh ?? en ?? '', en: en ?? zh ?? '' } }
}

const types = `/** What a text at a place names. */
export type PackNames =
  | 'clause'
  | 'rule'
  | 'baseRule'
  | 'pack'
  | 'place'
  | 'jurisdiction'
  | 'group'
  | 'kind'
  | 'subject'
  | 'field'
  | 'rowField'
  | 'word'
  | 'scope'
  | 'parameter'
  | 'figure'
  | 'bound'
  | 'span'
  | 'due'
  | 'day'
  | 'declaration'

export interface PackKeyText {
  /** Its Chinese name, where it has one. */
  readonly zh?: string
  readonly description?: { readonly zh: string; readonly en: string }
}

export interface PackKey extends PackKeyText {
  readonly required: boolean
  readonly shape: PackShape
}

/** What may stand at a place of a file: a text, a list or a mapping, or any of several. */
export interface PackShape {
  /** Another of the shapes, which this one is but for what it says itself. */
  readonly ref?: string
  readonly keys?: Readonly<Record<string, PackKey>>
  /** Of a mapping whose keys are names: what each holds. */
  readonly others?: PackShape
  readonly item?: PackShape
  readonly isText?: boolean
  readonly values?: readonly string[]
  readonly valueNames?: Readonly<Record<string, string>>
  /** What the text names; of a mapping with keys of its own, what they name. */
  readonly names?: PackNames
  /** The vocabulary of declarations that the text is a word of. */
  readonly vocabulary?: string
}
`
