import { nearestSpelling } from '../declaration/nearest.js'
import type { Plain } from '../declaration/plain.js'
import type { SchemaError, Validator } from '../declaration/schema-problems.js'
import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import { shorten } from '../message/shorten.js'

/** What a schema finds in a file of a pack: each fault once, however many keywords of the schema it offends. */
export function packSchemaProblems(data: Plain, validate: Validator): readonly Problem[] {
  if (validate(data)) return []
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if' && keyword !== 'anyOf')
  const telling = errors.filter((error) => !isOfOtherShape(error, errors) && !isMisspelt(error, errors))
  return distinct(telling.map((error) => schemaProblem(error, data)))
}

/** Where a text, a list or a mapping may stand, the shapes that were not written offend as well. */
function isOfOtherShape({ keyword, instancePath }: SchemaError, errors: readonly SchemaError[]): boolean {
  const isHereOrBelow = (other: SchemaError) =>
    other.instancePath.startsWith(`${instancePath}/`) ||
    (other.instancePath === instancePath && other.keyword !== 'type')
  return keyword === 'type' && errors.some(isHereOrBelow)
}

/** A required key is not missing where it stands misspelt. */
function isMisspelt({ keyword, instancePath, params }: SchemaError, errors: readonly SchemaError[]): boolean {
  if (keyword !== 'required') return false
  const unknown = errors.filter(
    (other) => other.keyword === 'additionalProperties' && other.instancePath === instancePath,
  )
  return unknown.some(
    (other) => nearestSpelling(String(other.params.additionalProperty), [String(params.missingProperty)]) !== undefined,
  )
}

function schemaProblem(error: SchemaError, data: Plain): Problem {
  const path = pointerPath(error.instancePath, data)
  const { additionalProperty, missingProperty } = error.params
  if (error.keyword === 'additionalProperties') {
    const key = String(additionalProperty)
    return problem('pack/unknown-key', [...path, key], { key: shorten(key) }, { mark: 'key' })
  }
  if (error.keyword === 'required')
    return problem('pack/missing-key', path, { key: String(missingProperty) }, { mark: 'key' })
  return problem('pack/wrong-value', path, { text: shorten(textAt(data, path)) })
}

/** A step is a row number where the data holds a list. */
function pointerPath(pointer: string, data: Plain): Path {
  const path: (string | number)[] = []
  let value: unknown = data
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(value) ? Number(name) : name)
    value = stepInto(value, path.at(-1) ?? '')
  }
  return path
}

function textAt(data: Plain, path: Path): string {
  const value = path.reduce(stepInto, data as unknown)
  return typeof value === 'string' ? value : String(path.at(-1) ?? '')
}

function stepInto(holder: unknown, step: string | number): unknown {
  return typeof holder === 'object' && holder !== null ? (holder as Record<string | number, unknown>)[step] : undefined
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  const each = new Map(problems.map((found) => [JSON.stringify([found.id, found.path, found.message.args]), found]))
  return [...each.values()]
}
