import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import { Trail } from '../finding/trail.js'
import type { FieldShape, RecordName } from '../generated/records.js'
import { shorten } from '../message/shorten.js'
import { parseDate, permanent } from '../quantity/date-range.js'
import type { Interval } from '../quantity/interval.js'
import { parseQuantity, type QuantityProblem } from '../quantity/parse-quantity.js'
import { compare, one } from '../quantity/rational.js'
import type { Facts } from './declaration.js'
import { isList, isMapping, type Plain, type PlainMapping } from './plain.js'
import type { RowMemory } from './row-memory.js'
import { enumValueOf, fieldsOf } from './spelling.js'

/** What decoding needs of a field: a list's items have the same. */
type ScalarShape = Pick<FieldShape, 'type' | 'record' | 'enum' | 'unit' | 'orPermanent' | 'item' | 'zh' | 'key'>

export interface Decoded {
  readonly facts: Facts
  readonly problems: readonly Problem[]
}

/** Texts to facts: numbers with units in base units, dates as days, yes and no. What is of the wrong shape is the validator's to say. */
export function decode(plain: PlainMapping, record: RecordName, memory?: RowMemory): Decoded {
  const walk: Walk = { trail: new Trail(), problems: [], memory }
  return { facts: decodeRecord(plain, record, walk), problems: walk.problems }
}

interface Walk {
  readonly trail: Trail
  readonly problems: Problem[]
  readonly memory: RowMemory | undefined
}

function decodeRecord(plain: PlainMapping, record: RecordName, walk: Walk): Facts {
  const { trail } = walk
  const facts: Record<string, unknown> = {}
  for (const field of fieldsOf(record)) {
    const written = plain[field.key]
    if (written === undefined) continue
    trail.enter(field.key)
    const value = decodeField(written, field, walk)
    if (value !== undefined) facts[field.key] = value
    trail.leave()
  }
  return facts
}

function decodeField(value: Plain, field: ScalarShape, walk: Walk): unknown {
  if (value === null) return null
  if (isList(value)) return decodeList(value, field, walk)
  if (isMapping(value)) return field.record ? decodeRecord(value, field.record, walk) : undefined
  return value === undefined ? undefined : decodeScalar(value, field, walk)
}

function decodeList(list: readonly Plain[], field: ScalarShape, walk: Walk): unknown {
  const { item } = field
  const { trail, problems, memory } = walk
  if (!item) return undefined
  const shape = { ...item, key: field.key, zh: field.zh } as ScalarShape
  const decoded = (value: Plain, index: number) => {
    trail.enter(index)
    const facts = decodeField(value, shape, walk)
    trail.leave()
    return facts
  }
  if (!memory || !item.record || trail.depth > 1) return list.map(decoded)
  return memory.ofRows(`${item.record} ${field.key} as facts`, list, decoded, { faults: problems })
}

function decodeScalar(text: string, field: ScalarShape, walk: Walk): unknown {
  switch (field.type) {
    case 'text':
    case 'file':
      return text
    case 'enum':
      return decodeEnum(text, field)
    case 'date':
    case 'year':
      return decodeDate(text, field, walk)
    case 'record':
    case 'list':
      return undefined
    default:
      return decodeQuantity(text, field.type, field, walk)
  }
}

function decodeEnum(text: string, field: ScalarShape): unknown {
  const value = field.enum && enumValueOf(field.enum, text)
  return field.enum === 'yesno' && value !== undefined ? value === 'true' : value
}

function decodeDate(text: string, field: ScalarShape, { trail, problems }: Walk): unknown {
  if (field.orPermanent && /^(permanent|长期)$/i.test(text.trim())) return permanent
  const reading = parseDate(text)
  if (reading.ok) return reading.range
  problems.push(dateProblem(reading, text, trail.path()))
  return undefined
}

/** What is wrong with a date that could not be read. */
export function dateProblem(
  { problem: why, suggestion }: Extract<ReturnType<typeof parseDate>, { readonly ok: false }>,
  text: string,
  path: Path,
): Problem {
  const args = { text: shorten(text) }
  if (suggestion !== undefined) return problem('date/format', path, { ...args, suggestion })
  return problem(why === 'impossible' ? 'date/impossible' : 'date/not-a-date', path, args)
}

export type QuantityType = 'area' | 'length' | 'money' | 'percent' | 'count'

function decodeQuantity(
  text: string,
  type: QuantityType,
  field: ScalarShape,
  { trail, problems }: Walk,
): Interval | undefined {
  const reading = readQuantity(text, type, field.unit, () => trail.path())
  if ('interval' in reading) return reading.interval
  problems.push(reading.problem)
  return undefined
}

/** A figure of a kind with its unit, or what is wrong with it at a path. */
export function readQuantity(
  text: string,
  type: QuantityType,
  unit: string | undefined,
  path: () => Path,
): { readonly interval: Interval } | { readonly problem: Problem } {
  const reading = parseQuantity(text, type, unit)
  if (!reading.ok) {
    const args = { text: shorten(text), unit: reading.unit ?? '', expected: unitsOf[type] }
    return { problem: problem(quantityMessages[reading.problem], path(), args) }
  }
  const isTooMuch = type === 'percent' && exceedsOne(reading.interval)
  return isTooMuch
    ? { problem: problem('percent-over-100/value', path(), { text: shorten(text) }) }
    : { interval: reading.interval }
}

function exceedsOne({ hi }: Interval): boolean {
  return hi !== null && compare(hi, one) > 0
}

const quantityMessages = {
  notANumber: 'number/not-a-number',
  thousands: 'number/thousands',
  negative: 'number/negative',
  notWhole: 'number/not-whole',
  reversed: 'number/reversed',
  unknownUnit: 'unit/unknown',
  otherDimension: 'unit/other-dimension',
} as const satisfies Record<QuantityProblem, string>

const unitsOf = {
  area: ['m2', 'ha', '亩', 'km2'],
  length: ['m', 'km', 'cm'],
  money: ['元', '万元'],
  percent: ['%'],
  count: ['人', '株', '个', '条'],
} as const satisfies Record<QuantityType, readonly string[]>
