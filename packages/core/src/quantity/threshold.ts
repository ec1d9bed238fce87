import { parseDay } from './date-range.js'
import type { DisplayUnit } from './format.js'
import { multiply, parseRational, type Rational, rational } from './rational.js'
import { type Dimension, unitOf } from './unit.js'

/** A figure of a pack with the unit that it is shown in; the value is in base units, a date in days. */
export interface Threshold {
  readonly value: Rational
  readonly unit: DisplayUnit
}

const shownAs: Record<Dimension, DisplayUnit> = {
  area: 'm2',
  length: 'm',
  money: 'yuan',
  percent: 'percent',
  count: 'count',
  days: 'days',
}

const known = new Map<string, Threshold | undefined>()

/** Reads `70 %`, `10000 m2`, `5`, `1 km` or `2025-12-31` of a rule; undefined for anything else. */
export function readThreshold(text: string): Threshold | undefined {
  if (!known.has(text)) known.set(text, thresholdIn(text.trim()))
  return known.get(text)
}

function thresholdIn(text: string): Threshold | undefined {
  const day = parseDay(text)
  if (day !== undefined) return { value: rational(day), unit: 'date' }
  const [, figure, spelling] = /^([\d./]+)\s*(\S*)$/.exec(text) ?? []
  const [value, unit] = [parseRational(figure ?? ''), unitOf(spelling || '个')]
  if (!value || !unit) return undefined
  return {
    value: multiply(value, unit.factor),
    unit: spelling === 'km' || spelling === 'km2' ? spelling : shownAs[unit.dimension],
  }
}
