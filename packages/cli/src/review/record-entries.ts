import { type FieldShape, type Language, type RecordName, records, vocabulary, yamlScalar } from '@viridict/core'
import { keyOf } from '../init/sample-row.js'
import type { DecisionDraft } from './plan-records.js'

/** Keys and values of a record, as they are to be read again. */
export type Entries = readonly (readonly [string, string | Entries])[]

/** A decision in the keys and values of one language, in the order of the field table. */
export function recordEntries(draft: DecisionDraft, language: Language): Entries {
  return entriesOf({ ...draft }, 'decision', language)
}

function entriesOf(values: Readonly<Record<string, unknown>>, record: RecordName, language: Language): Entries {
  return Object.values(records[record].fields).flatMap((field) => {
    const value = values[field.key]
    return value === undefined ? [] : [[keyOf(field, language), written(value, field, language)] as const]
  })
}

function written(value: unknown, { record, enum: name }: FieldShape, language: Language): string | Entries {
  if (record) return entriesOf(value as Readonly<Record<string, unknown>>, record, language)
  if (name !== 'decision' || language === 'en') return String(value)
  return vocabulary.decision[value as DecisionDraft['decision']].zh
}

/** A key a line, so that two reviewers' changes can be told apart; notes below the first. */
export function blockRecord(entries: Entries, margin: string, notes: readonly string[] = []): string {
  const [first = '', ...others] = entries.map(([key, value]) => `${key}: ${scalarOrFlow(value)}`)
  return [first, ...notes, ...others].join(`\n${margin}`)
}

/** `{规则: …, 对象: …}` */
export function flowRecord(entries: Entries): string {
  return `{${entries.map(([key, value]) => `${key}: ${scalarOrFlow(value)}`).join(', ')}}`
}

function scalarOrFlow(value: string | Entries): string {
  return typeof value === 'string' ? yamlScalar(value) : flowRecord(value)
}
