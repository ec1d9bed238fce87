/** One node of a hand-written schema: JSON Schema with the x-* keywords of the project's dialect. */
export interface Schema {
  readonly $id?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly additionalProperties?: boolean | Schema
  readonly allOf?: readonly Schema[]
  readonly if?: Schema
  readonly then?: Schema
  readonly else?: Schema
  readonly const?: string
  readonly enum?: readonly string[]
  /** A sample value; of two the second is how English readers see it. An enum's is its English value. */
  readonly examples?: readonly unknown[]
  readonly 'x-zh'?: string
  readonly 'x-description-zh'?: string
  readonly 'x-type'?: string
  readonly 'x-unit'?: string
  readonly 'x-enum'?: string
  readonly 'x-clauses'?: readonly string[]
  readonly 'x-without'?: readonly string[]
  readonly 'x-or-none'?: boolean
  readonly 'x-or-permanent'?: boolean
  readonly 'x-personal'?: boolean
  readonly 'x-absent-is-none'?: boolean
  readonly 'x-register'?: boolean
  readonly 'x-field'?: 'subject' | 'row'
  readonly 'x-open'?: boolean
  /** The Chinese names of an option's values, where they are no words of a declaration. */
  readonly 'x-zh-values'?: Readonly<Record<string, string>>
  readonly [keyword: string]: unknown
}

/** All schema files by their `$id`: 'project', 'common', 'measures/woody-cover'. */
export type SchemaFiles = ReadonlyMap<string, Schema>

/** A text in both languages. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** 'common#/$defs/evidence' written in `file`, or '#/$defs/evidence' there, as file id and the path after it. */
export function splitRef(ref: string, file: string): { readonly file: string; readonly pointer: string } {
  const [id = '', pointer = ''] = ref.split('#')
  return { file: id || file, pointer }
}

/** The node that a ref names; throws, naming the ref, when there is none. */
export function resolveRef(files: SchemaFiles, ref: string, from: string): Schema {
  const { file, pointer } = splitRef(ref, from)
  const steps = pointer.split('/').filter((step) => step !== '')
  let node: unknown = files.get(file)
  for (const step of steps) node = isSchema(node) ? node[step] : undefined
  if (!isSchema(node)) throw new Error(`schemas/${from}.schema.yaml: $ref ${ref} names nothing`)
  return node
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The same node with every direct child schema passed through `change`, which is told the keyword it stands under. */
export function mapChildren(node: Schema, change: (child: Schema, keyword: string) => Schema): Schema {
  const entries = Object.entries(node).map(([keyword, value]) => [keyword, mapChild(keyword, value, change)])
  return Object.fromEntries(entries)
}

const mapsOfSchemas = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas'])
const listsOfSchemas = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems'])
const singleSchemas = new Set([
  'items',
  'additionalProperties',
  'propertyNames',
  'contains',
  'if',
  'then',
  'else',
  'not',
])

function mapChild(keyword: string, value: unknown, change: (child: Schema, keyword: string) => Schema): unknown {
  if (mapsOfSchemas.has(keyword) && isSchema(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, changed(child, keyword, change)]))
  }
  if (listsOfSchemas.has(keyword) && Array.isArray(value)) return value.map((child) => changed(child, keyword, change))
  return singleSchemas.has(keyword) ? changed(value, keyword, change) : value
}

function changed(child: unknown, keyword: string, change: (child: Schema, keyword: string) => Schema): unknown {
  return isSchema(child) ? change(child, keyword) : child
}
