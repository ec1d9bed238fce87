/** An exact fraction in lowest terms; the denominator is positive. Figures are never held as floating point. */
export interface Rational {
  readonly num: bigint
  readonly den: bigint
}

export const zero: Rational = { num: 0n, den: 1n }
export const one: Rational = { num: 1n, den: 1n }

/** `num / den`, reduced. A zero denominator is a mistake of the caller, never of a user's text. */
export function rational(num: bigint | number, den: bigint | number = 1n): Rational {
  const [n, d] = [BigInt(num), BigInt(den)]
  if (d === 0n) throw new RangeError('a rational needs a denominator other than 0')
  const sign = d < 0n ? -1n : 1n
  const divisor = d === 1n ? 1n : greatestCommonDivisor(n < 0n ? -n : n, d * sign)
  return divisor === 1n ? { num: n * sign, den: d * sign } : { num: (n * sign) / divisor, den: (d * sign) / divisor }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}

/** Reads `12`, `0.1`, `-3.50` or `7/3` exactly; undefined for anything else. */
export function parseRational(text: string): Rational | undefined {
  const fraction = /^([^/]+)\/([^/]+)$/.exec(text)
  if (fraction) return parseFraction(fraction[1] ?? '', fraction[2] ?? '')
  const decimal = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text.trim())
  if (!decimal) return undefined
  const digits = decimal[3] ?? ''
  const magnitude = BigInt(`${decimal[2]}${digits}`)
  return rational(decimal[1] === '-' ? -magnitude : magnitude, 10n ** BigInt(digits.length))
}

function parseFraction(above: string, below: string): Rational | undefined {
  const [num, den] = [parseRational(above), parseRational(below)]
  return num && den && den.num !== 0n ? divide(num, den) : undefined
}

export function add(a: Rational, b: Rational): Rational {
  if (a.den === b.den) return rational(a.num + b.num, a.den)
  return rational(a.num * b.den + b.num * a.den, a.den * b.den)
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { num: -b.num, den: b.den })
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.num * b.num, a.den * b.den)
}

/** `a / b`; throws a RangeError where b is 0. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den, a.den * b.num)
}

/** Negative, zero or positive, as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
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

export function isZero(a: Rational): boolean {
  return a.num === 0n
}

/** The whole number at or below a. */
export function floor(a: Rational): Rational {
  const quotient = a.num / a.den
  return { num: quotient * a.den > a.num ? quotient - 1n : quotient, den: 1n }
}

/** The whole number at or above a: a repair in people or trees is never rounded down. */
export function ceiling(a: Rational): Rational {
  const { num } = floor({ num: -a.num, den: a.den })
  return { num: -num, den: 1n }
}

/** `3`, `0.35` or `1/3`: exact, for records that another program reads. */
export function toExactText(a: Rational): string {
  return terminatingDecimal(a) ?? `${a.num}/${a.den}`
}

function terminatingDecimal(a: Rational): string | undefined {
  let [digits, rest] = [0, a.den]
  while (rest % 10n === 0n) [digits, rest] = [digits + 1, rest / 10n]
  while (rest % 5n === 0n) [digits, rest] = [digits + 1, rest / 5n]
  while (rest % 2n === 0n) [digits, rest] = [digits + 1, rest / 2n]
  if (rest !== 1n || digits > 18) return undefined
  return toDecimal(a, digits, 'down')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
}

/** The decimal with `digits` places, rounded toward minus (`down`) or plus infinity (`up`). */
export function toDecimal(a: Rational, digits: number, direction: 'down' | 'up'): string {
  const scale = 10n ** BigInt(digits)
  const scaled = a.num * scale
  const quotient = scaled / a.den
  const remainder = scaled - quotient * a.den
  const step = remainder === 0n ? 0n : direction === 'up' ? (remainder > 0n ? 1n : 0n) : remainder < 0n ? -1n : 0n
  return placePoint(quotient + step, digits)
}

function placePoint(value: bigint, digits: number): string {
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  return `${value < 0n ? '-' : ''}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''}`
}
