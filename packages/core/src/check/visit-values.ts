import type { Declaration } from '../declaration/declaration.js'
import { fieldsOf } from '../declaration/spelling.js'
import { Trail } from '../finding/trail.js'
import type { FieldShape, RecordName } from '../generated/records.js'

type Visitor = (value: unknown, field: FieldShape, trail: Trail) => void

/** Visits the scalar facts of one sort in a declaration, with their fields and where they stand. */
export type Visit = (declaration: Declaration, visit: Visitor) => void

/**
 * A walk through the facts of some fields, rows and nested mappings included. Which records can hold one is found out
 * once, so that a planting list of thousands of rows is not searched for what none of its fields is.
 */
export function visitorOf(isSought: (field: FieldShape) => boolean): Visit {
  const searched = searchedFields(isSought)
  return ({ facts, record }, visit) => visitRecord(facts, record, { searched, trail: new Trail(), visit })
}

type Searched = (record: RecordName) => readonly FieldShape[]

/** The fields of a record that are sought, or that hold one which is. */
function searchedFields(isSought: (field: FieldShape) => boolean): Searched {
  const known = new Map<RecordName, readonly FieldShape[]>()
  const searched: Searched = (record) => {
    const fields = known.get(record)
    if (fields) return fields
    // A record within itself holds no more than the rest of it does.
    known.set(record, [])
    const found = fieldsOf(record).filter((field) => {
      const inner = recordIn(field)
      return inner ? searched(inner).length > 0 : isSought(field)
    })
    known.set(record, found)
    return found
  }
  return searched
}

function recordIn({ record, item }: FieldShape): RecordName | undefined {
  return record ?? item?.record
}

interface Walk {
  readonly searched: Searched
  readonly trail: Trail
  readonly visit: Visitor
}

function visitRecord(facts: unknown, record: RecordName, walk: Walk): void {
  if (typeof facts !== 'object' || facts === null) return
  for (const field of walk.searched(record)) {
    const value = (facts as Record<string, unknown>)[field.key]
    if (value === undefined) continue
    walk.trail.enter(field.key)
    if (Array.isArray(value)) visitItems(value, field, walk)
    else visitValue(value, field, walk)
    walk.trail.leave()
  }
}

function visitItems(items: readonly unknown[], field: FieldShape, walk: Walk): void {
  for (const [index, item] of items.entries()) {
    walk.trail.enter(index)
    visitValue(item, field, walk)
    walk.trail.leave()
  }
}

function visitValue(value: unknown, field: FieldShape, walk: Walk): void {
  const record = recordIn(field)
  if (record) visitRecord(value, record, walk)
  else walk.visit(value, field, walk.trail)
}
