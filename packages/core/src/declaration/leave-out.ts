import { groupBy } from '../collection/group-by.js'
import { formatPath, type Path } from '../finding/path.js'
import type { RecordName } from '../generated/records.js'
import { sourceLimits } from '../source/limits.js'
import type { Declaration, Facts } from './declaration.js'
import { fieldAt, fieldsOf } from './spelling.js'

/**
 * The smallest row or nested mapping that holds a fault, which no measure then reads; at the top level only the key.
 * Undefined for the declaration itself: a missing key is nothing that could be left out.
 */
function faultyPart(record: RecordName, path: Path): Path | undefined {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length)
    if (isRecordAt(record, part)) return part
  }
  return path.length > 0 ? path.slice(0, 1) : undefined
}

/** The same as a list: what a problem at a path leaves out. */
export function leftOutWith(record: RecordName, path: Path): readonly Path[] {
  const part = faultyPart(record, path)
  return part ? [part] : []
}

function isRecordAt(record: RecordName, path: Path): boolean {
  const field = fieldAt(record, path)
  if (!field) return false
  return typeof path.at(-1) === 'number' ? field.item?.record !== undefined : field.record !== undefined
}

/** The declaration without these parts: absent, known to be unknown, and the registers that held them unfinished. */
export function leaveOut<Shape>(declaration: Declaration<Shape>, parts: readonly Path[]): Declaration<Shape> {
  if (parts.length === 0) return declaration
  const left = coarsened(parts)
  return {
    ...declaration,
    facts: without(declaration.facts, left) as Declaration<Shape>['facts'],
    leftOut: [...declaration.leftOut, ...left],
    unfinished: new Set([...declaration.unfinished, ...unfinishedBy(declaration.record, left)]),
  }
}

/** The declaration without rows that only repeat others: nothing becomes unknown by it. */
export function dropRows<Shape>(declaration: Declaration<Shape>, rows: readonly Path[]): Declaration<Shape> {
  return { ...declaration, facts: without(declaration.facts, rows) as Declaration<Shape>['facts'] }
}

/** Each part once; of more than can be listed, the whole top-level keys that hold them. */
function coarsened(parts: readonly Path[]): readonly Path[] {
  const kept = parts.length > sourceLimits.findings ? parts.map((part) => part.slice(0, 1)) : parts
  return [...new Map(kept.map((part) => [formatPath(part), part])).values()]
}

function unfinishedBy(record: RecordName, parts: readonly Path[]): readonly string[] {
  const allRegisters = parts.some((part) => formatPath(part) === 'incomplete')
  if (allRegisters) return registersOf(record)
  return parts.flatMap(([key, row]) =>
    typeof row === 'number' || fieldAt(record, [key ?? ''])?.item ? [String(key)] : [],
  )
}

export function registersOf(record: RecordName): readonly string[] {
  return fieldsOf(record).flatMap(({ key, register, open }) => (register || open ? [key] : []))
}

/** A row that is left out leaves a gap, so that the rows behind it keep their numbers. All parts go in one pass. */
function without(value: unknown, parts: readonly Path[]): unknown {
  if (parts.length === 0) return value
  if (parts.some((part) => part.length === 0)) return undefined
  if (typeof value !== 'object' || value === null) return value
  const below = groupBy(parts, ([step]) => step)
  const keep = (key: string | number, item: unknown) =>
    without(
      item,
      (below.get(key) ?? []).map((part) => part.slice(1)),
    )
  if (Array.isArray(value)) return value.map((item, index) => keep(index, item))
  const kept = Object.entries(value as Facts).map(([key, item]) => [key, keep(key, item)] as const)
  return Object.fromEntries(kept.filter(([, item]) => item !== undefined))
}
