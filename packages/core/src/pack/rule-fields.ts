import { fieldAt } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import { measureFields } from '../generated/measure-fields.js'
import { type RecordName, records } from '../generated/records.js'
import type { Judgement } from '../generated/rules.js'
import { vocabulary } from '../generated/vocabulary.js'
import { readThreshold } from '../quantity/threshold.js'
import { isFieldName } from './bounds.js'
import { below, type Placed, partsOf } from './placed.js'

/** A name in a rule that no declaration has, or a word that its field does not take: nothing would ever match it. */
export interface Stranger extends Placed {
  readonly kind: 'field' | 'word'
  /** Whether the name is the key at the path. */
  readonly mark: 'key' | 'value'
}

/** The records that names in a rule are looked up in. */
interface Scope {
  /** Of the declaration: what /name is a field of. */
  readonly root: RecordName
  /** What is judged; within a measure over a list, its row. */
  readonly subject: RecordName
}

/** What `official` says where the row itself is the document. */
const theRowItself = 'true'

/** Every stranger in a judgement, its parameters put in. */
export function strangersIn(judgement: Judgement): readonly Stranger[] {
  const { subject, portfolio, when, among, measure, milestones, indicator, echo = [], show } = judgement
  const scope = scopeOf(subject)
  if (!scope) return [{ kind: 'field', mark: 'value', text: subject, path: ['subject'] }]
  const members = portfolio && scopeOf(portfolio.of)
  const periods = milestones.flatMap(({ due }, row) =>
    due
      .split(' months after ')
      .slice(1)
      .map((text) => ({ text, path: ['milestones', row, 'due'] })),
  )
  const own: readonly Placed[] = [
    ...periods,
    ...echo.map((text, row) => ({ text, path: ['echo', row] })),
    ...(indicator === undefined ? [] : [{ text: indicator, path: ['indicator'] }]),
    ...(portfolio?.stated === undefined ? [] : [{ text: portfolio.stated, path: ['portfolio', 'stated'] }]),
  ]
  return [
    ...own.flatMap(({ text, path }) => strangeField(text, scope, path)),
    ...below(strangersInWhere(among, scope), 'among'),
    ...below(strangersInWhere(portfolio?.where, members ?? scope), 'portfolio', 'where'),
    ...below(strangersInValue(when, scope), 'when'),
    ...below(strangersInValue(measure, members ?? scope), 'measure'),
    ...below(strangersInValue(show, scope), 'show'),
  ]
}

function scopeOf(subject: string): Scope | undefined {
  const [root = '', part] = subject.split('.')
  if (!isRecord(root)) return undefined
  if (part === undefined) return { root, subject: root }
  const record = recordAt(root, part)
  return record && { root, subject: record }
}

function isRecord(name: string): name is RecordName {
  return Object.hasOwn(records, name)
}

function recordAt(record: RecordName, name: string): RecordName | undefined {
  const field = fieldAt(record, name.split('.'))
  return field?.record ?? field?.item?.record
}

/** Measures, conditions and lists of either, however deep. */
function strangersInValue(value: unknown, scope: Scope): readonly Stranger[] {
  return partsOf(value).flatMap(([key, item]) => {
    if (key === 'where' || key === 'among') return below(strangersInWhere(item, scope), key)
    if (Object.hasOwn(measureFields, key) && !Array.isArray(item) && typeof item === 'object')
      return below(strangersInCall(String(key), item as Options, scope), key)
    return below(strangersInValue(item, scope), key)
  })
}

type Options = Readonly<Record<string, unknown>>

function strangersInCall(name: string, options: Options, scope: Scope): readonly Stranger[] {
  const { root } = scope
  const row = typeof options.of === 'string' ? recordAt(root, options.of) : undefined
  const within = row ? { root, subject: row } : scope
  const named = Object.entries(measureFields[name] ?? {}).flatMap(([option, of]) => {
    const fields = namesIn(options[option], [option])
    if (of === 'row') return row ? fields.flatMap(({ text, path }) => strangeField(text, within, path)) : []
    const from = option === 'of' ? { root, subject: root } : scope
    return fields.flatMap(({ text, path }) => strangeField(text, from, path))
  })
  // What its rows have nobody knows where there is no such list.
  const isLost = named.some(({ path }) => path[0] === 'of')
  return isLost ? named : [...named, ...strangersInValue(options, within)]
}

function namesIn(value: unknown, path: Path): readonly Placed[] {
  const all = Array.isArray(value)
    ? partsOf(value).map(([row, item]) => [item, [...path, row]] as const)
    : [[value, path] as const]
  return all.flatMap(([text, at]) => (typeof text === 'string' && text !== theRowItself ? [{ text, path: at }] : []))
}

function strangersInWhere(where: unknown, scope: Scope): readonly Stranger[] {
  return Object.entries(where ?? {}).flatMap(([name, wanted]) => [
    ...strangeField(name, scope, [name], 'key'),
    ...below(strangersInTest(wanted, name, scope), name),
  ])
}

function strangersInTest(wanted: unknown, name: string, scope: Scope): readonly Stranger[] {
  if (typeof wanted === 'string' || Array.isArray(wanted)) return strangeWords(wanted, name, scope)
  return Object.entries(wanted ?? {}).flatMap(([test, bound]) => {
    if (test === 'not') return below(strangeWords(bound, name, scope), test)
    const isField = test !== 'present' && typeof bound === 'string' && bound !== 'asOf' && isFieldName(bound)
    return isField && !readThreshold(bound) ? strangeField(bound, scope, [test]) : []
  })
}

function strangeField(text: string, scope: Scope, path: Path, mark: Stranger['mark'] = 'value'): readonly Stranger[] {
  return fieldNamed(text, scope) ? [] : [{ kind: 'field', mark, text, path }]
}

function strangeWords(written: unknown, name: string, scope: Scope): readonly Stranger[] {
  const field = fieldNamed(name, scope)
  const values = field?.enum ?? field?.item?.enum
  if (!values) return []
  const words = namesIn(written, []).filter(({ text }) => !Object.hasOwn(vocabulary[values], text))
  return words.map((word) => ({ kind: 'word', mark: 'value', ...word }))
}

/** /name is a field of the declaration. */
function fieldNamed(name: string, { root, subject }: Scope): ReturnType<typeof fieldAt> {
  return name.startsWith('/') ? fieldAt(root, name.slice(1).split('.')) : fieldAt(subject, name.split('.'))
}
