import { displayUnitAt } from '../declaration/display-unit.js'
import { plainAt } from '../declaration/plain.js'
import { fieldAt, nameAt } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import { messages } from '../generated/messages.js'
import { message } from '../message/message.js'
import { exactly, type Interval, minus, plus, times } from '../quantity/interval.js'
import { parseQuantity } from '../quantity/parse-quantity.js'
import { compare, one, rational } from '../quantity/rational.js'
import { fieldValue, isAmount } from './field-value.js'
import { type MeasureContext, type Measured, measured } from './measured.js'

/** A figure that a jurisdiction publishes itself, beside the facts that it can be worked out from. */
export interface Indicator {
  readonly value: Interval
  readonly path: Path
}

export function indicatorAt(field: string | undefined, context: MeasureContext): Indicator | undefined {
  const found = field === undefined ? undefined : fieldValue(field, context)
  return found?.state === 'known' && isAmount(found.value) ? { value: found.value, path: found.path } : undefined
}

/** Taken at its word, exactly as it is written. */
export function declaredFigure({ value, path }: Indicator, { declaration }: MeasureContext): Measured {
  return measured({
    value,
    unit: displayUnitAt(declaration.record, path),
    at: path,
    basis: 'declared',
    assumed: [message(messages['assumed-indicator'])],
  })
}

/** The declared figure against the recomputed one, to the digits that it is written with. */
export function contradiction(
  { value, path }: Indicator,
  computed: Interval,
  by: 'portfolio' | 'recomputed' | 'map',
  { declaration }: MeasureContext,
): readonly Problem[] {
  if (roundsTo(computed, value, halfDigit(path, declaration))) return []
  const unit = displayUnitAt(declaration.record, path)
  const args = {
    field: nameAt(declaration.record, path),
    declared: { interval: value, unit, rounding: 'down' },
    computed: { interval: computed, unit, rounding: 'down' },
  } as const
  return [problem(`declared-total/${by}`, path, args)]
}

/** Whether a figure may round half up to the declared one: 87.5 % stands for 87.45 % up to, but not with, 87.55 %. */
function roundsTo(computed: Interval, declared: Interval, half: Interval): boolean {
  const [least, bound] = [minus(declared, half).lo, plus(declared, half).hi]
  const isTooLow = computed.hi !== null && least !== null && compare(computed.hi, least) < 0
  const isTooHigh = computed.lo !== null && bound !== null && compare(computed.lo, bound) >= 0
  return !isTooLow && !isTooHigh
}

const figure = /\d+(?:\.(\d+))?/g

/** Half of the last digit written, in base units: of 1.02 km it is 5 m. */
function halfDigit(path: Path, { record, plain }: MeasureContext['declaration']): Interval {
  const written = plainAt(plain, path)
  const text = (typeof written === 'string' ? written : '').normalize('NFKC')
  const digits = figure[Symbol.matchAll](text).next().value?.[1]?.length ?? 0
  const { type, unit } = fieldAt(record, path) ?? {}
  const dimension = type === 'length' || type === 'area' || type === 'money' || type === 'count' ? type : 'percent'
  const oneUnit = parseQuantity(text.replace(figure, '1'), dimension, unit)
  const half = exactly(rational(1n, 2n * 10n ** BigInt(digits)))
  return times(half, oneUnit.ok ? oneUnit.interval : exactly(one))
}
