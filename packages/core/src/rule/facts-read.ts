import { type Declaration, registerOf } from '../declaration/declaration.js'
import { canonicalText, emptyMapping, isList, type Plain, type PlainMapping, plainAt } from '../declaration/plain.js'
import { blocksOf } from '../declaration/row-memory.js'
import { fieldOf } from '../declaration/spelling.js'
import { fingerprintOf } from '../finding/fingerprint.js'
import type { Judgement, Where } from '../generated/rules.js'
import type { MeasureContext } from '../measure/measured.js'
import { verify } from '../measure/where.js'
import { type Call, callsIn, namedFields } from './named-fields.js'

/**
 * The facts that a judgement reads, as text: the fields that its conditions and measures name, and of the lists the
 * rows that they select; all of them for a measure of the domain, which names none; of an item of a list, its whole
 * row. A decision counts only while this text stays the same, so that a document of another topic does not undo it.
 */
export function factsRead(judgement: Judgement, context: MeasureContext): string {
  const { declaration, path } = context
  if (path.length > 0) return canonicalText(plainAt(declaration.plain, path))
  const { calls, fields, isWhole } = readingOf(judgement, declaration.record)
  const maps = calls.some(([name]) => ofMaps.has(name)) ? mapsRead(declaration) : []
  if (isWhole) return [wholeOf(declaration), ...maps].join('\n')
  const read = emptyMapping()
  for (const name of fields) read[name] = plainAt(declaration.plain, name.split('.'))
  const rows = calls.map(([name, options]) => rowsRead(name, options as RowOptions, context))
  return [canonicalText(read), ...new Set(rows), ...maps].join('\n')
}

/** Measures that read maps where a declaration names them. */
const ofMaps: ReadonlySet<string> = new Set(['serviceCoverage', 'woodyCover'])

/** What is drawn is a fact as well: the register that goes with it, the files by name and by content. */
function mapsRead({ facts, maps, plain }: Declaration): readonly string[] {
  if (facts.layers === undefined && facts.plan === undefined) return []
  return [canonicalText(only(plain, ['layers', 'plan', 'parks'])), maps?.digest() ?? '']
}

/** What a judgement reads, whatever the declaration says. */
interface Reading {
  readonly calls: readonly Call[]
  /** Lists are read by row, and are not among them. */
  readonly fields: readonly string[]
  readonly isWhole: boolean
}

const readings = new WeakMap<Judgement, Reading>()

function readingOf(judgement: Judgement, record: Declaration['record']): Reading {
  const known = readings.get(judgement)
  if (known) return known
  const { measure, when = [], indicator, scope, echo = [] } = judgement
  const measures = [measure, ...when.flatMap(({ measure: asked }) => asked ?? [])]
  const calls = callsIn(measures)
  const named = [
    ...measures.flatMap(namedFields),
    ...when.flatMap(({ where = {} }) => Object.keys(where)),
    ...echo,
    ...(indicator === undefined ? [] : [indicator]),
    ...(scope === undefined ? [] : ['scope']),
  ]
  const fields = named.filter((name) => name !== '' && !isRegister(name, record))
  const reading = { calls, fields, isWhole: calls.some(readsAll) }
  readings.set(judgement, reading)
  return reading
}

function isRegister(name: string, record: Declaration['record']): boolean {
  const field = fieldOf(record, name)
  return field?.register === true || field?.open === true
}

/** A measure of the domain that names no field and holds no other measure. */
function readsAll([name, options]: Call): boolean {
  return namedFields({ [name]: options }).length === 0 && callsIn(options).length === 0
}

interface RowOptions {
  readonly of?: unknown
  readonly where?: Where
  readonly among?: Where
  readonly field?: string
  readonly values?: string[]
}

/** Rows that count, or may; of a share, all that are in question. */
function rowsRead(name: string, options: RowOptions, context: MeasureContext): string {
  const { of } = options
  if (typeof of !== 'string' || !isRegister(of, context.declaration.record)) return ''
  const { rows, complete } = registerOf(context.declaration, of)
  const selection = selectionOf(name, options)
  const selected = rows.filter(({ facts, path }) => verify(selection, { ...context, facts, path }).truth !== 'no')
  const texts = selected.map(({ path }) => canonicalText(plainAt(context.declaration.plain, path)))
  return [of, complete ? '' : 'incomplete', ...texts].join(' ')
}

function selectionOf(name: string, { where, among, field, values }: RowOptions): Where | undefined {
  if (name === 'every' || name === 'share') return among
  return field !== undefined && values !== undefined ? { ...where, [field]: values } : where
}

/** The same text for the same declaration, however it is written: what tells two of one id apart. */
export function digestOf(declaration: Declaration): string {
  const { plain } = declaration
  const rest = only(
    plain,
    Object.keys(plain).filter((key) => !isOfWhole(key, declaration)),
  )
  return fingerprintOf(`${wholeOf(declaration)}\n${canonicalText(rest)}`)
}

const wholes = new WeakMap<Declaration, string>()

/** The fingerprint of all facts, taken once a declaration, since every measure of the domain asks for it. */
function wholeOf(declaration: Declaration): string {
  const known = wholes.get(declaration)
  if (known !== undefined) return known
  const keys = Object.keys(declaration.plain).filter((key) => isOfWhole(key, declaration))
  const whole = fingerprintOf(canonicalText(withPrints(only(declaration.plain, keys), declaration)))
  wholes.set(declaration, whole)
  return whole
}

/** Rows beyond which they go in by fingerprints of blocks: of thousands, a keystroke then changes one block. */
const manyRows = 500

function withPrints(plain: PlainMapping, { memory }: Declaration): PlainMapping {
  const shown = emptyMapping()
  for (const [key, value] of Object.entries(plain)) {
    const isLong = isList(value) && value.length > manyRows
    shown[key] = !isLong ? value : (memory?.ofBlocks(`${key} as prints`, value, printOf) ?? blocksOf(value, printOf))
  }
  return shown
}

function printOf(rows: readonly Plain[]): string {
  return fingerprintOf(canonicalText(rows))
}

function isOfWhole(key: string, { record }: Declaration): boolean {
  return !unread.has(key) && fieldOf(record, key) !== undefined
}

function only(plain: PlainMapping, keys: readonly string[]): PlainMapping {
  const read = emptyMapping()
  for (const key of keys) read[key] = plain[key]
  return read
}

/** No measure of the domain reads these. */
const unread = new Set(['name', 'requests', 'evidence'])
