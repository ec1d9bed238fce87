import assert from 'node:assert/strict'
import { toExactText } from '@viridict/core'
import { parseQuantity } from '@viridict/core/internal/quantity/parse-quantity.js'
import type { Dimension } from '@viridict/core/internal/quantity/unit.js'
import fc from 'fast-check'

/** The amount in base units as exact text, a range as lo..hi, or the problem. */
function read(text: string, dimension: Dimension, unit?: string): string {
  const reading = parseQuantity(text, dimension, unit)
  if (!reading.ok) return reading.problem
  const { lo, hi } = reading.interval
  assert.ok(lo && hi)
  return toExactText(lo) === toExactText(hi) ? toExactText(lo) : `${toExactText(lo)}..${toExactText(hi)}`
}

function reads(dimension: Dimension, cases: Readonly<Record<string, string>>, unit?: string): void {
  for (const [text, expected] of Object.entries(cases)) assert.equal(read(text, dimension, unit), expected, text)
}

describe('parseQuantity', () => {
  it('reads areas in m2', () => {
    const same = ['m2', 'm^2', 'm²', '㎡', '平方米', '平米']
    for (const unit of same) assert.equal(read(`4689.4 ${unit}`, 'area'), '4689.4', unit)
    reads('area', {
      '0.46 ha': '4600',
      '0.46公顷': '4600',
      '1 km2': '1000000',
      '1.5 平方公里': '1500000',
      '2 ㎢': '2000000',
    })
  })

  it('takes an 亩 as 2000/3 m2', () => {
    reads('area', { '1 亩': '2000/3', '3亩': '2000', '7 亩': '14000/3', '1.5 万亩': '10000000' })
  })

  it('reads lengths in m', () => {
    reads('length', {
      '38.4 km': '38400',
      '38.4公里': '38400',
      '12 cm': '0.12',
      '12厘米': '0.12',
      '5 mm': '0.005',
      '3米': '3',
    })
  })

  it('reads money in yuan, percentages as shares and counts as they are', () => {
    reads('money', { '9600 万元': '96000000', '9600': '96000000', '12.5元': '12.5' }, '万元')
    reads('percent', { '88.1 %': '0.881', '88.1％': '0.881', '70': '0.7', '100%': '1' }, '%')
    reads('count', {
      '36': '36',
      '36 株': '36',
      '5人': '5',
      '12 个': '12',
      '3座': '3',
      '58.5097 万人': '585097',
      '58.5097万': '585097',
    })
  })

  it('gives a bare number the unit of its field', () => {
    assert.equal(read('12', 'length', 'cm'), '0.12')
    assert.equal(read('12', 'area', 'km2'), '12000000')
  })

  it('reads full-width digits, units and signs as their plain twins', () => {
    reads('length', { '３．５ｍ': '3.5', '３．０－３．５　ｍ': '3..3.5', '3.0～3.5 m': '3..3.5' })
  })

  it('reads ranges, with a unit at either end or at both', () => {
    const same = [
      '3.0-3.5 m',
      '3.0~3.5m',
      '3 m-3.5 m',
      '3m至3.5m',
      '3–3.5 m',
      '3—3.5 m',
      '300 cm - 3.5 m',
      '3.0 至 3.5 米',
      '3 m-3.5',
    ]
    for (const text of same) assert.equal(read(text, 'length', 'cm'), '3..3.5', text)
    assert.equal(read('4-4', 'count'), '4')
  })

  it('refuses a range whose first end is the larger', () => {
    reads('length', { '3.5-3.0 m': 'reversed', '3 m-299 cm': 'reversed' })
  })

  it('refuses thousands separators rather than reading 1,234 as 1', () => {
    reads(
      'area',
      { '1,234 m2': 'thousands', '4,689.4': 'thousands', '１，２３４': 'thousands', '500-1,000 m2': 'thousands' },
      'm2',
    )
    reads('area', { '1,23': 'notANumber', '1 234 m2': 'notANumber', '1_000': 'unknownUnit' }, 'm2')
  })

  it('reads whole counts of any size, and no fraction of one', () => {
    reads('count', {
      '9007199254740993 株': '9007199254740993',
      '99999999999999999999 株': '99999999999999999999',
      '99999999999999999999.5 株': 'notWhole',
    })
  })

  it('refuses negative amounts, fractions of things and units of another dimension', () => {
    reads('area', { '-5 m2': 'negative', '5 m': 'otherDimension', '5 人': 'otherDimension', '5 万': 'otherDimension' })
    reads('count', { '2.5 人': 'notWhole', '0.00005 万人': 'notWhole', '2.5-3': 'notWhole', '5 m2': 'otherDimension' })
    reads('length', { '5 furlongs': 'unknownUnit', '5 m2': 'otherDimension' })
  })

  it('refuses what only looks like a number: exponents, circled digits, vulgar fractions', () => {
    const odd = [
      '',
      '-',
      'm2',
      '1e5',
      '1.2.3',
      '.5',
      '5.',
      '10² m2',
      '5½ m2',
      '① m2',
      'NaN',
      'Infinity',
      '０x10',
      '一百',
      '٣ m2',
      '1/2',
    ]
    for (const text of odd) assert.ok(!parseQuantity(text, 'area', 'm2').ok, text)
  })

  it('keeps every digit of a long figure', () => {
    assert.equal(read('0.1234567890123456', 'area', 'm2'), '0.1234567890123456')
    assert.equal(read('123456789012345678901234567890', 'area', 'm2'), '123456789012345678901234567890')
  })

  it('answers hostile text at once, and never throws', () => {
    const long = [
      '9'.repeat(1e6),
      '1-'.repeat(4e5),
      ' '.repeat(1e6),
      '.'.repeat(80),
      '1,234'.repeat(16),
      'ﷺ'.repeat(80),
    ]
    const begun = performance.now()
    for (const text of long) assert.ok(!parseQuantity(text, 'area', 'm2').ok)
    assert.ok(performance.now() - begun < 500)
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseQuantity(text, 'area', 'm2')))
  })

  it('reads back any decimal that it is given', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 999 }), (whole, part) => {
        const text = `${whole}.${String(part).padStart(3, '0')}`
        assert.equal(Number(read(text, 'area', 'm2')), Number(text))
      }),
    )
  })
})
