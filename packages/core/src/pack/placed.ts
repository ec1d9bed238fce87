import type { Path } from '../finding/path.js'

/** A text in a value, and where in it. */
export interface Placed {
  readonly text: string
  readonly path: Path
}

/** What a mapping or a list holds, by key or by number. */
export function partsOf(value: unknown): readonly (readonly [key: Path[number], item: unknown])[] {
  if (Array.isArray(value)) return value.map((item, index) => [index, item])
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** The same places, seen from further up. */
export function below<Part extends { readonly path: Path }>(parts: readonly Part[], ...steps: Path): readonly Part[] {
  return parts.map((part) => ({ ...part, path: [...steps, ...part.path] }))
}
