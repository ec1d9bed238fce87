import type { Location } from '@viridict/core'

/** `designs/park.yaml:14:1`, which terminals and editors open. */
export function placeOf({ uri, start }: Location): string {
  return `${uri}:${start.line}:${start.column}`
}

/** Within the file that is being spoken of, line and column alone. */
export function placeWithin(location: Location, file: string): string {
  const { uri, start } = location
  return uri === file ? `${start.line}:${start.column}` : placeOf(location)
}
