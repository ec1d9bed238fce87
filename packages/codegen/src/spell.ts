import { stringify } from 'yaml'
import type { Vocabulary } from './read-vocabulary.js'
import { isList, type Plain, type PlainRecord } from './read-yaml.js'
import type { Field, RecordModel } from './record.js'
import type { Language } from './words.js'

/** What spelling keys and values in a user's language needs. */
export interface Spelling {
  readonly language: Language
  readonly records: ReadonlyMap<string, RecordModel>
  readonly vocabulary: Vocabulary
  /** The Chinese names of the pack's jurisdictions by id. */
  readonly places: Readonly<Record<string, string>>
}

/** A declaration as its author may write it: in Chinese with Chinese keys and values. Unknown keys stay. */
export function spellRecord(spelling: Spelling, data: PlainRecord, record: string | undefined): PlainRecord {
  const entries = Object.entries(data).map(([key, value]): [string, Plain] => {
    const field = fieldOf(spelling, record, key)
    return field ? [spellKey(spelling, field), spellField(spelling, field, value, record)] : [key, value]
  })
  return Object.fromEntries(entries)
}

function spellField(spelling: Spelling, field: Field, value: Plain, record: string | undefined): Plain {
  if (value === null) return null
  if (isList(value)) return value.map((item) => spellItem(spelling, field, item, record))
  if (typeof value === 'object') return spellRecord(spelling, value, field.record)
  return spellScalar(spelling, field, value)
}

function spellItem(spelling: Spelling, field: Field, item: Plain, record: string | undefined): Plain {
  if (typeof item === 'string' && field.key === 'incomplete') return spellPath(spelling, record, item)
  if (typeof item === 'string') return spellScalar(spelling, field, item)
  return item === null || isList(item) ? item : spellRecord(spelling, item, field.item?.record)
}

const fixed: Readonly<Record<string, string>> = { none: '无', permanent: '长期' }

/** A value by its field: an enumerated one, a place, none and permanent have two spellings. */
export function spellScalar(spelling: Spelling, field: Field, text: string): string {
  if (spelling.language === 'en') return field.key === 'jurisdiction' ? placeId(spelling, text) : text
  const term = spelling.vocabulary[field.enum ?? field.item?.enum ?? '']?.[text]
  if (term) return term.zh
  if (field.key === 'jurisdiction') return spelling.places[text] ?? text
  return (field.orNone || field.orPermanent ? fixed[text] : undefined) ?? text
}

function placeId({ places }: Spelling, text: string): string {
  return Object.entries(places).find(([, name]) => name === text)?.[0] ?? text
}

/** The dotted name of a field in the language of the page: parks[2].star.date, 公园[2].星级.日期. */
export function spellPath(spelling: Spelling, record: string | undefined, path: string): string {
  let holder = record
  const steps = path.split('.').map((step) => {
    const [key = '', row = ''] = step.split(/(?=\[)/u)
    const field = fieldOf(spelling, holder, key)
    holder = field?.record ?? field?.item?.record
    return field ? spellKey(spelling, field) + row : step
  })
  return steps.join('.')
}

/** The field that a dotted name ends at, from a record. */
export function fieldAt(spelling: Spelling, record: string | undefined, path: string): Field | undefined {
  const [first = '', ...rest] = path.split('.')
  const field = fieldOf(spelling, record, first)
  if (rest.length === 0) return field
  return fieldAt(spelling, field?.record ?? field?.item?.record, rest.join('.'))
}

function spellKey(spelling: Spelling, field: Field): string {
  return spelling.language === 'zh' ? field.zh : field.key
}

function fieldOf(spelling: Spelling, record: string | undefined, key: string): Field | undefined {
  return spelling.records.get(record ?? '')?.fields.find((field) => field.key === key || field.zh === key)
}

/** Plain data as YAML: on one line, or a key a line. Every scalar is text, so nothing is quoted that need not be. */
export function toYaml(data: Plain, style: 'flow' | 'block'): string {
  const options = { schema: 'failsafe', lineWidth: 0, flowCollectionPadding: false, nullStr: '' } as const
  return stringify(data, { ...options, collectionStyle: style }).trimEnd()
}
