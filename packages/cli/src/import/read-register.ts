import { enumValueOf, type FieldShape, parseDate, type RecordName } from '@viridict/core'
import { isBlank, readFigure } from './read-figure.js'
import type { RowReader } from './read-list.js'
import { type Leaf, leavesOf, registerWords } from './register-words.js'
import { type RowContext, type RowPlace, tellUnread, textOf, type Unread } from './row-context.js'
import type { FieldValue } from './row-entries.js'
import type { RowKind } from './row-kind.js'
import { tableUnit } from './table-unit.js'

/** A row of a register, in no language yet. */
export interface RegisterRow extends RowPlace {
  readonly values: Readonly<Record<string, FieldValue>>
}

/** Reads the rows of a list of workers or of parks by the fields that a declaration has for them. */
export function registerReader(list: 'workers' | 'parks', record: RecordName): RowReader<RegisterRow> {
  const leaves = leavesOf(record)
  const [identity = 'id'] = list === 'workers' ? ['id'] : ['name']
  return {
    words: registerWords(list),
    kindOf: (context, own) => kindOf(context, own, identity),
    readRow: (context) => ({ ...context.place, values: readValues(context, leaves, identity) }),
  }
}

function kindOf(context: RowContext, own: readonly string[], identity: string): RowKind {
  const written = own.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (written.some((cell) => /^(?:[合小总共]|累)\s*计|^total\b/iu.test(cell))) return 'total'
  const read = Object.keys(context.columns).filter((kind) => kind !== identity && !isBlank(textOf(context, kind)))
  const [first = ''] = written
  if (written.length === 1 && read.length === 0) {
    if (/^(?:备?注|说明|notes?)\s*[:：\d]/iu.test(first)) return 'note'
    if (isBlank(textOf(context, identity)) || /^[（(]?[一二三四五六七八九十]+[)）、.．]/u.test(first)) return 'heading'
  }
  return 'plant'
}

function readValues(context: RowContext, leaves: readonly Leaf[], identity: string): RegisterRow['values'] {
  const values: Record<string, FieldValue> = {}
  for (const leaf of leaves) if (leaf.parent && saysUncertified(context, leaf)) values[leaf.parent.key] = 'none'
  for (const leaf of leaves) {
    const { parent, field } = leaf
    const value = parent && values[parent.key] === 'none' ? undefined : readLeaf(context, leaf)
    if (value !== undefined && parent) values[parent.key] = withPart(values[parent.key], field.key, value)
    else if (value !== undefined) values[field.key] = value
  }
  if (values[identity] === undefined) tellUnread(context, identity, 'no-name')
  return values
}

function withPart(record: FieldValue | undefined, key: string, value: FieldValue): FieldValue {
  const parts =
    typeof record === 'object' && !Array.isArray(record) ? (record as Readonly<Record<string, FieldValue>>) : {}
  return { ...parts, [key]: value }
}

const saysNone = /^(?:无|没有|未持证|无证|无证书|否|×|✗|x|no|none|未评|未评定|未评星)$/iu

/** A worker whose number of a certificate is 无 has none. */
function saysUncertified(context: RowContext, { path, parent }: Leaf): boolean {
  return parent?.record === 'certificate' && path.endsWith('.number') && saysNone.test(textOf(context, path))
}

function readLeaf(context: RowContext, { path, field }: Leaf): FieldValue | undefined {
  const cell = textOf(context, path).replaceAll(/\s+/g, ' ')
  if (cell === '') return undefined
  if (field.orNone && field.record) return readNone(context, path, cell)
  // 无 says that there is none of a list; a dash says nothing.
  if (field.type === 'list' && saysNone.test(cell)) return []
  if (isBlank(cell)) return undefined
  const read = readValue(cell, field, context, path)
  if (read.ok) return read.value
  tellUnread(context, path, read.why, read.unit)
  return read.kept
}

/** Only that there is none is said in one cell; 有 says nothing that its own columns do not. */
function readNone(context: RowContext, path: string, cell: string): FieldValue | undefined {
  if (saysNone.test(cell)) return 'none'
  if (!/^(?:有|是|持证|已持证|√|✓|yes)$/iu.test(cell) && !isBlank(cell)) tellUnread(context, path, 'record')
  return undefined
}

type ValueRead =
  | { readonly ok: true; readonly value: FieldValue }
  /** `kept` stays in the list as it stands, so that a check marks it. */
  | { readonly ok: false; readonly why: Unread['why']; readonly unit?: string; readonly kept?: string }

function readValue(cell: string, field: FieldShape, context: RowContext, path: string): ValueRead {
  switch (field.type) {
    case 'list':
      return readItems(cell, field.item?.enum)
    case 'enum':
      return valueOr(field.enum && wordOf(field.enum, cell), 'word', cell)
    case 'date':
      return valueOr(readDate(cell, field), 'date', cell)
    case 'area':
    case 'length':
    case 'count':
      return readAmount(cell, field.type, context, path)
    default:
      return { ok: true, value: cell }
  }
}

function valueOr(value: string | undefined, why: Unread['why'], kept: string): ValueRead {
  return value === undefined ? { ok: false, why, kept } : { ok: true, value }
}

/** A count of toilets needs no unit, an area does. */
function readAmount(cell: string, type: 'area' | 'length' | 'count', context: RowContext, path: string): ValueRead {
  const unit = context.columns[path]?.unit ?? (type === 'count' ? tableUnit('个') : undefined)
  const { commaIsUnclear } = context
  const read = readFigure(cell, { dimensions: [type], ...(unit && { unit }), commaIsUnclear })
  if (!read.ok) return read
  return { ok: true, value: type === 'count' ? read.figure.amount : read.figure }
}

type EnumOf = NonNullable<FieldShape['enum']>

/** 园林绿化工（三级） is 园林绿化工. */
function wordOf(name: EnumOf, cell: string): string | undefined {
  const bare = cell.normalize('NFKC').replaceAll(/\s/g, '')
  return enumValueOf(name, cell) ?? enumValueOf(name, bare) ?? enumValueOf(name, bare.replace(/\(.*\)$/u, ''))
}

function readItems(cell: string, name: EnumOf | undefined): ValueRead {
  const parts = cell.split(/[、,，;；/\n]/u).map((part) => part.trim())
  const read = parts.filter((part) => part !== '').map((part) => (name ? wordOf(name, part) : part))
  const known = read.filter((part) => part !== undefined)
  return known.length === read.length ? { ok: true, value: known } : { ok: false, why: 'word' }
}

/** 2022.5.1, 2022/5/1 and 2022年5月1日; of a period its end; 长期 for what has none. */
function readDate(cell: string, { orPermanent }: FieldShape): string | undefined {
  const text = cell.normalize('NFKC').replaceAll(/\s/g, '')
  if (orPermanent && /^(?:长期|永久|长期有效|永久有效|permanent)$/i.test(text)) return 'permanent'
  const end = orPermanent ? (/^.*\d{4}.*(?:至|到|~|--|—)(.*\d{4}.*)$/u.exec(text)?.[1] ?? text) : text
  const [, year = '', month, day] = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/u.exec(end) ?? []
  const iso = [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
  return parseDate(iso).ok ? iso : undefined
}
