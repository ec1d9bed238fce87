import { fieldAt, measureFields, type Path, type RecordName, records } from '@viridict/core'
import { stepInto, valueAt } from './place.js'

/** The records that names of fields are looked up in, at a place in a judgement. */
export interface FieldScope {
  /** Of the declaration: what /name is a field of, and what lists are named in. */
  readonly root: RecordName
  /** What is judged; within a measure over a list, its row. */
  readonly subject: RecordName
  /** Of the list that the innermost measure is over. */
  readonly row: RecordName | undefined
}

/** Undefined outside of judgements, and where the subject is none. */
export function fieldScopeAt(data: unknown, path: Path): FieldScope | undefined {
  if (path[0] !== 'judgements') return undefined
  const judgement = valueAt(data, path.slice(0, 2))
  const subject = scopeOf(textIn(judgement, 'subject'))
  const members = scopeOf(textIn(stepInto(judgement, 'portfolio'), 'of'))
  const isOfMembers = path[2] === 'measure' || (path[2] === 'portfolio' && path[3] === 'where')
  const start = isOfMembers ? (members ?? subject) : subject
  if (!start) return undefined
  return path.slice(2).reduce<FieldScope>((scope, step, index) => {
    if (typeof step !== 'string' || !Object.hasOwn(measureFields, step)) return scope
    const list = textIn(valueAt(data, path.slice(0, index + 3)), 'of')
    const row = list === undefined ? undefined : recordAt(scope.root, list)
    const isBelow = path.length > index + 4
    return { root: scope.root, subject: row && isBelow ? row : scope.subject, row }
  }, start)
}

function scopeOf(subject: string | undefined): FieldScope | undefined {
  const [root = '', part] = (subject ?? '').split('.')
  if (!isRecord(root)) return undefined
  const record = part === undefined ? root : recordAt(root, part)
  return record && { root, subject: record, row: undefined }
}

function isRecord(name: string): name is RecordName {
  return Object.hasOwn(records, name)
}

export function recordAt(record: RecordName, name: string): RecordName | undefined {
  const field = fieldAt(record, name.split('.'))
  return field?.record ?? field?.item?.record
}

/** The field that a name in a rule means; /name is one of the declaration. */
export function fieldNamed(name: string, { root, subject }: FieldScope) {
  return name.startsWith('/') ? fieldAt(root, name.slice(1).split('.')) : fieldAt(subject, name.split('.'))
}

function textIn(holder: unknown, key: string): string | undefined {
  const text = stepInto(holder, key)
  return typeof text === 'string' ? text : undefined
}
