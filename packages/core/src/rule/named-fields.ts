import { measureFields } from '../generated/measure-fields.js'
import type { ChecklistItem, ChecklistOptions, MeasureCall } from '../generated/rules.js'

/** A call of a measure: its name, and its options. */
export type Call = readonly [name: string, options: Readonly<Record<string, unknown>>]

/** The calls in a value, those within others behind the outer ones. */
export function callsIn(value: unknown): readonly Call[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]): readonly Call[] => {
    const isCall =
      Object.hasOwn(measureFields, key) && typeof item === 'object' && item !== null && !Array.isArray(item)
    return isCall ? [[key, item as Call[1]], ...callsIn(item)] : callsIn(item)
  })
}

/**
 * The fields of what is measured that a measure and those within it name, as dotted names; none for a measure of the
 * domain that reads what it always reads.
 */
export function namedFields(call: MeasureCall): readonly string[] {
  return [...new Set(callsIn(call).flatMap(fieldsOf))].map((name) => name.replace(/^\//, ''))
}

function fieldsOf([name, options]: Call): readonly string[] {
  const named = Object.entries(measureFields[name] ?? {}).filter(([, of]) => of === 'subject')
  const fields = named
    .flatMap(([option]) => [options[option] ?? []].flat())
    .filter((field) => typeof field === 'string')
  return [...fields, ...itemFields(options)]
}

/** The items of a checklist are conditions on what is measured. */
function itemFields({ items }: ChecklistOptions | Call[1]): readonly string[] {
  if (!Array.isArray(items)) return []
  return items.flatMap(({ where = {} }: ChecklistItem) => Object.keys(where))
}
