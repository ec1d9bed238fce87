import type { DisplayUnit } from './format.js'
import type { Interval } from './interval.js'
import { compare, type Rational } from './rational.js'
import { readThreshold } from './threshold.js'

/** What a figure has to be; >= and 以上 include the value, < and 小于 exclude it. */
export interface Requirement {
  readonly comparison: Comparison
  readonly value: Rational
  readonly unit: DisplayUnit
}

export type Comparison = 'gte' | 'gt' | 'lte' | 'lt'

/** Met by the whole interval, by none of it, or by some. */
export type RequirementState = 'met' | 'unmet' | 'unknown'

const comparisons: readonly Comparison[] = ['gte', 'gt', 'lte', 'lt']

/** The bound that a pack gives, as it is written: `{gte: 85 %}`. Undefined where there is none. */
export function boundIn(
  bounds: Readonly<Partial<Record<Comparison, string>>>,
): readonly [comparison: Comparison, text: string] | undefined {
  const comparison = comparisons.find((name) => bounds[name] !== undefined)
  return comparison && [comparison, bounds[comparison] ?? '']
}

/** The same as a requirement; throws a RangeError where it is no figure or date, which loading a pack reports. */
export function requirementIn(bounds: Readonly<Partial<Record<Comparison, string>>>): Requirement {
  const [comparison, text] = boundIn(bounds) ?? ['gte', '1']
  const threshold = readThreshold(text)
  if (!threshold) throw new RangeError(`not a figure or a date: ${text}`)
  return { comparison, ...threshold }
}

export function meets(value: Interval, { comparison, value: limit }: Requirement): RequirementState {
  const asksForMore = comparison === 'gte' || comparison === 'gt'
  const [surest, unlikeliest] = asksForMore ? [value.lo, value.hi] : [value.hi, value.lo]
  const holds = (end: Rational) => comparesAs(compare(end, limit), comparison)
  if (surest !== null && holds(surest)) return 'met'
  if (unlikeliest === null) return 'unknown'
  // An end that is never reached meets a limit only from beyond it.
  const isOut = asksForMore && value.hiExcluded ? compare(unlikeliest, limit) <= 0 : !holds(unlikeliest)
  return isOut ? 'unmet' : 'unknown'
}

function comparesAs(order: number, comparison: Comparison): boolean {
  switch (comparison) {
    case 'gte':
      return order >= 0
    case 'gt':
      return order > 0
    case 'lte':
      return order <= 0
    case 'lt':
      return order < 0
  }
}
