import { changed } from './changed.js'
import type { Parameter } from './pack.js'

/** `$name` anywhere in a value stands for the parameter's value. Throws a RangeError where there is no such parameter. */
export function substitute(value: unknown, parameters: readonly Parameter[], used: Set<Parameter>): unknown {
  return changed(value, (text) => (text.startsWith('$') ? parameterValue(text.slice(1), parameters, used) : text))
}

function parameterValue(id: string, parameters: readonly Parameter[], used: Set<Parameter>): unknown {
  const parameter = parameters.find((candidate) => candidate.id === id)
  if (!parameter) throw new RangeError(`unknown parameter: $${id}`)
  used.add(parameter)
  return parameter.value
}
