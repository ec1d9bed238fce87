import assert from 'node:assert/strict'
import { type Rational, writeExactly, writeRounded } from '@viridict/core'

const amount = (num: number, den = 1): Rational => ({ num: BigInt(num), den: BigInt(den) })

describe('an amount in the unit of another figure', () => {
  it('is exact', () => {
    assert.equal(writeExactly(amount(12_500), '1.3 ha'), '1.25 ha')
    assert.equal(writeExactly(amount(12_500), '13000㎡'), '12500㎡')
    assert.equal(writeExactly(amount(1001), '2 亩'), '1.5015 亩')
    assert.equal(writeExactly(amount(600_000), '58.5 万人'), '60 万人')
  })
  it('is in the unit of bare figures where that one has none', () => {
    assert.equal(writeExactly(amount(2_500_000), '3', 'km2'), '2.5')
    assert.equal(writeExactly(amount(7), '８'), '7')
  })
  it('is none where no decimal is exact, or the unit is none', () => {
    assert.equal(writeExactly(amount(2000, 3), '600 m2'), undefined)
    assert.equal(writeExactly(amount(1), '600 尺'), undefined)
    assert.equal(writeExactly(amount(1), 'about 600'), undefined)
  })
  it('is cut off where that is rounding too: 7/8 and 87.46 are no 88 and no 87.5', () => {
    assert.equal(writeRounded(amount(7, 8), '85 %'), '87.5 %')
    assert.equal(writeRounded(amount(8746, 10_000), '85.0 %'), '87.46 %')
    assert.equal(writeRounded(amount(874_449, 1_000_000), '85 %'), '87 %')
  })
  it('is none where cutting off never is', () => {
    assert.equal(writeRounded(amount(2, 3), '85 %'), undefined)
  })
})
