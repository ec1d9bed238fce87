import type { Path } from '../finding/path.js'
import type { Comparison, Where } from '../generated/rules.js'
import { isExact } from '../quantity/interval.js'
import { boundOf, compareAmounts, compareDates, isWithin, monthsBefore } from './bound.js'
import { comparableAmount, type FieldValue, fieldValue, isAmount, isDateRange } from './field-value.js'
import type { MeasureContext } from './measured.js'
import { all, any, negated, type Truth } from './truth.js'

/** Whether a record meets a condition, with the fact that refutes it, or the first that would have to be stated to know. */
export interface Verified {
  readonly truth: Truth
  readonly refutedBy?: Path
  readonly unknown?: Path
}

/** All conditions hold, at least one does not, or a fact is missing that could still decide. Never throws. */
export function verify(where: Where | undefined, context: MeasureContext): Verified {
  let unknown: Path | undefined
  for (const [name, wanted] of where ? conditionsIn(where) : []) {
    const field = fieldValue(name, context)
    const found = verifyField(field, wanted, context)
    if (found.truth === 'no') return { truth: 'no', refutedBy: field.path }
    if (found.truth === 'unknown') unknown ??= found.unknown ?? field.path
  }
  return unknown ? { truth: 'unknown', unknown } : { truth: 'yes' }
}

const conditions = new WeakMap<Where, readonly (readonly [name: string, wanted: Where[string]])[]>()

/** Rows by the thousand are held against the few conditions of a pack. */
function conditionsIn(where: Where): readonly (readonly [name: string, wanted: Where[string]])[] {
  const known = conditions.get(where) ?? Object.entries(where)
  conditions.set(where, known)
  return known
}

/** `unknown` is another field than the one compared, where that is the one to be stated. */
type Found = Pick<Verified, 'truth' | 'unknown'>

function verifyField(field: FieldValue, wanted: Where[string], context: MeasureContext): Found {
  if (typeof wanted === 'string') return isOneOf(field, [wanted], context)
  if (Array.isArray(wanted)) return isOneOf(field, wanted, context)
  const found = Object.entries(wanted as Comparison).map(([name, bound]) => verifyTest(field, name, bound, context))
  const other = found.find(({ truth, unknown }) => truth === 'unknown' && unknown)?.unknown
  const isItsOwn = field.state === 'unknown' || other === undefined
  return { truth: all(found.map(({ truth }) => truth)), ...(!isItsOwn && { unknown: other }) }
}

/** A word is one of the wanted; a list holds one of them; an amount or a date is equal to one. */
function isOneOf(field: FieldValue, wanted: readonly string[], context: MeasureContext): Found {
  if (field.state !== 'known') return { truth: field.state === 'none' ? 'no' : 'unknown' }
  const { value } = field
  if (isAmount(value) || isDateRange(value)) {
    const equal = (text: string) => all(['gte', 'lte'].map((name) => verifyTest(field, name, text, context).truth))
    return { truth: any(wanted.map(equal)) }
  }
  const words = wanted.map(spelling)
  const written = Array.isArray(value) ? value : [value]
  return { truth: written.some((word) => words.includes(spelling(String(word)))) ? 'yes' : 'no' }
}

/** Names that people write are compared without regard to width and blanks at the ends. */
function spelling(word: string): string {
  return hasOneSpelling.test(word) ? word : word.normalize('NFKC').trim()
}

/** Words that have no other spelling. */
const hasOneSpelling = /^[!-~\u4e00-\u9fff]*$/

/** A bound that does not fit the field proves nothing: a mistake of a pack leaves its rule open. */
function verifyTest(
  field: FieldValue,
  name: string,
  bound: string | readonly string[],
  context: MeasureContext,
): Found {
  if (name === 'present') return { truth: isPresent(field, bound === 'true') }
  if (name === 'not') return isNoneOf(field, [bound].flat(), context)
  if (field.state !== 'known') return { truth: field.state === 'none' ? 'no' : 'unknown' }
  if (typeof bound !== 'string') return { truth: 'unknown' }
  return name === 'within' ? liesWithin(field.value, bound, context) : compares(field.value, name, bound, context)
}

function isPresent({ state }: FieldValue, wanted: boolean): Truth {
  if (state === 'unknown') return 'unknown'
  return (state === 'known') === wanted ? 'yes' : 'no'
}

/** What is said not to exist is none of anything. */
function isNoneOf(field: FieldValue, unwanted: readonly string[], context: MeasureContext): Found {
  if (field.state === 'none') return { truth: 'yes' }
  return { truth: negated(isOneOf(field, unwanted, context).truth) }
}

function liesWithin(value: unknown, bound: string, context: MeasureContext): Found {
  if (!isDateRange(value)) return { truth: 'unknown' }
  const months = /^(\d+) months$/.exec(bound)?.[1]
  if (months !== undefined) return { truth: isWithin(value, monthsBefore(context.asOf, Number(months))) }
  const period = boundOf(bound, context)
  if (period.state !== 'known') return unstated(period)
  return { truth: isDateRange(period.value) ? isWithin(value, period.value) : 'unknown' }
}

function compares(value: unknown, name: string, bound: string, context: MeasureContext): Found {
  const limit = boundOf(bound, context)
  if (limit.state !== 'known') return unstated(limit)
  const truth = compareWith(value, name, limit.value)
  // Of two facts the one that is stated as a range is the one to be stated exactly.
  const isLimitCoarse = truth === 'unknown' && isRange(limit.value) && !isRange(value)
  return { truth, ...(isLimitCoarse && { unknown: limit.path }) }
}

function compareWith(value: unknown, name: string, limit: unknown): Truth {
  const amount = comparableAmount(value)
  if (amount) return isAmount(limit) ? compareAmounts(amount, name, limit) : 'unknown'
  return isDateRange(value) && isDateRange(limit) ? compareDates(value, name, limit) : 'unknown'
}

function isRange(value: unknown): boolean {
  return isDateRange(value) ? value.from !== value.to : isAmount(value) && !isExact(value)
}

/** What is compared with something that does not exist compares as no. */
function unstated({ state, path }: FieldValue): Found {
  return state === 'none' ? { truth: 'no' } : { truth: 'unknown', unknown: path }
}
