import type { Condition } from './record.js'
import type { Schema } from './schema.js'

/** The conditional requirements of a record, written as if/then on it or in its allOf, for the docs to say. */
export function readConditions(schema: Schema): readonly Condition[] {
  return [schema, ...(schema.allOf ?? [])].flatMap((part) => {
    const required = part.then?.required ?? []
    return part.if && required.length > 0 ? [{ when: readWhen(part.if), required }] : []
  })
}

function readWhen(condition: Schema): Condition['when'] {
  const asked = Object.entries(condition.properties ?? {})
  return Object.fromEntries(asked.map(([key, test]) => [key, valuesOf(test)]))
}

/** No values: any will do, the field need only be there. */
function valuesOf(test: Schema): readonly string[] {
  if (test.const !== undefined) return [String(test.const)]
  return (test.enum ?? []).map(String)
}
