import {
  add,
  compare,
  divide,
  equal,
  greatest,
  isZero,
  least,
  multiply,
  type Rational,
  subtract,
  zero,
} from './rational.js'
import { RunningSum } from './running-sum.js'

/** What is known of a figure: it lies between `lo` and `hi`, both included unless said; null is unbounded. */
export interface Interval {
  readonly lo: Rational | null
  readonly hi: Rational | null
  /** It comes as near to `hi` as you like, and never reaches it: 199 of at least 200 is less than 100 %. */
  readonly hiExcluded?: true
}

export const unbounded: Interval = { lo: null, hi: null }
/** An amount that nobody has stated: nothing negative, and no upper end. */
export const anyAmount: Interval = { lo: zero, hi: null }
export const nothing: Interval = { lo: zero, hi: zero }

export function exactly(value: Rational): Interval {
  return { lo: value, hi: value }
}

export function between(lo: Rational | null, hi: Rational | null): Interval {
  return { lo, hi }
}

/** Known to the last digit. */
export function isExact(a: Interval): a is { readonly lo: Rational; readonly hi: Rational } {
  return a.lo !== null && a.hi !== null && equal(a.lo, a.hi)
}

export function isNothing(a: Interval): boolean {
  return isExact(a) && isZero(a.lo)
}

export function plus(a: Interval, b: Interval): Interval {
  if (a.lo !== null && b.lo !== null && a.lo === a.hi && b.lo === b.hi) return exactly(add(a.lo, b.lo))
  return { lo: onEnds(a.lo, b.lo, add), hi: onEnds(a.hi, b.hi, add) }
}

export function total(terms: Iterable<Interval>): Interval {
  const [exact, lo, hi] = [new RunningSum(), new RunningSum(), new RunningSum()]
  let isRange = false
  for (const term of terms) {
    if (term.lo === term.hi) exact.add(term.lo)
    else {
      isRange = true
      lo.add(term.lo)
      hi.add(term.hi)
    }
  }
  const known: Interval = { lo: exact.value, hi: exact.value }
  return isRange ? plus(known, { lo: lo.value, hi: hi.value }) : known
}

/** `a - b`, both independent of each other. */
export function minus(a: Interval, b: Interval): Interval {
  return { lo: onEnds(a.lo, b.hi, subtract), hi: onEnds(a.hi, b.lo, subtract) }
}

/** Product of two amounts, neither negative. */
export function times(a: Interval, b: Interval): Interval {
  if (a.lo !== null && b.lo !== null && a.lo === a.hi && b.lo === b.hi) return exactly(multiply(a.lo, b.lo))
  return { lo: onEnds(a.lo, b.lo, multiply) ?? zero, hi: productEnd(a.hi, b.hi) }
}

/** `a / b` of two independent amounts, neither negative; unbounded above where b may be 0. */
export function over(a: Interval, b: Interval): Interval {
  const lo = a.lo === null || b.hi === null || isZero(b.hi) ? zero : divide(a.lo, b.hi)
  const hi = a.hi === null || b.lo === null || isZero(b.lo) ? null : divide(a.hi, b.lo)
  return { lo, hi: a.hi !== null && isZero(a.hi) ? zero : hi }
}

/** Both hold; undefined where they contradict each other. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const [lo, hi] = [onEither(a.lo, b.lo, greatest), onEither(a.hi, b.hi, least)]
  return lo !== null && hi !== null && compare(lo, hi) > 0 ? undefined : { lo, hi }
}

/** The larger of two figures, whichever it is. */
export function larger(a: Interval, b: Interval): Interval {
  return { lo: onEither(a.lo, b.lo, greatest), hi: onEnds(a.hi, b.hi, greatest) }
}

/** The smaller of two. */
export function smaller(a: Interval, b: Interval): Interval {
  return { lo: onEnds(a.lo, b.lo, least), hi: onEither(a.hi, b.hi, least) }
}

/** An amount is not negative: the lower end is lifted to 0, and with it an upper end below 0. */
export function notNegative(a: Interval): Interval {
  return { lo: a.lo === null ? zero : greatest(a.lo, zero), hi: a.hi === null ? null : greatest(a.hi, zero) }
}

type Operation = (a: Rational, b: Rational) => Rational

/** An end that is unbounded stays so. */
function onEnds(a: Rational | null, b: Rational | null, operation: Operation): Rational | null {
  return a === null || b === null ? null : operation(a, b)
}

/** An end that is unbounded gives way to the other. */
function onEither(a: Rational | null, b: Rational | null, operation: Operation): Rational | null {
  return a === null || b === null ? (a ?? b) : operation(a, b)
}

function productEnd(a: Rational | null, b: Rational | null): Rational | null {
  if ((a !== null && isZero(a)) || (b !== null && isZero(b))) return zero
  return onEnds(a, b, multiply)
}
