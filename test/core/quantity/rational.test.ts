import assert from 'node:assert/strict'
import { toExactText } from '@viridict/core'
import {
  add,
  ceiling,
  compare,
  divide,
  floor,
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
    assert.deepEqual(read('7/3'), { num: 7n, den: 3n })
    assert.deepEqual(read('2100/3000'), { num: 7n, den: 10n })
    assert.deepEqual(read('-3.50'), { num: -7n, den: 2n })
    assert.deepEqual(read('000.0'), { num: 0n, den: 1n })
    for (const text of ['', '.', '1.', '.5', '1e3', '1/0', '1/2/3', '0x10', '一', 'NaN', '1,000', '+-1', '∞'])
      assert.equal(parseRational(text), undefined, text)
  })

  it('refuses a denominator of 0 as a mistake of the caller', () => {
    assert.throws(() => rational(1, 0), RangeError)
    assert.throws(() => divide(rational(1), rational(0)), RangeError)
  })

  it('is always in lowest terms with a positive denominator', () => {
    const isReduced = ({ num, den }: Rational) => den > 0n && divisor(num < 0n ? -num : num, den) === 1n
    fc.assert(fc.property(signed, signed, (a, b) => [add(a, b), subtract(a, b), multiply(a, b)].every(isReduced)))
  })

  it('compares as the products across do', () => {
    fc.assert(
      fc.property(signed, signed, (a, b) => {
        const [left, right] = [a.num * b.den, b.num * a.den]
        return compare(a, b) === (left < right ? -1 : left > right ? 1 : 0)
      }),
    )
  })

  it('undoes what it does: a + b - b, a * b / b', () => {
    fc.assert(
      fc.property(signed, amount, (a, b) => {
        assert.deepEqual(subtract(add(a, b), b), a)
        if (b.num !== 0n) assert.deepEqual(divide(multiply(a, b), b), a)
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
