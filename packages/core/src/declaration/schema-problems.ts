import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import type { RecordName } from '../generated/records.js'
import { shorten } from '../message/shorten.js'
import { sourceLimits } from '../source/limits.js'
import { fullWidthSigns } from './full-width.js'
import { nearestSpelling } from './nearest.js'
import { isList, type Plain, type PlainMapping, plainAt } from './plain.js'
import { fieldAt, fieldName, fieldOf, keySpellings, valueSpellings } from './spelling.js'

/** What a validator compiled by ajv reports. */
export interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

export interface Validator {
  (data: unknown): boolean
  errors?: readonly SchemaError[] | null
}

/** What a schema finds in a declaration, in the words of the person who wrote it. */
export function schemaProblems(plain: PlainMapping, record: RecordName, validate: Validator): readonly Problem[] {
  if (validate(plain)) return []
  // Twice what is listed: enough to see that there are more, and a million unknown keys are not all put into words.
  const errors = (validate.errors ?? []).slice(0, 2 * sourceLimits.findings)
  return distinct(errors.flatMap((error) => describe(error, plain, record) ?? []))
}

function describe(error: SchemaError, plain: PlainMapping, record: RecordName): Problem | undefined {
  const path = pathOf(error.instancePath, plain)
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey([...path, String(error.params.additionalProperty)], plain, record)
    case 'required':
      return missingKey(path, String(error.params.missingProperty), record)
    case 'enum':
    case 'const':
      return unknownValue(path, plain, record)
    case 'type':
      return wrongShape(path, plain, record)
    default:
      return undefined
  }
}

function unknownKey(path: Path, plain: PlainMapping, record: RecordName): Problem {
  const holder = recordOf(record, path.slice(0, -1))
  const key = String(path.at(-1))
  const found = fullWidthSigns(key)
  if (found !== '') return problem('yaml-syntax/full-width', path, { found }, { mark: 'key' })
  const nearest = nearestSpelling(key, keySpellings(holder))
  if (nearest === undefined) return problem('unknown-key/none', path, { key: shorten(key) }, { mark: 'key' })
  const args = { key: shorten(key), nearest }
  return problem('unknown-key/nearest', path, args, { mark: 'key', ...meantKey(path, plain, record, nearest) })
}

/** A misspelt key of the declaration itself leaves the one that was meant unknown, and not merely unwritten. */
function meantKey(path: Path, plain: PlainMapping, record: RecordName, nearest: string): Pick<Problem, 'leaveOut'> {
  const meant = path.length === 1 ? fieldOf(record, nearest)?.key : undefined
  return meant !== undefined && plain[meant] === undefined ? { leaveOut: [[meant]] } : {}
}

function missingKey(path: Path, key: string, record: RecordName): Problem {
  const field = fieldOf(recordOf(record, path), key)
  return problem('missing-key/required', path, { key: field ? fieldName(field) : key }, { mark: 'key' })
}

function unknownValue(path: Path, plain: PlainMapping, record: RecordName): Problem | undefined {
  const field = fieldAt(record, path)
  const value = plainAt(plain, path)
  if (typeof value !== 'string') return undefined
  const values = field?.enum ?? field?.item?.enum
  if (!values) return problem('format-version/unknown', path, { text: shorten(value) })
  const known = valueSpellings(values)
  const nearest = nearestSpelling(value, known)
  if (nearest !== undefined) return problem('unknown-value/nearest', path, { text: shorten(value), nearest })
  const shown = known.slice(0, 12).join('、') + (known.length > 12 ? '…' : '')
  return problem('unknown-value/none', path, { text: shorten(value), known: shown })
}

function wrongShape(path: Path, plain: PlainMapping, record: RecordName): Problem {
  const field = fieldAt(record, path)
  const isRow = typeof path.at(-1) === 'number'
  const shape = isRow
    ? field?.item?.record
      ? 'record'
      : 'scalar'
    : field?.record
      ? 'record'
      : field?.item
        ? 'list'
        : 'scalar'
  const found = plainAt(plain, path)
  if (found === undefined) return problem('wrong-shape/empty-row', path, {})
  const signs = typeof found === 'string' && shape !== 'scalar' ? fullWidthSigns(found) : ''
  if (signs !== '') return problem('yaml-syntax/full-width', path, { found: signs })
  return problem(`wrong-shape/${shape}`, path, {
    text: typeof found === 'string' ? shorten(found) : isList(found) ? '[…]' : '{…}',
  })
}

/** The record that a path stands in, climbing from rows and keys. */
function recordOf(record: RecordName, path: Path): RecordName {
  const field = fieldAt(record, path)
  return field?.record ?? field?.item?.record ?? record
}

/** A JSON pointer as a path: a step is a row number where the data holds a list. */
function pathOf(pointer: string, plain: PlainMapping): Path {
  const steps = pointer.split('/').slice(1)
  const path: (string | number)[] = []
  let value: Plain = plain
  for (const step of steps) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(isList(value) ? Number(name) : name)
    value = plainAt(value, path.slice(-1))
  }
  return path
}

/** A conditional schema can report one missing key twice. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ id, path, message }) => {
    const key = JSON.stringify([id, path, message.args])
    return !seen.has(key) && seen.add(key)
  })
}
