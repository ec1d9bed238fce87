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
  readonly subject: RecordName
}

/** Every stranger in a judgement, its parameters put in. */
export function strangersIn(judgement: Judgement): readonly Stranger[] {
  const { subject, portfolio, when, among, measure, milestones, indicator, echo = [], show } = judgement
  const scope = scopeOf(subject)
  if (!scope) return [{ kind: 'field', text: subject }]
  const members = portfolio && scopeOf(portfolio.of)
  const periods = milestones.flatMap(({ due }) => due.split(' months after ').slice(1))
  const own = [...periods, ...echo, indicator, portfolio?.stated].filter((name) => name !== undefined)
  return [
    ...own.flatMap((name) => strangeField(name, scope.subject, scope)),
    ...strangersInWhere(among, scope.subject, scope),
    ...strangersInWhere(portfolio?.where, members?.subject ?? scope.subject, members ?? scope),
    ...strangersInValue(when, scope.subject, scope),
    ...strangersInValue(measure, (members ?? scope).subject, members ?? scope),
    ...strangersInValue(show, scope.subject, scope),
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
function strangersInValue(value: unknown, record: RecordName, scope: Scope): readonly Stranger[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item) => strangersInValue(item, record, scope))
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === 'where' || key === 'among') return strangersInWhere(item, record, scope)
    if (Object.hasOwn(measureFields, key) && !Array.isArray(item) && typeof item === 'object')
      return strangersInCall(key, item, scope)
    return strangersInValue(item, record, scope)
  })
}

function strangersInCall(name: string, options: Readonly<Record<string, unknown>>, scope: Scope): readonly Stranger[] {
  const rows = typeof options.of === 'string' ? recordAt(scope.root, options.of) : undefined
  const named = Object.entries(measureFields[name] ?? {}).flatMap(([option, of]) => {
    const record = of === 'row' ? rows : option === 'of' ? scope.root : scope.subject
    const fields = [options[option] ?? []].flat().filter((field) => typeof field === 'string')
    return record ? fields.flatMap((field) => strangeField(field, record, scope)) : []
  })
  return [...named, ...strangersInValue(options, rows ?? scope.subject, scope)]
}

function strangersInWhere(where: unknown, record: RecordName, scope: Scope): readonly Stranger[] {
  return Object.entries(where ?? {}).flatMap(([name, wanted]) => [
    ...strangeField(name, record, scope),
    ...strangersInTest(wanted, name, record, scope),
  ])
}

function strangersInTest(wanted: unknown, name: string, record: RecordName, scope: Scope): readonly Stranger[] {
  if (typeof wanted === 'string' || Array.isArray(wanted)) return strangeWords([wanted].flat(), name, record, scope)
  return Object.entries(wanted ?? {}).flatMap(([test, bound]) => {
    if (test === 'not') return strangeWords([bound].flat(), name, record, scope)
    const isField = test !== 'present' && typeof bound === 'string' && bound !== 'asOf' && isFieldName(bound)
    return isField && !readThreshold(bound) ? strangeField(bound, record, scope) : []
  })
}

function strangeField(name: string, record: RecordName, { root }: Scope): readonly Stranger[] {
  const isKnown = name.startsWith('/') ? fieldAt(root, name.slice(1).split('.')) : fieldAt(record, name.split('.'))
  return isKnown ? [] : [{ kind: 'field', text: name }]
}

function strangeWords(
  words: readonly string[],
  name: string,
  record: RecordName,
  { root }: Scope,
): readonly Stranger[] {
  const field = name.startsWith('/') ? fieldAt(root, name.slice(1).split('.')) : fieldAt(record, name.split('.'))
  const values = field?.enum ?? field?.item?.enum
  if (!values) return []
  return words.filter((word) => !Object.hasOwn(vocabulary[values], word)).map((text) => ({ kind: 'word', text }))
}
