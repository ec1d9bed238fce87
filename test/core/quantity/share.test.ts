import assert from 'node:assert/strict'
import type { Interval, Rational } from '@viridict/core'
import { exactly } from '@viridict/core/internal/quantity/interval.js'
import { add, compare, divide, greatest, isZero, rational } from '@viridict/core/internal/quantity/rational.js'
import {
  emptyShare,
  greatestWhole,
  isEmptyShare,
  partOf,
  plusShare,
  ratioOf,
  type Share,
  shareOfWhole,
} from '@viridict/core/internal/quantity/share.js'
import fc from 'fast-check'
import { amount, fraction, isIn, isWithin, type Known, pointIn, vague } from './arbitraries.js'

const shareOf = (part: Interval, rest: Interval): Share => ({ part, rest })
const ratio = (part: Rational, rest: Rational) => divide(part, add(part, rest))
const whole = ({ point: part }: Known, { point: rest }: Known) => !isZero(add(part, rest))

describe('share', () => {
  it('of 199 and 1 is 99.5 %, of 2100 and 900 m2 exactly 70 %', () => {
    assert.deepEqual(ratioOf(shareOf(exactly(rational(199)), exactly(rational(1)))), exactly(rational(199, 200)))
    assert.deepEqual(ratioOf(shareOf(exactly(rational(2100)), exactly(rational(900)))), exactly(rational(7, 10)))
  })

  it('holds the ratio of all values inside', () => {
    fc.assert(
      fc.property(vague, vague, (part, rest) => {
        fc.pre(whole(part, rest))
        assert.ok(isIn(ratioOf(shareOf(part.interval, rest.interval)), ratio(part.point, rest.point)))
      }),
    )
  })

  it('reaches both of its ends', () => {
    fc.assert(
      fc.property(vague, vague, ({ interval: part }, { interval: rest }) => {
        fc.pre(part.lo !== null && rest.lo !== null && !isZero(part.lo) && !isZero(rest.lo))
        const { lo, hi } = ratioOf({ part, rest })
        assert.deepEqual(lo, rest.hi === null ? rational(0) : ratio(part.lo as Rational, rest.hi))
        assert.deepEqual(hi, part.hi === null ? rational(1) : ratio(part.hi, rest.lo as Rational))
      }),
    )
  })

  it('of a whole that may be nothing proves nothing', () => {
    const upTo = (hi: number): Interval => ({ lo: rational(0), hi: rational(hi) })
    for (const share of [emptyShare, shareOf(upTo(5), upTo(0)), shareOf(upTo(0), upTo(5))])
      assert.deepEqual(ratioOf(share), upTo(1))
    assert.ok(isEmptyShare(emptyShare) && !isEmptyShare(shareOf(upTo(5), upTo(0))))
  })

  it('narrows, and never widens, when part or rest become known', () => {
    fc.assert(
      fc.property(vague, vague, (part, rest) => {
        fc.pre(whole(part, rest))
        const before = ratioOf(shareOf(part.interval, rest.interval))
        assert.ok(isWithin(ratioOf(shareOf(exactly(part.point), rest.interval)), before))
        assert.ok(isWithin(ratioOf(shareOf(part.interval, exactly(rest.point))), before))
      }),
    )
  })

  it('of the sums is the sum of the shares: associative, commutative, with the empty one as nothing', () => {
    const share = fc.tuple(vague, vague).map(([part, rest]) => shareOf(part.interval, rest.interval))
    fc.assert(
      fc.property(share, share, share, (a, b, c) => {
        assert.deepEqual(plusShare(plusShare(a, b), c), plusShare(a, plusShare(b, c)))
        assert.deepEqual(plusShare(a, b), plusShare(b, a))
        assert.deepEqual(plusShare(a, emptyShare), a)
      }),
    )
  })

  it('over several holds the ratio of the true sums', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(vague, vague), { minLength: 1, maxLength: 6 }), (members) => {
        const sum = members.map(([part, rest]) => shareOf(part.interval, rest.interval)).reduce(plusShare)
        const [part, rest] = [0, 1].map((side) => members.map((pair) => (pair[side] as Known).point).reduce(add))
        fc.pre(part !== undefined && rest !== undefined && !isZero(add(part, rest)))
        assert.ok(isIn(ratioOf(sum), ratio(part as Rational, rest as Rational)))
      }),
    )
  })
})

describe('share of a whole', () => {
  it('leaves what is neither counted nor excluded to either side', () => {
    const { lo, hi } = ratioOf(shareOfWhole(exactly(rational(100)), rational(60), rational(15)))
    assert.deepEqual([lo, hi], [rational(60, 100), rational(85, 100)])
  })

  it('is tight: all of the rest may fall on either side, whatever the whole', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (counted, excluded, unknown, more) => {
        fc.pre(!isZero(counted) && !isZero(excluded))
        const least = add(add(counted, excluded), unknown)
        const most = add(least, more)
        const { lo, hi } = ratioOf(shareOfWhole({ lo: least, hi: most }, counted, excluded))
        assert.deepEqual(lo, divide(counted, most))
        assert.deepEqual(hi, divide(add(add(counted, unknown), more), most))
      }),
    )
  })

  it('of an amount in a whole holds the ratio of all values inside', () => {
    fc.assert(
      fc.property(vague, vague, (amount, rest) => {
        fc.pre(whole(amount, rest))
        const all = add(amount.point, rest.point)
        assert.ok(isIn(partOf(amount.interval, exactly(all)), divide(amount.point, all)))
        assert.ok(isIn(partOf(amount.interval, { lo: all, hi: null }), divide(amount.point, all)))
      }),
    )
  })

  it('narrows when ground that was unknown is credited to either side', () => {
    fc.assert(
      fc.property(amount, amount, amount, fraction, (counted, excluded, unknown, along) => {
        const all = exactly(greatest(add(add(counted, excluded), unknown), rational(1)))
        const before = ratioOf(shareOfWhole(all, counted, excluded))
        const credited = pointIn(rational(0), unknown, along)
        assert.ok(isWithin(ratioOf(shareOfWhole(all, add(counted, credited), excluded)), before))
        assert.ok(isWithin(ratioOf(shareOfWhole(all, counted, add(excluded, credited))), before))
        assert.ok(compare(before.lo as Rational, before.hi as Rational) <= 0)
      }),
    )
  })

  it('knows its whole at most where what one side may have the other has not, and only there', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (counted, excluded, unknown, more) => {
        const least = add(add(counted, excluded), unknown)
        const most = add(least, more)
        const share = shareOfWhole({ lo: least, hi: most }, counted, excluded)
        assert.deepEqual(greatestWhole(share), most)
        assert.deepEqual(
          greatestWhole(plusShare(share, shareOf(exactly(more), exactly(more)))),
          add(most, add(more, more)),
        )
      }),
    )
    const atLeast = (least: number) => ({ lo: rational(least), hi: null })
    assert.equal(greatestWhole(shareOfWhole(atLeast(1), rational(1), rational(0))), undefined)
    const [one, upToOne] = [exactly(rational(1)), { lo: rational(0), hi: rational(1) }]
    assert.equal(greatestWhole(shareOf(upToOne, one)), undefined)
  })
})
