import type { Path } from '../finding/path.js'
import { readThreshold } from '../quantity/threshold.js'
import type { PackSource } from './pack.js'
import { type Placed, partsOf } from './placed.js'

type Parameters = PackSource['pack']['parameters']
type Milestone = PackSource['rules'][number]['judgements'][number]['milestones'][number]

/** Names of parameters that there are none of, in a value however deep. */
export function unknownParameters(value: unknown, parameters: Parameters, path: Path = []): readonly Placed[] {
  if (typeof value === 'string')
    return value.startsWith('$') && !Object.hasOwn(parameters, value.slice(1)) ? [{ text: value, path }] : []
  return partsOf(value).flatMap(([key, item]) => unknownParameters(item, parameters, [...path, key]))
}

/** Bounds and due dates of a milestone that are no figure, date or period after a declared date. */
export function unreadableMilestone({ due, ...bounds }: Milestone, parameters: Parameters): readonly Placed[] {
  const isWord = due === 'always' || due === 'undated'
  const dates = isWord || period.test(due) ? [] : [{ text: due, path: ['due'] }]
  // A requirement of the due day itself needs a day.
  const limits = Object.entries(bounds).map(([bound, text]) => ({ text, path: [bound] }))
  return [...dates, ...limits.filter(({ text }) => text !== 'due' || isWord)].filter(
    ({ text }) => !isThreshold(putIn(text, parameters)),
  )
}

const period = /^\d+ months after \S+$/

/** Bounds in the conditions and measures of a judgement, however deep, that are no figure, date, span or name of a field. */
export function unreadableBounds(value: unknown, parameters: Parameters, path: Path = []): readonly Placed[] {
  return partsOf(value).flatMap(([key, bound]) => {
    const at = [...path, key]
    if (typeof bound !== 'string') return key === 'milestones' ? [] : unreadableBounds(bound, parameters, at)
    return isReadable(key, putIn(bound, parameters)) ? [] : [{ text: bound, path: at }]
  })
}

function isReadable(key: Path[number], text: string): boolean {
  if (key === 'within') return text.startsWith('$') || /^\d+ months$/.test(text) || isFieldName(text)
  return !limits.has(key) || text === 'asOf' || isThreshold(text) || isFieldName(text)
}

const limits: ReadonlySet<Path[number]> = new Set(['gt', 'gte', 'lt', 'lte', 'validAt'])

/** Whether it is spelt like a field; that there is one is for the rule's fields to say. */
export function isFieldName(text: string): boolean {
  return /^\/?[a-z]\w*(\.[a-z]\w*)*$/i.test(text)
}

/** What is put in for a parameter; one that there is not stays as it is, since it is a fault of its own. */
function putIn(text: string, parameters: Parameters): string {
  const name = text.slice(1)
  const value = text.startsWith('$') && Object.hasOwn(parameters, name) ? parameters[name]?.value : undefined
  return value === undefined ? text : [value].flat().join('、')
}

function isThreshold(text: string): boolean {
  return text.startsWith('$') || readThreshold(text) !== undefined
}
