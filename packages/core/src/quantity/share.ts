import { exactly, type Interval, isNothing, minus, nothing, notNegative, plus } from './interval.js'
import { add, compare, divide, isZero, one, type Rational, zero } from './rational.js'

/**
 * A share as two amounts of one unit that add up to the whole: what counts, and what does not.
 * Kept apart so that bounds stay tight and portfolios add exactly: sums over sums, never a mean of percentages.
 */
export interface Share {
  readonly part: Interval
  readonly rest: Interval
}

export const emptyShare: Share = { part: nothing, rest: nothing }

/** The share of a whole of which `counted` surely counts and `excluded` surely does not; what is left may do either. */
export function shareOfWhole(whole: Interval, counted: Rational, excluded: Rational): Share {
  return {
    part: { lo: counted, hi: notNegative(minus(whole, exactly(excluded))).hi },
    rest: { lo: excluded, hi: notNegative(minus(whole, exactly(counted))).hi },
  }
}

export function plusShare(a: Share, b: Share): Share {
  return { part: plus(a.part, b.part), rest: plus(a.rest, b.rest) }
}

/** The whole at most, where the least and the greatest share are of the same: what one side may have the other has not. */
export function greatestWhole({ part, rest }: Share): Rational | undefined {
  if (!part.lo || !part.hi || !rest.lo || !rest.hi) return undefined
  const whole = add(part.lo, rest.hi)
  return compare(whole, add(part.hi, rest.lo)) === 0 ? whole : undefined
}

/** Known to be nothing at all: no share can be taken of it. */
export function isEmptyShare(share: Share): boolean {
  return isNothing(share.part) && isNothing(share.rest)
}

/**
 * part / (part + rest), between 0 and 1; a whole that may be nothing has no share, and proves none. However large the
 * part may be, beside some rest it is never the whole.
 */
export function ratioOf({ part, rest }: Share): Interval {
  const [lo, hi] = [lowest(part.lo ?? zero, rest.hi), highest(part.hi, rest.lo ?? zero)]
  return part.hi === null && rest.lo !== null && !isZero(rest.lo) ? { lo, hi, hiExcluded: true } : { lo, hi }
}

/** An amount as a part of the whole that it lies in. */
export function partOf(amount: Interval, whole: Interval): Interval {
  return ratioOf({ part: amount, rest: notNegative(minus(whole, amount)) })
}

function lowest(part: Rational, rest: Rational | null): Rational {
  return rest === null || isZero(part) ? zero : divide(part, add(part, rest))
}

function highest(part: Rational | null, rest: Rational): Rational {
  return part === null || isZero(rest) ? one : divide(part, add(part, rest))
}
