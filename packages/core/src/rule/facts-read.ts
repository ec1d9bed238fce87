import type { Declaration } from '../declaration/declaration.js'
import { canonicalText, emptyMapping } from '../declaration/plain.js'
import { fieldOf } from '../declaration/spelling.js'
import type { Judgement } from '../generated/rules.js'

/**
 * The facts that a judgement reads, as text: those that its conditions and measures name; all of them for a measure
 * of the domain, which names none. A decision counts only while this text stays the same.
 */
export function factsRead({ measure, when = [] }: Judgement, { plain, record }: Declaration): string {
  const named = new Set<string>()
  const ofMeasure = fieldNames(measure)
  for (const name of [...ofMeasure, ...when.flatMap(({ where }) => Object.keys(where))])
    named.add(name.split('.')[0] ?? name)
  const read = emptyMapping()
  const keys = ofMeasure.length === 0 ? Object.keys(plain).filter((key) => !unread.has(key)) : [...named, 'incomplete']
  for (const key of keys) if (fieldOf(record, key)) read[key] = plain[key]
  return canonicalText(read)
}

/** No measure of the domain reads these. */
const unread = new Set(['name', 'requests', 'evidence'])

function fieldNames(options: unknown): readonly string[] {
  if (typeof options !== 'object' || options === null) return []
  return Object.entries(options).flatMap(([key, value]) => {
    if (key === 'where') return Object.keys(value as object)
    if (typeof value === 'string') return ['of', 'field', 'whole'].includes(key) ? [value] : []
    return fieldNames(value)
  })
}
