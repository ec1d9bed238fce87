import { type FieldShape, type RecordName, records } from '../generated/records.js'
import { type EnumName, vocabulary } from '../generated/vocabulary.js'
import type { Text } from '../message/text.js'

/** English and Chinese spellings meet here, and nowhere else. */

const fieldsBySpelling = new Map<RecordName, ReadonlyMap<string, FieldShape>>()

/** The field that a key names in a record, in either language; undefined for an unknown key. */
export function fieldOf(record: RecordName, key: string): FieldShape | undefined {
  const known = fieldsBySpelling.get(record) ?? indexFields(record)
  return known.get(key) ?? known.get(normalise(key))
}

function indexFields(record: RecordName): ReadonlyMap<string, FieldShape> {
  const index = new Map(fieldsOf(record).flatMap((field) => [[field.key, field] as const, [field.zh, field] as const]))
  fieldsBySpelling.set(record, index)
  return index
}

/** A key in English; one that is not known stays as it is written. */
export function keyOf(record: RecordName, key: string): string {
  return fieldOf(record, key)?.key ?? key
}

const fieldsOfRecord = new Map<RecordName, readonly FieldShape[]>()

/** The fields of a record in the order of its schema. */
export function fieldsOf(record: RecordName): readonly FieldShape[] {
  const fields = fieldsOfRecord.get(record) ?? Object.values(records[record].fields)
  fieldsOfRecord.set(record, fields)
  return fields
}

const valuesBySpelling = new Map<EnumName, ReadonlyMap<string, string>>()

/** The English value of an enumeration that a text names; undefined for an unknown one. */
export function enumValueOf(name: EnumName, text: string): string | undefined {
  const known = valuesBySpelling.get(name) ?? indexValues(name)
  return known.get(text) ?? known.get(normalise(text))
}

function indexValues(name: EnumName): ReadonlyMap<string, string> {
  const index = new Map<string, string>()
  for (const [value, { zh, codes, aliases }] of Object.entries(vocabulary[name])) {
    for (const spelling of [value, zh, ...codes, ...aliases]) index.set(normalise(spelling), value)
  }
  valuesBySpelling.set(name, index)
  return index
}

function normalise(spelling: string): string {
  return spelling.normalize('NFKC').trim()
}

/** Every spelling of the keys of a record: what a misspelt one is compared with. */
export function keySpellings(record: RecordName): readonly string[] {
  return fieldsOf(record).flatMap(({ key, zh }) => [key, zh])
}

export function valueSpellings(name: EnumName): readonly string[] {
  return Object.entries(vocabulary[name]).flatMap(([value, { zh }]) => [value, zh])
}

/** `绿地面积 green` in Chinese texts, the key alone in English ones. */
export function fieldName({ key, zh }: FieldShape): Text {
  return { zh: zh === key ? key : `${zh} ${key}`, en: key }
}

/** What stands at a path as the form calls it. */
export function nameAt(record: RecordName, path: readonly (string | number)[]): Text {
  const field = fieldAt(record, path)
  const last = String(path.at(-1))
  return field ? fieldName(field) : { zh: last, en: last }
}

/** What stands at a path: the field that its last key names; for a row, the list's field. Undefined below unknown keys. */
export function fieldAt(record: RecordName, path: readonly (string | number)[]): FieldShape | undefined {
  let [current, field]: [RecordName | undefined, FieldShape | undefined] = [record, undefined]
  for (const step of path) {
    if (typeof step === 'number') continue
    field = current && fieldOf(current, step)
    current = field?.record ?? field?.item?.record
  }
  return field
}
