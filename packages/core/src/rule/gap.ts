import type { Requirement } from '../finding/finding.js'
import type { DisplayUnit } from '../quantity/format.js'
import { between, type Interval, isExact, notNegative } from '../quantity/interval.js'
import { add, ceiling, multiply, type Rational, subtract } from '../quantity/rational.js'
import type { Share } from '../quantity/share.js'

/** How far a figure is from its requirement, in the figure's unit; nothing where it is met. */
export function gapOf(value: Interval, { comparison, value: wanted }: Requirement): Interval {
  const below = {
    lo: onEnd(value.hi, (end) => subtract(wanted, end)),
    hi: onEnd(value.lo, (end) => subtract(wanted, end)),
  }
  const above = {
    lo: onEnd(value.lo, (end) => subtract(end, wanted)),
    hi: onEnd(value.hi, (end) => subtract(end, wanted)),
  }
  return notNegative(comparison === 'gte' || comparison === 'gt' ? below : above)
}

/**
 * The smallest change that meets the requirement: for a share, how much of the rest must become part, the whole
 * staying as it is; for an amount, what is missing. People and trees are whole.
 */
export function repairOf(
  value: Interval,
  share: Share | undefined,
  requirement: Requirement,
  unit: DisplayUnit,
): Interval | undefined {
  const amount = share ? conversion(share, requirement.value) : gapOf(value, requirement)
  if (!amount) return undefined
  return unit === 'count' ? between(onEnd(amount.lo, ceiling), onEnd(amount.hi, ceiling)) : amount
}

/** x with (part + x) / (part + rest) = t, over all that part and rest may be. */
function conversion({ part, rest }: Share, threshold: Rational): Interval | undefined {
  if (part.lo === null || part.hi === null || rest.lo === null || rest.hi === null) return undefined
  const needed = (partEnd: Rational, restEnd: Rational) => subtract(multiply(threshold, add(partEnd, restEnd)), partEnd)
  if (isExact(part) && isExact(rest)) return between(needed(part.lo, rest.lo), needed(part.lo, rest.lo))
  return notNegative(between(needed(part.hi, rest.lo), needed(part.lo, rest.hi)))
}

function onEnd(end: Rational | null, change: (end: Rational) => Rational): Rational | null {
  return end === null ? null : change(end)
}
