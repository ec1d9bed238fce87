import type { Measured } from '../measure/measured.js'
import type { DisplayUnit } from '../quantity/format.js'
import { between, exactly, type Interval, minus, notNegative, times } from '../quantity/interval.js'
import { add, ceiling, floor, isZero, multiply, one, type Rational, subtract, zero } from '../quantity/rational.js'
import type { Requirement } from '../quantity/requirement.js'
import type { Share } from '../quantity/share.js'

/** An amount with the unit that it is shown in. */
export interface Amount {
  readonly interval: Interval
  readonly unit: DisplayUnit
}

/** How far a figure is from its requirement, times a scale where one is given; nothing where it is met. */
export function gapOf(value: Interval, { comparison, value: wanted }: Requirement, scale = exactly(one)): Interval {
  const limit = times(exactly(wanted), scale)
  return notNegative(asksForMore(comparison) ? minus(limit, value) : minus(value, limit))
}

/** The gap where it says something: not where no more than a little may be missing, as just below a strict limit. */
export function knownGap(value: Interval, requirement: Requirement): Interval | undefined {
  const gap = gapOf(value, requirement)
  return gap.lo === null || isZero(gap.lo) ? undefined : gap
}

/** Two dates are days apart. */
export function unitOfGap(unit: DisplayUnit): DisplayUnit {
  return unit === 'date' ? 'days' : unit
}

/**
 * The smallest change that meets the requirement: for a share, how much of the rest must become part (or, where little
 * is allowed, of the part rest), the whole staying as it is; for a ratio, of its upper amount; for an amount, what is
 * missing. People, trees and days are whole. Undefined where no smallest change exists or the figure has no parts:
 * above a strict limit any amount will do, however small.
 */
export function repairOf(measured: Measured, requirement: Requirement): Amount | undefined {
  const change = changeOf(measured, requirement)
  const unit = unitOfGap(measured.termUnit)
  const isStrict = requirement.comparison === 'gt' || requirement.comparison === 'lt'
  if (!change || (change.hi === null && (change.lo === null || isZero(change.lo)))) return undefined
  if (unit === 'count' || unit === 'items' || unit === 'days') return { interval: whole(change, isStrict), unit }
  return isStrict ? undefined : { interval: change, unit }
}

function changeOf({ value, share, quotient, unit, termUnit }: Measured, requirement: Requirement) {
  if (share) return conversion(share, requirement)
  if (quotient) return gapOf(quotient.of, requirement, quotient.to)
  // A share of which nobody states the parts: how many of them are lacking is not known.
  return unit === termUnit && unit !== 'percent' ? gapOf(value, requirement) : undefined
}

/** x with (part + x) / (part + rest) = t, or (part - x) / (part + rest) = t, over all that part and rest may be. */
function conversion({ part, rest }: Share, { comparison, value: t }: Requirement): Interval | undefined {
  if (part.lo === null || part.hi === null || rest.lo === null || rest.hi === null) return undefined
  const lacking = (p: Rational, r: Rational) => subtract(multiply(t, add(p, r)), p)
  const [least, most] = [lacking(part.hi, rest.lo), lacking(part.lo, rest.hi)]
  const negated = between(subtract(zero, most), subtract(zero, least))
  return notNegative(asksForMore(comparison) ? between(least, most) : negated)
}

/** People, trees and days do not come in parts; above a strict limit the next whole one is the least that will do. */
function whole({ lo, hi }: Interval, isStrict: boolean): Interval {
  const rounded = (end: Rational | null) => end && (isStrict ? add(floor(end), one) : ceiling(end))
  return between(rounded(lo), rounded(hi))
}

function asksForMore(comparison: Requirement['comparison']): boolean {
  return comparison === 'gte' || comparison === 'gt'
}
