/**
 * An exact fraction in lowest terms; the denominator is positive. Figures are never held as floating point: both are
 * numbers where both are safe integers, as of nearly all figures, and otherwise big integers. Plain data, so that it
 * crosses to another thread.
 */
export type Rational = SmallRational | LargeRational

interface SmallRational {
  readonly num: number
  readonly den: number
}

interface LargeRational {
  readonly num: bigint
  readonly den: bigint
}

export const zero: Rational = { num: 0, den: 1 }
export const one: Rational = { num: 1, den: 1 }

export function isSmall(a: Rational): a is SmallRational {
  return typeof a.num === 'number'
}

/** `num / den`, reduced. A zero denominator is a mistake of the caller, never of a user's text. */
export function rational(num: bigint | number, den: bigint | number = 1): Rational {
  const isExact = Number.isSafeInteger(num) && Number.isSafeInteger(den) && den !== 0
  return (isExact && reduced(Number(num), Number(den))) || reducedLarge(BigInt(num), BigInt(den))
}

/** A safe integer with its last `digits` digits behind the point; ten to the power of them is safe too. */
export function decimal(digitsAsInteger: number, digits: number): Rational {
  return rational(digitsAsInteger, 10 ** digits)
}

/** Of what was worked out in doubles; undefined where it may not be exact: what is not lies beyond the limit. */
function reduced(num: number, den: number): Rational | undefined {
  if (!isSafe(num) || !isSafe(den)) return undefined
  // Adding 0 leaves no -0 behind.
  if (den === 1) return { num: num + 0, den: 1 }
  const divisor = greatestCommonDivisor(Math.abs(num), Math.abs(den)) * Math.sign(den)
  return { num: num / divisor + 0, den: den / divisor }
}

/** Within it, what is worked out in doubles is exact. */
export function isSafe(value: number): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER
}

function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

function reducedLarge(num: bigint, den: bigint): Rational {
  if (den === 0n) throw new RangeError('a rational needs a denominator other than 0')
  const divisor = greatestCommonDivisorOfLarge(num < 0n ? -num : num, den < 0n ? -den : den) * (den < 0n ? -1n : 1n)
  return inOneShape(num / divisor, den / divisor)
}

function greatestCommonDivisorOfLarge(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** One number has one shape, whatever it was worked out from. */
function inOneShape(num: bigint, den: bigint): Rational {
  const small = { num: Number(num), den: Number(den) }
  return isSafe(small.num) && isSafe(small.den) ? small : { num, den }
}

function large({ num, den }: Rational): LargeRational {
  return { num: BigInt(num), den: BigInt(den) }
}

/** Reads `12`, `0.1`, `-3.50` or `7/3` exactly; undefined for anything else. */
export function parseRational(text: string): Rational | undefined {
  const fraction = /^([^/]+)\/([^/]+)$/.exec(text)
  if (fraction) return parseFraction(fraction[1] ?? '', fraction[2] ?? '')
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text.trim())
  if (!match) return undefined
  const digits = match[3] ?? ''
  const written = `${match[1] === '-' ? '-' : ''}${match[2]}${digits}`
  if (written.length < 16) return decimal(Number(written), digits.length)
  return reducedLarge(BigInt(written), 10n ** BigInt(digits.length))
}

function parseFraction(above: string, below: string): Rational | undefined {
  const [num, den] = [parseRational(above), parseRational(below)]
  return num && den && !isZero(den) ? divide(num, den) : undefined
}

export function add(a: Rational, b: Rational): Rational {
  const small = isSmall(a) && isSmall(b) ? addSmall(a, b) : undefined
  if (small) return small
  const [left, right] = [large(a), large(b)]
  return reducedLarge(left.num * right.den + right.num * left.den, left.den * right.den)
}

function addSmall(a: SmallRational, b: SmallRational): Rational | undefined {
  if (a.den === b.den) return reduced(a.num + b.num, a.den)
  const [left, right] = [a.num * b.den, b.num * a.den]
  // Two products that are not exact may add up to what looks so.
  return isSafe(left) && isSafe(right) ? reduced(left + right, a.den * b.den) : undefined
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negative(b))
}

function negative(a: Rational): Rational {
  return isSmall(a) ? { num: 0 - a.num, den: a.den } : { num: -a.num, den: a.den }
}

export function multiply(a: Rational, b: Rational): Rational {
  const small = isSmall(a) && isSmall(b) ? reduced(a.num * b.num, a.den * b.den) : undefined
  if (small) return small
  const [left, right] = [large(a), large(b)]
  return reducedLarge(left.num * right.num, left.den * right.den)
}

/** `a / b`; throws a RangeError where b is 0. */
export function divide(a: Rational, b: Rational): Rational {
  const small = isSmall(a) && isSmall(b) && b.num !== 0 ? reduced(a.num * b.den, a.den * b.num) : undefined
  if (small) return small
  const [left, right] = [large(a), large(b)]
  return reducedLarge(left.num * right.den, left.den * right.num)
}

/** Negative, zero or positive, as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  if (a.den === b.den) return order(a.num, b.num)
  if (isSmall(a) && isSmall(b)) {
    const [left, right] = [a.num * b.den, b.num * a.den]
    if (isSafe(left) && isSafe(right)) return order(left, right)
  }
  const [left, right] = [large(a), large(b)]
  return order(left.num * right.den, right.num * left.den)
}

function order(a: number | bigint, b: number | bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function equal(a: Rational, b: Rational): boolean {
  return a.num === b.num && a.den === b.den
}

export function least(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b
}

export function greatest(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b
}

export function isZero({ num }: Rational): boolean {
  return num === 0
}

export function isNegative({ num }: Rational): boolean {
  return num < 0
}

export function isWhole({ den }: Rational): boolean {
  return den === 1 || den === 1n
}

/** The whole number at or below a. */
export function floor(a: Rational): Rational {
  return rational(wholeUnits(a, 0, 'down'))
}

/** The whole number at or above a: a repair in people or trees is never rounded down. */
export function ceiling(a: Rational): Rational {
  return rational(wholeUnits(a, 0, 'up'))
}

/** The nearest double, for a place on a screen: never for a verdict. */
export function toNumber(a: Rational): number {
  if (isSmall(a)) return a.num / a.den
  const whole = a.num / a.den
  return Number(whole) + Number(a.num - whole * a.den) / Number(a.den)
}

/** `3`, `0.35` or `1/3`: exact, for records that another program reads. */
export function toExactText(a: Rational): string {
  return terminatingDecimal(a) ?? toFraction(a)
}

/** `337/463`, or `80` where it is whole. */
export function toFraction(a: Rational): string {
  return isWhole(a) ? `${a.num}` : `${a.num}/${a.den}`
}

function terminatingDecimal(a: Rational): string | undefined {
  let [digits, rest] = [0, BigInt(a.den)]
  while (rest % 10n === 0n) [digits, rest] = [digits + 1, rest / 10n]
  while (rest % 5n === 0n) [digits, rest] = [digits + 1, rest / 5n]
  while (rest % 2n === 0n) [digits, rest] = [digits + 1, rest / 2n]
  if (rest !== 1n || digits > 18) return undefined
  return toDecimal(a, digits, 'down')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
}

type Direction = 'down' | 'up'

/** The decimal with `digits` places, rounded toward minus (`down`) or plus infinity (`up`). */
export function toDecimal(a: Rational, digits: number, direction: Direction): string {
  const value = wholeUnits(a, digits, direction)
  const text = `${value}`.replace('-', '').padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  return `${value < 0 ? '-' : ''}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''}`
}

/** How many units of the last place it is. */
function wholeUnits(a: Rational, digits: number, direction: Direction): number | bigint {
  const scaled = isSmall(a) ? a.num * 10 ** digits : Number.POSITIVE_INFINITY
  if (!isSmall(a) || !isSafe(scaled)) return wholeUnitsOfLarge(large(a), digits, direction)
  const rest = scaled % a.den
  return (scaled - rest) / a.den + stepTo(direction, rest)
}

function wholeUnitsOfLarge({ num, den }: LargeRational, digits: number, direction: Direction): bigint {
  const scaled = num * 10n ** BigInt(digits)
  return scaled / den + BigInt(stepTo(direction, scaled % den))
}

/** From the quotient that is rounded toward 0. */
function stepTo(direction: Direction, rest: number | bigint): number {
  if (direction === 'up') return rest > 0 ? 1 : 0
  return rest < 0 ? -1 : 0
}
