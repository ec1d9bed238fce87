import {
  byCodeUnit,
  enumValueOf,
  type FieldShape,
  fieldOf,
  type Interval,
  parseDate,
  parseQuantity,
  type RecordName,
  type SourceNode,
  toExactText,
} from '@viridict/core'
import type { RowEntries, RowValue } from './row-entries.js'

/** What a row of a list says, however it is written there: two that say the same have the same meaning. */
export function meaningOf(row: SourceNode | RowEntries | undefined, record: RecordName): string {
  return JSON.stringify(ofRecord(row && 'kind' in row ? plain(row) : row, record))
}

function plain(node: SourceNode | undefined): RowValue {
  if (node === undefined) return ''
  if (node.kind === 'scalar') return node.text
  if (node.kind === 'sequence') return node.items.map(plain)
  return { fields: node.entries.map(({ key, value }) => [key.text, plain(value)] as const) }
}

function ofRecord(value: RowValue | undefined, record: RecordName): unknown {
  if (value === undefined || typeof value === 'string' || !('fields' in value)) return value
  const said = value.fields.map(([key, one]) => {
    const field = fieldOf(record, key)
    return [field?.key ?? `?${key}`, field ? ofField(one, field) : one] as const
  })
  return said.toSorted(([a], [b]) => byCodeUnit(a, b))
}

type Scalar = Pick<FieldShape, 'type' | 'record' | 'enum' | 'unit' | 'orNone' | 'orPermanent'>

function ofField(value: RowValue, field: FieldShape): unknown {
  if (typeof value === 'string') return ofText(value, field)
  if ('fields' in value) return field.record ? ofRecord(value, field.record) : value
  const item = field.item as Scalar | undefined
  return value.map((one) => (typeof one === 'string' && item ? ofText(one, item) : one))
}

function ofText(text: string, { type, enum: name, unit, orNone, orPermanent }: Scalar): unknown {
  const bare = text.trim()
  if (orNone && /^(?:none|无)$/.test(bare)) return 'none'
  if (orPermanent && /^(?:permanent|长期)$/i.test(bare)) return 'permanent'
  switch (type) {
    case 'enum':
      return (name && enumValueOf(name, bare)) ?? bare
    case 'date':
      return dateMeant(bare)
    case 'area':
    case 'length':
    case 'count':
      return quantityMeant(bare, type, unit)
    default:
      return bare
  }
}

function dateMeant(text: string): unknown {
  const read = parseDate(text)
  return read.ok ? read.range : text
}

function quantityMeant(text: string, type: 'area' | 'length' | 'count', unit: string | undefined): unknown {
  const read = parseQuantity(text, type, unit)
  return read.ok ? intervalText(read.interval) : text
}

function intervalText({ lo, hi }: Interval): readonly (string | null)[] {
  return [lo, hi].map((end) => end && toExactText(end))
}
