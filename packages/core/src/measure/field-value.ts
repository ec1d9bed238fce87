import { type Declaration, isLeftOut } from '../declaration/declaration.js'
import { fieldAt } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import type { DateRange } from '../quantity/date-range.js'
import { anyAmount, exactly, type Interval, nothing } from '../quantity/interval.js'
import { rational } from '../quantity/rational.js'
import type { MeasureContext } from './measured.js'

/** A fact by its dotted name: stated, stated to be none, or unknown. */
export type FieldValue =
  | { readonly state: 'known'; readonly value: unknown; readonly path: Path }
  | { readonly state: 'none'; readonly path: Path }
  | { readonly state: 'unknown'; readonly path: Path }

/** `area.green` of the subject or row; with a slash in front, `/year`, of the declaration that it stands in. */
export function fieldValue(name: string, context: MeasureContext): FieldValue {
  const { declaration } = context
  const { steps, isOfRoot } = stepsOf(name)
  let value: unknown = isOfRoot ? declaration.facts : context.facts
  const at: (string | number)[] = isOfRoot ? [] : [...context.path]
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index] as string
    at.push(step)
    value = isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined
    if (value === null || saysNone(value)) return { state: 'none', path: at }
    if (value === undefined) return { state: isNoneUnlessWritten(declaration, at) ? 'none' : 'unknown', path: at }
    const date = steps[index + 1] === 'date' ? undefined : dateOf(value)
    if (date && date.to > context.asOf && isNoneUnlessWritten(declaration, at)) return ahead(date, at, context)
  }
  return isLeftOut(declaration, at) ? { state: 'unknown', path: at } : { state: 'known', value, path: at }
}

interface Steps {
  readonly steps: readonly string[]
  readonly isOfRoot: boolean
}

const stepsByName = new Map<string, Steps>()

/** Packs name a few hundred fields, and every row of every declaration is asked for them. */
function stepsOf(name: string): Steps {
  const known = stepsByName.get(name)
  if (known) return known
  const isOfRoot = name.startsWith('/')
  const steps = { steps: (isOfRoot ? name.slice(1) : name).split('.'), isOfRoot }
  stepsByName.set(name, steps)
  return steps
}

/** A re-check that is dated ahead has found nothing yet, whatever it says; one of this year may have, or not. */
function ahead(date: DateRange, path: Path, { asOf }: MeasureContext): FieldValue {
  return date.from > asOf ? { state: 'none', path } : { state: 'unknown', path: [...path, 'date'] }
}

function dateOf(value: unknown): DateRange | undefined {
  return isRecord(value) && isDateRange(value.date) ? value.date : undefined
}

/** In a register row some keys say by their absence that there is none: an award, a recheck, a theme (schemas/). */
function isNoneUnlessWritten(declaration: Declaration, path: Path): boolean {
  const isOfRow = typeof path.at(-2) === 'number'
  return isOfRow && fieldAt(declaration.record, path)?.absentIsNone === true && !isLeftOut(declaration, path)
}

/** A fact as an amount: none of it is nothing, an unknown one may be any; so is what a pack mistakes for an amount. */
export function amountOf(field: FieldValue): Interval {
  if (field.state === 'none') return nothing
  return field.state === 'known' && isAmount(field.value) ? field.value : anyAmount
}

/** A fact as a span of days; undefined where it is none, unknown, or no date. */
export function datesOf(field: FieldValue): DateRange | undefined {
  return field.state === 'known' && isDateRange(field.value) ? field.value : undefined
}

/** What a fact is compared by: a figure, or how many entries a list has. */
export function comparableAmount(value: unknown): Interval | undefined {
  if (Array.isArray(value)) return exactly(rational(new Set(value).size))
  return isAmount(value) ? value : undefined
}

export function isAmount(value: unknown): value is Interval {
  return isRecord(value) && 'lo' in value
}

export function isDateRange(value: unknown): value is DateRange {
  return isRecord(value) && 'from' in value
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** An evidence record with `state: none` says that there is none. */
export function saysNone(value: unknown): boolean {
  return isRecord(value) && value.state === 'none'
}
