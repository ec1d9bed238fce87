import type { Schema } from './schema.js'

/** The record less these properties: not allowed, not required, and no condition speaks of them. */
export function withoutKeys(record: Schema, keys: readonly string[]): Schema {
  for (const key of keys) {
    if (!record.properties?.[key]) throw new Error(`x-without: ${record.title ?? 'the record'} has no ${key}`)
  }
  return reduce(record, new Set(keys))
}

function reduce(node: Schema, keys: ReadonlySet<string>): Schema {
  const { properties, required, allOf, if: condition, then, else: otherwise, ...rest } = node
  const kept = (allOf ?? []).map((part) => reduce(part, keys)).filter((part) => Object.keys(part).length > 0)
  return {
    ...rest,
    ...(required && keepRequired(required, keys)),
    ...(properties && keepProperties(properties, keys)),
    ...(kept.length > 0 && { allOf: kept }),
    ...(condition && keepCondition(condition, then ?? {}, otherwise, keys)),
  }
}

function keepRequired(required: readonly string[], keys: ReadonlySet<string>): Schema {
  const left = required.filter((key) => !keys.has(key))
  return left.length > 0 ? { required: left } : {}
}

function keepProperties(properties: Readonly<Record<string, Schema>>, keys: ReadonlySet<string>): Schema {
  return { properties: Object.fromEntries(Object.entries(properties).filter(([key]) => !keys.has(key))) }
}

function keepCondition(condition: Schema, then: Schema, otherwise: Schema | undefined, keys: ReadonlySet<string>) {
  const asked = [...Object.keys(condition.properties ?? {}), ...(condition.required ?? [])]
  if (asked.some((key) => keys.has(key))) return {}
  const left: [string, Schema][] = [['then', reduce(then, keys)]]
  if (otherwise) left.push(['else', reduce(otherwise, keys)])
  const says = left.some(([, part]) => Object.keys(part).length > 0)
  return says ? { if: condition, ...Object.fromEntries(left) } : {}
}
