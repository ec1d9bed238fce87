import { isLeftOut } from '../declaration/declaration.js'
import type { Path } from '../finding/path.js'
import type { MeasureContext } from './measured.js'

/** A fact by its dotted name: stated, stated to be none, or unknown. */
export type FieldValue =
  | { readonly state: 'known'; readonly value: unknown; readonly path: Path }
  | { readonly state: 'none'; readonly path: Path }
  | { readonly state: 'unknown'; readonly path: Path }

export function fieldValue(name: string, { declaration, facts, path }: MeasureContext): FieldValue {
  let value: unknown = facts
  const at: (string | number)[] = [...path]
  for (const step of name.split('.')) {
    at.push(step)
    value = isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined
    if (value === null || saysNone(value)) return { state: 'none', path: at }
    if (value === undefined) return { state: 'unknown', path: at }
  }
  return isLeftOut(declaration, at) ? { state: 'unknown', path: at } : { state: 'known', value, path: at }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** An evidence record with `state: none` says that there is none. */
function saysNone(value: unknown): boolean {
  return isRecord(value) && value.state === 'none'
}
