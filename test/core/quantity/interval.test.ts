import assert from 'node:assert/strict'
import {
  type Interval,
  intersect,
  minus,
  notNegative,
  over,
  plus,
  times,
  total,
} from '@viridict/core/internal/quantity/interval.js'
import { circleArea } from '@viridict/core/internal/quantity/pi.js'
import {
  add,
  compare,
  divide,
  isZero,
  multiply,
  rational,
  subtract,
} from '@viridict/core/internal/quantity/rational.js'
import fc from 'fast-check'
import { isIn, known, knownSigned, vague } from './arbitraries.js'

const between = (lo: number | null, hi: number | null): Interval => ({
  lo: lo === null ? null : rational(lo),
  hi: hi === null ? null : rational(hi),
})

describe('interval', () => {
  it('holds every sum and difference of values inside', () => {
    fc.assert(
      fc.property(knownSigned, knownSigned, (a, b) => {
        assert.ok(isIn(plus(a.interval, b.interval), add(a.point, b.point)))
        assert.ok(isIn(minus(a.interval, b.interval), subtract(a.point, b.point)))
      }),
    )
  })

  it('holds every product and ratio of amounts inside, unbounded ones too', () => {
    fc.assert(
      fc.property(vague, vague, (a, b) => {
        assert.ok(isIn(times(a.interval, b.interval), multiply(a.point, b.point)))
        if (!isZero(b.point)) assert.ok(isIn(over(a.interval, b.interval), divide(a.point, b.point)))
      }),
    )
  })

  it('reaches the ends of sums, differences, products and ratios', () => {
    assert.deepEqual(plus(between(1, 2), between(10, 20)), between(11, 22))
    assert.deepEqual(minus(between(10, 20), between(1, 2)), between(8, 19))
    assert.deepEqual(times(between(2, 3), between(5, 7)), between(10, 21))
    assert.deepEqual(over(between(10, 20), between(2, 5)), between(2, 10))
  })

  it('knows that nothing times anything is nothing, and that a divisor of 0 leaves no upper end', () => {
    assert.deepEqual(times(between(0, 0), between(0, null)), between(0, 0))
    assert.deepEqual(over(between(3, 5), between(0, 2)).hi, null)
    assert.deepEqual(over(between(0, 0), between(0, null)), between(0, 0))
    assert.deepEqual(over(between(3, null), between(2, null)), between(0, null))
  })

  it('adds a list whatever its order', () => {
    fc.assert(
      fc.property(fc.array(vague), (list) => {
        const intervals = list.map(({ interval }) => interval)
        assert.deepEqual(total(intervals), total([...intervals].reverse()))
      }),
    )
  })

  it('intersects to what both allow, and to nothing where they contradict each other', () => {
    assert.deepEqual(intersect(between(0, 5), between(5, 9)), between(5, 5))
    assert.equal(intersect(between(0, 5), between(6, 9)), undefined)
    assert.deepEqual(intersect(between(null, 5), between(3, null)), between(3, 5))
    fc.assert(
      fc.property(known, known, ({ interval: a, point }, { interval: b }) => {
        const both = intersect(a, b)
        assert.equal(both !== undefined && isIn(both, point), isIn(b, point))
      }),
    )
  })

  it('lifts amounts to 0', () => {
    assert.deepEqual(notNegative(between(-3, 4)), between(0, 4))
    assert.deepEqual(notNegative(between(-3, -1)), between(0, 0))
    assert.deepEqual(notNegative(between(null, null)), between(0, null))
  })

  it('encloses the circle: a crown of 2 m covers more than 3.14159265358 and less than 3.1415926536 m2', () => {
    const { lo, hi } = circleArea(between(2, 2))
    assert.ok(lo && hi && compare(lo, rational(314159265358n, 10n ** 11n)) > 0 && compare(lo, hi) < 0)
    assert.ok(compare(hi, rational(31415926536n, 10n ** 10n)) < 0)
  })
})
