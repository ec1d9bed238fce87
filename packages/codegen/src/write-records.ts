import type { Field, RecordModel } from './record.js'
import { banner, quoted, toSource } from './source-text.js'

/** records.ts: the field table of every record, which reader, completion and docs use. */
export function writeRecords(records: readonly RecordModel[]): string {
  const names = records.map((record) => `  | ${quoted(record.name)}\n`).join('')
  const tables = Object.fromEntries(records.map((record) => [record.name, recordShape(record)]))
  return `${banner('schemas/*.schema.yaml')}
import type { EnumName } from './vocabulary.js'

export type RecordName =
${names}
${shapes}
export const records: Readonly<Record<RecordName, RecordShape>> = ${toSource(tables)}
`
}

function recordShape({ name, zh, fields }: RecordModel): object {
  return { name, zh, fields: Object.fromEntries(fields.map((field) => [field.key, fieldShape(field)])) }
}

function fieldShape({ literal: _, values: __, free: ___, ...shape }: Field): object {
  return shape
}

const shapes = `export type ScalarType =
  | 'text'
  | 'area'
  | 'length'
  | 'money'
  | 'percent'
  | 'count'
  | 'date'
  | 'year'
  | 'enum'
  | 'file'

/** What a list holds: scalars of one type, or records. */
export interface ItemShape {
  readonly type: ScalarType | 'record'
  readonly unit?: string
  readonly enum?: EnumName
  readonly record?: RecordName
  readonly example?: { readonly zh: string; readonly en: string }
}

/** One property of a record. \`unit\` is the unit of a bare number. */
export interface FieldShape {
  readonly key: string
  readonly zh: string
  readonly type: ScalarType | 'record' | 'list'
  readonly required: boolean
  readonly unit?: string
  readonly enum?: EnumName
  readonly record?: RecordName
  readonly item?: ItemShape
  /** A list that is complete when it is written, unless \`incomplete\` names it. */
  readonly register?: true
  /** A list that is never complete: what it does not name is unknown. */
  readonly open?: true
  readonly orNone?: true
  readonly orPermanent?: true
  readonly personal?: true
  /** In a row, a key that is not written says that there is none. */
  readonly absentIsNone?: true
  readonly clauses: readonly string[]
  readonly description: { readonly zh: string; readonly en: string }
  /** A sample value as it is written in each language: where a template is filled in with it, no rule passes by it. */
  readonly example?: { readonly zh: string; readonly en: string }
}

export interface RecordShape {
  readonly name: RecordName
  readonly zh?: string
  readonly fields: Readonly<Record<string, FieldShape>>
}
`
