import { yamlScalar } from '@viridict/core'

/** Plain data of a case as YAML on one line, for reading. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value !== 'object' || value === null) return scalar(value)
  const entries = Object.entries(value).map(([key, item]) => `${key}: ${flow(item)}`)
  return `{${entries.join(', ')}}`
}

function scalar(value: unknown): string {
  return value === null || value === undefined ? 'none' : yamlScalar(String(value))
}
