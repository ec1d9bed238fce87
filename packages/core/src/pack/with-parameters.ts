import { compilePack, sourceOf } from './compile-pack.js'
import type { Pack, Parameter } from './pack.js'
import { type ParameterValue, readParameter } from './parameter-value.js'

/** Values for parameters of packs, by name, as somebody wrote them. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>

/**
 * The pack with other values for its parameters; what it does not have, or cannot read, stays as it is. Throws a RangeError
 * for a pack that was copied, of which it is not known what it was made of: a mistake of the host.
 */
export function withParameters(pack: Pack, written: ParameterValues): Pack {
  const values = pack.parameters.flatMap((parameter) => valuesFor(parameter, written))
  return values.length === 0 ? pack : compilePack(sourceOf(pack), { ...setIn(pack), ...Object.fromEntries(values) })
}

function valuesFor(parameter: Parameter, written: ParameterValues): readonly (readonly [string, ParameterValue])[] {
  const { id, value } = parameter
  const wanted = Object.hasOwn(written, id) ? written[id] : undefined
  const read = wanted === undefined ? undefined : readParameter(parameter, wanted, [])
  return !read || 'problems' in read || isSame(read.value, value) ? [] : [[id, read.value]]
}

/** What was set in a pack before. */
function setIn({ parameters }: Pack): ParameterValues {
  return Object.fromEntries(parameters.filter(isSet).map(({ id, value }) => [id, value]))
}

/** A parameter for which the host has put another value than the pack's own. */
export type ParameterSet = Parameter & { readonly packValue: ParameterValue }

export function isSet(parameter: Parameter): parameter is ParameterSet {
  return parameter.packValue !== undefined
}

function isSame(a: ParameterValue, b: ParameterValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
