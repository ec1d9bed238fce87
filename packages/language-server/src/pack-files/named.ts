import {
  builtInPackIds,
  builtInSource,
  type EnumName,
  type FieldShape,
  type PackFileRole,
  type PackNames,
  type PackSource,
  type Path,
  type RecordName,
  records,
  type Text,
  vocabulary,
} from '@viridict/core'
import { type FieldScope, fieldNamed, fieldScopeAt } from './field-scope.js'
import { placeAt, valueAt } from './place.js'

/** Something that a text at a place may name. */
export interface Named {
  readonly text: string
  readonly title?: Text
  readonly description?: Text
}

/** A file of a pack, and the pack that it stands in. */
export interface Authored {
  readonly role: PackFileRole
  readonly data: unknown
  readonly source: PackSource | undefined
}

/** Everything that the text at a path may be: words of its own, and names of what there is elsewhere. */
export function namedAt(path: Path, authored: Authored): readonly Named[] {
  const { shape } = placeAt(authored.role, authored.data, path)
  const own = (shape.values ?? []).map((text) => {
    const zh = shape.valueNames?.[text]
    return zh === undefined ? { text } : { text, title: { zh, en: text } }
  })
  const words = shape.vocabulary === undefined ? [] : wordsOf(shape.vocabulary as EnumName)
  return [...own, ...words, ...(shape.names ? namesOf(shape.names, path, authored) : valuesListed(path, authored))]
}

/** What the keys of a mapping may be, where they are names. */
export function keysNamedAt(path: Path, authored: Authored): readonly Named[] {
  const { shape } = placeAt(authored.role, authored.data, path)
  return shape.keys || !shape.names || !shape.others ? [] : namesOf(shape.names, [...path, ''], authored)
}

function namesOf(names: PackNames, path: Path, authored: Authored): readonly Named[] {
  const { data, source } = authored
  const scope = fieldScopeAt(data, path)
  switch (names) {
    case 'clause':
      return (source?.ledger ?? []).map(({ clause, title, summary, text }) => ({
        text: clause,
        title,
        description: { zh: text, en: summary.en },
      }))
    case 'rule':
      return (source?.rules ?? []).map(({ rule, title, summary }) => ({ text: rule, title, description: summary }))
    case 'baseRule':
      return baseRules(data)
    case 'pack':
      return builtInPackIds.map((text) => ({ text }))
    case 'place':
      return [...groupsOf(source), ...placesOf(source)]
    case 'jurisdiction':
      return placesOf(source)
    case 'group':
      return groupsOf(source)
    case 'kind':
      return wordsOf('kind')
    case 'subject':
      return subjects
    case 'field':
      return scope ? fieldNames(path, scope) : []
    case 'rowField':
      return scope?.row ? fieldsOf(scope.row) : []
    case 'scope':
      return [...wordsOf('scope'), ...parametersOf(source)]
    case 'word':
      return [...wordsAt(path, scope), ...parametersOf(source)]
    case 'bound':
    case 'span':
      return [asOf, ...parametersOf(source), ...(scope ? fieldsOf(scope.subject) : [])]
    case 'due':
      return [...dues, ...parametersOf(source)]
    case 'figure':
    case 'parameter':
      return [...parametersOf(source), ...(names === 'parameter' ? valuesListed(path, authored) : [])]
    default:
      return []
  }
}

const asOf: Named = { text: 'asOf', title: { zh: '判定日', en: 'the day of judgement' } }

const dues: readonly Named[] = [
  { text: 'always', title: { zh: '一直', en: 'at once and always' } },
  { text: 'undated', title: { zh: '未定期限', en: 'a goal without a date' } },
]

const kinds = ['Project', 'Operator', 'Jurisdiction'] as const

/** Kinds, and the records and lists in them. */
const subjects: readonly Named[] = kinds.flatMap((kind) => [
  { text: kind, title: vocabulary.kind[kind] },
  ...Object.values(records[kind].fields)
    .filter(({ record, item }) => record ?? item?.record)
    .map((field) => ({ ...namedField(field), text: `${kind}.${field.key}` })),
])

function namedField({ key, zh, description }: FieldShape): Named {
  return { text: key, title: { zh, en: key }, description }
}

/** Lists are named in the declaration, whatever is judged. */
function fieldNames(path: Path, scope: FieldScope): readonly Named[] {
  const isList = path.includes('measure') && path.at(-1) === 'of'
  const own = fieldsOf(isList ? scope.root : scope.subject)
  const above = !isList && scope.subject !== scope.root ? fieldsOf(scope.root) : []
  return [...own, ...above.map((field) => ({ ...field, text: `/${field.text}` }))]
}

/** Fields of a record, and those of records in it by their dotted names. */
function fieldsOf(record: RecordName, depth = 3): readonly Named[] {
  return Object.values(records[record].fields).flatMap((field) => {
    const inner = field.record && depth > 1 ? fieldsOf(field.record, depth - 1) : []
    return [namedField(field), ...inner.map((one) => ({ ...one, text: `${field.key}.${one.text}` }))]
  })
}

/** The words of the field that a condition is on; the field is the last key that is one. */
function wordsAt(path: Path, scope: FieldScope | undefined): readonly Named[] {
  const name = path.findLast(
    (step, index) => typeof step === 'string' && ['where', 'among'].includes(String(path[index - 1])),
  )
  const field = scope && typeof name === 'string' ? fieldNamed(name, scope) : undefined
  return wordsOfField(field)
}

/** The option `values` of a measure lists words of the field that the measure is about. */
function valuesListed(path: Path, { data }: Authored): readonly Named[] {
  const at = path.lastIndexOf('values')
  const name = at < 0 ? undefined : valueAt(data, [...path.slice(0, at), 'field'])
  const row = at < 0 ? undefined : fieldScopeAt(data, path.slice(0, at + 1))?.row
  return row && typeof name === 'string' ? wordsOfField(fieldNamed(name, { root: row, subject: row, row })) : []
}

function wordsOfField(field: FieldShape | undefined): readonly Named[] {
  const name = field?.enum ?? field?.item?.enum
  return name ? wordsOf(name) : []
}

function wordsOf(name: EnumName): readonly Named[] {
  return Object.entries(vocabulary[name]).map(([text, { zh, en }]) => ({ text, title: { zh, en } }))
}

function parametersOf(source: PackSource | undefined): readonly Named[] {
  return Object.entries(source?.pack.parameters ?? {}).map(([id, { value, title, source: from }]) => {
    const shown = [value].flat().join('、')
    return { text: `$${id}`, title: { zh: `${title.zh} ${shown}`, en: `${title.en} ${shown}` }, description: from }
  })
}

function placesOf(source: PackSource | undefined): readonly Named[] {
  return (source?.pack.jurisdictions ?? []).map(({ id, zh, en }) => ({ text: id, title: { zh, en } }))
}

function groupsOf(source: PackSource | undefined): readonly Named[] {
  return Object.entries(source?.pack.groups ?? {}).map(([id, { zh, en }]) => ({ text: id, title: { zh, en } }))
}

function baseRules(data: unknown): readonly Named[] {
  const id = valueAt(data, ['extends'])
  const base = typeof id === 'string' ? builtInSource(id) : undefined
  return (base?.rules ?? []).map(({ rule, title, summary }) => ({ text: rule, title, description: summary }))
}
