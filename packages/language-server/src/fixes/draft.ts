import { type FieldShape, type Language, type RecordName, records } from '@viridict/core'

/** Keys to be written, with their values as YAML; an empty one is for the writer to fill in. */
export type Draft = readonly (readonly [key: string, value: Value])[]
type Value = string | Draft | Rows

/** A list with a single row. */
export interface Rows {
  readonly row: Draft
}

/** A required field as it is put in: by its name, without a value, or with what it in turn requires. */
export function draftOf(field: FieldShape, language: Language): Draft {
  return [[nameOf(field, language), field.record ? requiredOf(field.record, language) : '']]
}

function requiredOf(record: RecordName, language: Language): Draft {
  const fields = Object.values(records[record].fields).filter(({ required }) => required)
  return fields.flatMap((field) => draftOf(field, language))
}

export function nameOf({ key, zh }: FieldShape, language: Language): string {
  return language === 'zh' ? zh : key
}

/** On lines of their own; the first without its indentation, which stands before it already. */
export function blockOf(draft: Draft, indent: string, eol: string): string {
  return linesOf(draft, '').join(`${eol}${indent}`)
}

function linesOf(draft: Draft, indent: string): readonly string[] {
  return draft.flatMap(([key, value]) => {
    if (typeof value === 'string') return [`${indent}${key}: ${value}`]
    if (!('row' in value)) return [`${indent}${key}:`, ...linesOf(value, `${indent}  `)]
    const [first = '', ...others] = linesOf(value.row, '')
    return [`${indent}${key}:`, `${indent}  - ${first}`, ...others.map((line) => `${indent}    ${line}`)]
  })
}

/** On one line, without the brackets around it. */
export function flowOf(draft: Draft): string {
  return draft.map(([key, value]) => `${key}:${behindColon(value)}`).join(', ')
}

function behindColon(value: Value): string {
  if (typeof value === 'string') return value && ` ${value}`
  return 'row' in value ? ` [${bracketed(value.row)}]` : ` ${bracketed(value)}`
}

export function bracketed(draft: Draft): string {
  return `{ ${flowOf(draft)} }`
}
