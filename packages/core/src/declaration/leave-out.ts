import { formatPath, type Path } from '../finding/path.js'
import { type RecordName, records } from '../generated/records.js'
import type { Declaration, Facts } from './declaration.js'
import { fieldAt } from './spelling.js'

/**
 * The smallest row or nested mapping that holds a fault, which no measure then reads; at the top level only the key.
 * Undefined for the declaration itself: a missing key is nothing that could be left out.
 */
export function faultyPart(record: RecordName, path: Path): Path | undefined {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length)
    if (isRecordAt(record, part)) return part
  }
  return path.length > 0 ? path.slice(0, 1) : undefined
}

function isRecordAt(record: RecordName, path: Path): boolean {
  const field = fieldAt(record, path)
  if (!field) return false
  return typeof path.at(-1) === 'number' ? field.item?.record !== undefined : field.record !== undefined
}

/** The declaration without these parts: absent, known to be unknown, and the registers that held them unfinished. */
export function leaveOut<Shape>(declaration: Declaration<Shape>, parts: readonly Path[]): Declaration<Shape> {
  if (parts.length === 0) return declaration
  const facts = parts.reduce<Facts>((remaining, part) => without(remaining, part) as Facts, declaration.facts)
  return {
    ...declaration,
    facts: facts as Declaration<Shape>['facts'],
    leftOut: [...declaration.leftOut, ...parts],
    unfinished: new Set([...declaration.unfinished, ...unfinishedBy(declaration.record, parts)]),
  }
}

/** The declaration without rows that only repeat others: nothing becomes unknown by it. */
export function dropRows<Shape>(declaration: Declaration<Shape>, rows: readonly Path[]): Declaration<Shape> {
  const facts = rows.reduce<Facts>((remaining, row) => without(remaining, row) as Facts, declaration.facts)
  return { ...declaration, facts: facts as Declaration<Shape>['facts'] }
}

function unfinishedBy(record: RecordName, parts: readonly Path[]): readonly string[] {
  const allRegisters = parts.some((part) => formatPath(part) === 'incomplete')
  if (allRegisters) return registersOf(record)
  return parts.flatMap(([key, row]) =>
    typeof row === 'number' || fieldAt(record, [key ?? ''])?.item ? [String(key)] : [],
  )
}

export function registersOf(record: RecordName): readonly string[] {
  return Object.values(records[record].fields).flatMap(({ key, register, open }) => (register || open ? [key] : []))
}

/** A row that is left out leaves a gap, so that the rows behind it keep their numbers. */
function without(value: unknown, [step, ...rest]: Path): unknown {
  if (Array.isArray(value))
    return value.map((item, index) => (index === step ? (rest.length > 0 ? without(item, rest) : undefined) : item))
  if (typeof value !== 'object' || value === null || step === undefined) return value
  const { [step]: removed, ...others } = value as Facts
  return rest.length > 0 && removed !== undefined ? { ...others, [step]: without(removed, rest) } : others
}
