import { camelCase } from './names.js'
import type { Schema } from './schema.js'

/** What `$ref: measure#` names: a mapping with exactly one key, a measure's name, and that measure's options. */
export function measureCall(ids: readonly string[]): Schema {
  const measures = ids.filter((id) => id.startsWith('measures/'))
  const properties = measures.map((id) => [camelCase(id.slice('measures/'.length)), { $ref: `${id}#` }])
  return {
    $id: 'measure',
    title: 'MeasureCall',
    description: 'Exactly one measure by its name, with its options.',
    type: 'object',
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  }
}
