import type { Declaration } from '../declaration/declaration.js'
import { canonicalText, emptyMapping, isList, isMapping, type Plain } from '../declaration/plain.js'
import { fieldOf } from '../declaration/spelling.js'
import { fingerprintOf } from '../finding/fingerprint.js'
import type { Path } from '../finding/path.js'
import { measures } from '../generated/measures.js'
import type { Judgement } from '../generated/rules.js'

/**
 * The facts that a judgement reads, as text: those that its conditions and measures name; all of them for a measure
 * of the domain, which names none; of an item of a list, its whole row. A decision counts only while this text stays
 * the same.
 */
export function factsRead({ measure, when = [] }: Judgement, declaration: Declaration, item: Path): string {
  const { plain, record } = declaration
  if (item.length > 0) return canonicalText(valueAt(plain, item))
  const conditions = when.flatMap(({ where }) => Object.keys(where))
  const named = new Set([...fieldNames(measure), ...conditions].map((name) => name.split('.')[0] ?? name))
  if (readsAll(measure)) return wholeOf(declaration)
  return textOf(
    declaration,
    [...named, 'incomplete'].filter((key) => fieldOf(record, key)),
  )
}

const wholes = new WeakMap<Declaration, string>()

/** The fingerprint of all facts, taken once a declaration, since every measure of the domain asks for it. */
function wholeOf(declaration: Declaration): string {
  const known = wholes.get(declaration)
  if (known !== undefined) return known
  const keys = Object.keys(declaration.plain).filter((key) => !unread.has(key) && fieldOf(declaration.record, key))
  const whole = fingerprintOf(textOf(declaration, keys))
  wholes.set(declaration, whole)
  return whole
}

function textOf({ plain }: Declaration, keys: readonly string[]): string {
  const read = emptyMapping()
  for (const key of keys) read[key] = plain[key]
  return canonicalText(read)
}

function valueAt(plain: Plain, path: Path): Plain {
  return path.reduce<Plain>((holder, step) => {
    if (isList(holder)) return holder[Number(step)]
    return isMapping(holder) ? holder[step] : undefined
  }, plain)
}

/** No measure of the domain reads these. */
const unread = new Set(['name', 'requests', 'evidence'])

/** Whether a measure, or one nested in it, names no field. */
function readsAll(measure: unknown): boolean {
  return Object.values(measure as object).some((options: object) => {
    const nested = Object.entries(options).flatMap(([key, value]) =>
      key !== 'where' && isMeasure(value) ? [value] : [],
    )
    return nested.length > 0 ? nested.some(readsAll) : fieldNames(options).length === 0
  })
}

/** A measure call has one key, its name, with a mapping of options; conditions are no measures. */
function isMeasure(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).some((name) => Object.hasOwn(measures, name))
}

function fieldNames(options: unknown): readonly string[] {
  if (typeof options !== 'object' || options === null) return []
  return Object.entries(options).flatMap(([key, value]) => {
    if (key === 'where') return Object.keys(value as object)
    if (typeof value === 'string') return ['of', 'field', 'whole'].includes(key) ? [value] : []
    return fieldNames(value)
  })
}
