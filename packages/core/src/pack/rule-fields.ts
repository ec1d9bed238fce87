import { fieldAt } from '../declaration/spelling.js'
import { measureFields } from '../generated/measure-fields.js'
import { type RecordName, records } from '../generated/records.js'
import type { Judgement } from '../generated/rules.js'
import { vocabulary } from '../generated/vocabulary.js'
import { readThreshold } from '../quantity/threshold.js'
import { isFieldName } from './bounds.js'

/** A name in a rule that no declaration has, or a word that its field does not take: nothing would ever match it. */
export interface Stranger {
  readonly kind: 'field' | 'word'
  readonly text: string
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
  if (!scope) return [{ kind: 'field', text: subject }]
  const members = portfolio && scopeOf(portfolio.of)
  const periods = milestones.flatMap(({ due }) => due.split(' months after ').slice(1))
  const own = [...periods, ...echo, indicator, portfolio?.stated].filter((name) => name !== undefined)
  return [
    ...own.flatMap((name) => strangeField(name, scope)),
    ...strangersInWhere(among, scope),
    ...strangersInWhere(portfolio?.where, members ?? scope),
    ...strangersInValue(when, scope),
    ...strangersInValue(measure, members ?? scope),
    ...strangersInValue(show, scope),
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
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item) => strangersInValue(item, scope))
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === 'where' || key === 'among') return strangersInWhere(item, scope)
    if (Object.hasOwn(measureFields, key) && !Array.isArray(item) && typeof item === 'object')
      return strangersInCall(key, item, scope)
    return strangersInValue(item, scope)
  })
}

function strangersInCall(name: string, options: Readonly<Record<string, unknown>>, scope: Scope): readonly Stranger[] {
  const { root } = scope
  const row = typeof options.of === 'string' ? recordAt(root, options.of) : undefined
  const within = row ? { root, subject: row } : scope
  const named = Object.entries(measureFields[name] ?? {}).flatMap(([option, of]) => {
    const fields = [options[option] ?? []]
      .flat()
      .filter((field): field is string => typeof field === 'string' && field !== theRowItself)
    if (of === 'row') return row ? fields.flatMap((field) => strangeField(field, within)) : []
    return fields.flatMap((field) => strangeField(field, option === 'of' ? { root, subject: root } : scope))
  })
  return [...named, ...strangersInValue(options, within)]
}

function strangersInWhere(where: unknown, scope: Scope): readonly Stranger[] {
  return Object.entries(where ?? {}).flatMap(([name, wanted]) => [
    ...strangeField(name, scope),
    ...strangersInTest(wanted, name, scope),
  ])
}

function strangersInTest(wanted: unknown, name: string, scope: Scope): readonly Stranger[] {
  if (typeof wanted === 'string' || Array.isArray(wanted)) return strangeWords([wanted].flat(), name, scope)
  return Object.entries(wanted ?? {}).flatMap(([test, bound]) => {
    if (test === 'not') return strangeWords([bound].flat(), name, scope)
    const isField = test !== 'present' && typeof bound === 'string' && bound !== 'asOf' && isFieldName(bound)
    return isField && !readThreshold(bound) ? strangeField(bound, scope) : []
  })
}

function strangeField(name: string, scope: Scope): readonly Stranger[] {
  return fieldNamed(name, scope) ? [] : [{ kind: 'field', text: name }]
}

function strangeWords(words: readonly string[], name: string, scope: Scope): readonly Stranger[] {
  const field = fieldNamed(name, scope)
  const values = field?.enum ?? field?.item?.enum
  if (!values) return []
  return words.filter((word) => !Object.hasOwn(vocabulary[values], word)).map((text) => ({ kind: 'word', text }))
}

/** /name is a field of the declaration. */
function fieldNamed(name: string, { root, subject }: Scope): ReturnType<typeof fieldAt> {
  return name.startsWith('/') ? fieldAt(root, name.slice(1).split('.')) : fieldAt(subject, name.split('.'))
}
