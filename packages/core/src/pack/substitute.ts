import type { Parameter } from './pack.js'

/** `$name` anywhere in a value stands for the parameter's value. Throws a RangeError where there is no such parameter. */
export function substitute(value: unknown, parameters: readonly Parameter[], used: Set<Parameter>): unknown {
  if (typeof value === 'string') return value.startsWith('$') ? parameterValue(value.slice(1), parameters, used) : value
  if (Array.isArray(value)) return value.map((item) => substitute(item, parameters, used))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, substitute(item, parameters, used)]))
}

function parameterValue(id: string, parameters: readonly Parameter[], used: Set<Parameter>): unknown {
  const parameter = parameters.find((candidate) => candidate.id === id)
  if (!parameter) throw new RangeError(`unknown parameter: $${id}`)
  used.add(parameter)
  return parameter.value
}
