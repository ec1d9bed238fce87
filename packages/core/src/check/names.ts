import { fieldAt, fieldName } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import type { RecordName } from '../generated/records.js'
import { type EnumName, vocabulary } from '../generated/vocabulary.js'
import type { Text } from '../message/text.js'

/** A field as the form calls it, in both languages. */
export function nameAt(record: RecordName, path: Path): string {
  const field = fieldAt(record, path)
  return field ? fieldName(field) : String(path.at(-1))
}

/** An enumerated value in words. */
export function valueName(name: EnumName, value: string): Text {
  const values: Readonly<Record<string, { readonly zh: string }>> = vocabulary[name]
  return { zh: values[value]?.zh ?? value, en: value }
}
