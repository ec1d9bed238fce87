import type { Declaration } from '../declaration/declaration.js'
import type { Path } from '../finding/path.js'
import { type FieldShape, type RecordName, records } from '../generated/records.js'

type Visitor = (value: unknown, field: FieldShape, path: Path) => void

/** Every scalar fact of a declaration with its field and place, rows and nested mappings included. */
export function visitValues({ facts, record }: Declaration, visit: Visitor): void {
  visitRecord(facts, record, [], visit)
}

function visitRecord(facts: unknown, record: RecordName, path: Path, visit: Visitor): void {
  if (typeof facts !== 'object' || facts === null) return
  for (const field of fieldsOf(record)) {
    const value = (facts as Record<string, unknown>)[field.key]
    if (value !== undefined) visitField(value, field, [...path, field.key], visit)
  }
}

const known = new Map<RecordName, readonly FieldShape[]>()

function fieldsOf(record: RecordName): readonly FieldShape[] {
  const fields = known.get(record) ?? Object.values(records[record].fields)
  known.set(record, fields)
  return fields
}

function visitField(value: unknown, field: FieldShape, path: Path, visit: Visitor): void {
  const record = field.record ?? field.item?.record
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (record) visitRecord(item, record, [...path, index], visit)
      else visit(item, field, [...path, index])
    }
  } else if (record) visitRecord(value, record, path, visit)
  else visit(value, field, path)
}
