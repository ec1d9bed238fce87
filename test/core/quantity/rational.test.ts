import assert from 'node:assert/strict'
import { toExactText } from '@viridict/core'
import {
  add,
  ceiling,
  compare,
  divide,
  equal,
  floor,
  isZero,
  multiply,
  parseRational,
  type Rational,
  rational,
  subtract,
  toDecimal,
} from '@viridict/core/internal/quantity/rational.js'
import fc from 'fast-check'
import { amount, signed } from './arbitraries.js'

function read(text: string): Rational {
  const value = parseRational(text)
  assert.ok(value, text)
  return value
}

describe('rational', () => {
  it('adds decimals exactly: 0.1 and 0.2 are 0.3', () => {
    assert.deepEqual(add(read('0.1'), read('0.2')), read('0.3'))
  })

  it('keeps what floating point loses: 9007199254740993 and 0.1 of 10^-30', () => {
    assert.equal(toExactText(read('9007199254740993')), '9007199254740993')
    assert.equal(compare(add(read('1'), rational(1n, 10n ** 31n)), read('1')), 1)
  })

  it('tells 69.9999999 % from 70 %, and 199 of 200 from all', () => {
    assert.equal(compare(read('0.699999999'), read('0.7')), -1)
    assert.equal(compare(rational(199, 200), rational(1)), -1)
    assert.equal(compare(rational(200, 200), rational(1)), 0)
  })

  it('reads fractions, signs and zeros, and nothing else', () => {
    assert.deepEqual(read('7/3'), rational(7, 3))
    assert.deepEqual(read('2100/3000'), rational(7, 10))
    assert.deepEqual(read('-3.50'), rational(-7, 2))
    assert.deepEqual(read('000.0'), rational(0))
    assert.deepEqual(read('-0'), rational(0))
    for (const text of ['', '.', '1.', '.5', '1e3', '1/0', '1/2/3', '0x10', '一', 'NaN', '1,000', '+-1', '∞'])
      assert.equal(parseRational(text), undefined, text)
  })

  it('refuses a denominator of 0 as a mistake of the caller', () => {
    assert.throws(() => rational(1, 0), RangeError)
    assert.throws(() => divide(rational(1), rational(0)), RangeError)
  })

  it('is always in lowest terms with a positive denominator', () => {
    const isReduced = ({ num, den }: Rational) => den > 0 && divisor(BigInt(num < 0 ? -num : num), BigInt(den)) === 1n
    fc.assert(fc.property(signed, signed, (a, b) => [add(a, b), subtract(a, b), multiply(a, b)].every(isReduced)))
  })

  it('is worked out the same on either side of what a double holds', () => {
    const limit = BigInt(Number.MAX_SAFE_INTEGER)
    const near = fc
      .tuple(fc.bigInt(-3n, 3n), fc.constantFrom(1n, -1n, limit, -limit, limit * limit))
      .map(([a, b]) => a + b)
    const fraction = fc.tuple(
      near,
      near.filter((below) => below !== 0n),
    )
    fc.assert(
      fc.property(fraction, fraction, ([a, b], [c, d]) => {
        const [left, right] = [rational(a, b), rational(c, d)]
        const same = (found: Rational, num: bigint, den: bigint) => {
          assert.equal(BigInt(found.num) * den, num * BigInt(found.den))
          assert.deepEqual(found, rational(num, den))
        }
        same(left, a, b)
        same(add(left, right), a * d + c * b, b * d)
        same(subtract(left, right), a * d - c * b, b * d)
        same(multiply(left, right), a * c, b * d)
        if (c !== 0n) same(divide(left, right), a * d, b * c)
        const difference = (a * d - c * b) * b * d
        assert.equal(compare(left, right), difference < 0n ? -1 : difference > 0n ? 1 : 0)
        assert.equal(equal(left, right), difference === 0n)
      }),
    )
  })

  it('compares as the products across do', () => {
    fc.assert(
      fc.property(signed, signed, (a, b) => {
        const [left, right] = [BigInt(a.num) * BigInt(b.den), BigInt(b.num) * BigInt(a.den)]
        return compare(a, b) === (left < right ? -1 : left > right ? 1 : 0)
      }),
    )
  })

  it('undoes what it does: a + b - b, a * b / b', () => {
    fc.assert(
      fc.property(signed, amount, (a, b) => {
        assert.deepEqual(subtract(add(a, b), b), a)
        if (!isZero(b)) assert.deepEqual(divide(multiply(a, b), b), a)
      }),
    )
  })

  it('finds the whole numbers on either side', () => {
    assert.deepEqual([floor(rational(-7, 2)), ceiling(rational(-7, 2))], [rational(-4), rational(-3)])
    assert.deepEqual([floor(rational(7, 2)), ceiling(rational(7, 2))], [rational(3), rational(4)])
    assert.deepEqual([floor(rational(3)), ceiling(rational(3))], [rational(3), rational(3)])
  })

  it('writes decimals on the side that is asked for, never further than the last digit', () => {
    fc.assert(
      fc.property(signed, fc.nat(6), (value, digits) => {
        const [down, up] = [read(toDecimal(value, digits, 'down')), read(toDecimal(value, digits, 'up'))]
        const step = rational(1n, 10n ** BigInt(digits))
        assert.ok(compare(down, value) <= 0 && compare(value, up) <= 0)
        assert.ok(compare(subtract(value, down), step) < 0 && compare(subtract(up, value), step) < 0)
      }),
    )
  })

  it('writes exact texts that read back as the same number', () => {
    assert.equal(toExactText(rational(7, 20)), '0.35')
    assert.equal(toExactText(rational(-1, 3)), '-1/3')
    fc.assert(fc.property(signed, (value) => assert.deepEqual(parseRational(toExactText(value)), value)))
  })
})

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b)
}
