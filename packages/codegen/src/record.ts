import type { Bilingual } from './schema.js'

export const scalarTypes = [
  'text',
  'area',
  'length',
  'money',
  'percent',
  'count',
  'date',
  'year',
  'enum',
  'file',
] as const
export type ScalarType = (typeof scalarTypes)[number]

/** What a list holds: scalars of one type, or records. */
export interface Item {
  readonly type: ScalarType | 'record'
  readonly unit?: string
  readonly enum?: string
  readonly record?: string
  readonly example?: Bilingual
}

/** One property of a record, with every ref and default of the schema worked out. */
export interface Field {
  readonly key: string
  readonly zh: string
  readonly type: ScalarType | 'record' | 'list'
  readonly required: boolean
  readonly unit?: string
  readonly enum?: string
  readonly record?: string
  readonly item?: Item
  readonly register?: true
  readonly open?: true
  readonly orNone?: true
  readonly orPermanent?: true
  readonly personal?: true
  /** In a row, a key that is not written says that there is none. */
  readonly absentIsNone?: true
  readonly clauses: readonly string[]
  readonly description: Bilingual
  /** A value as it is written in each language; that of a list stands with its item, that of a record in its fields. */
  readonly example?: Bilingual
  /** The only value that the schema allows: a Project's `kind` is Project. */
  readonly literal?: string
  /** Of a mapping with free keys, the enumeration of its values. */
  readonly values?: string
  /** A mapping with free keys whose values only the engine knows. */
  readonly free?: true
}

/** These keys become required when all these fields have one of these values; `always` when that cannot be said. */
export interface Condition {
  readonly when: Readonly<Record<string, readonly string[]>>
  readonly required: readonly string[]
}

/** One kind of mapping that a user writes. `name` is its $defs key, or the title of a file (Project). */
export interface RecordModel {
  readonly name: string
  readonly typeName: string
  readonly zh?: string
  readonly description: Bilingual
  readonly fields: readonly Field[]
  readonly conditions: readonly Condition[]
  /** The file's $id. */
  readonly file: string
  /** Whether it is the file's own record: one document. */
  readonly top: boolean
}
