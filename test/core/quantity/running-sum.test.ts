import assert from 'node:assert/strict'
import { between, exactly, nothing, plus, total } from '@viridict/core/internal/quantity/interval.js'
import { add, rational, zero } from '@viridict/core/internal/quantity/rational.js'
import { RunningSum } from '@viridict/core/internal/quantity/running-sum.js'
import fc from 'fast-check'

const small = fc.integer({ min: -1e6, max: 1e6 })
const figure = fc
  .tuple(fc.oneof(small, fc.maxSafeInteger()), fc.oneof(fc.constantFrom(1, 2, 10, 100, 3, 7), fc.integer({ min: 1 })))
  .map(([num, den]) => rational(num, den))

describe('a running sum', () => {
  it('is what adding one by one gives, whatever the denominators', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 30 }), (figures) => {
        const sum = new RunningSum()
        for (const one of figures) sum.add(one)
        assert.deepEqual(sum.value, figures.reduce(add, zero))
      }),
    )
  })

  it('is exact where doubles are not', () => {
    const sum = new RunningSum()
    const most = rational(Number.MAX_SAFE_INTEGER)
    for (const one of [most, rational(1), rational(1), rational(1, 3)]) sum.add(one)
    assert.deepEqual(sum.value, rational(3n * (BigInt(Number.MAX_SAFE_INTEGER) + 2n) + 1n, 3n))
  })

  it('has no end where one of its figures has none', () => {
    const sum = new RunningSum()
    for (const one of [rational(1), null, rational(2)]) sum.add(one)
    assert.equal(sum.value, null)
  })

  it('adds up intervals as adding them one by one does', () => {
    const end = fc.option(figure, { nil: null })
    const interval = fc.oneof(
      figure.map(exactly),
      fc.tuple(end, end).map(([lo, hi]) => between(lo, hi)),
    )
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 20 }), (terms) => {
        assert.deepEqual(total(terms), terms.reduce(plus, nothing))
      }),
    )
  })
})
