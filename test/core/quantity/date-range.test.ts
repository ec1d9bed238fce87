import assert from 'node:assert/strict'
import { formatDay, parseDay } from '@viridict/core'
import { addMonths, type DateRange, dayOf, parseDate } from '@viridict/core/internal/quantity/date-range.js'
import fc from 'fast-check'

function rangeOf(text: string): string {
  const reading = parseDate(text)
  if (!reading.ok) return reading.suggestion ? `${reading.problem} ${reading.suggestion}` : reading.problem
  const { from, to }: DateRange = reading.range
  return from === to ? formatDay(from) : `${formatDay(from)}..${formatDay(to)}`
}

const day = (text: string): number => parseDay(text) ?? assert.fail(text)
const later = (text: string, months: number): string => formatDay(addMonths(day(text), months))

describe('dates', () => {
  it('are read in ISO and in Chinese, full-width digits and all', () => {
    for (const text of ['2026-05-30', '2026年5月30日', '２０２６－０５－３０', ' 2026 年 05 月 30 日 '])
      assert.equal(rangeOf(text), '2026-05-30', text)
  })

  it('span the month or the year where that is all that is known', () => {
    assert.equal(rangeOf('2026-05'), '2026-05-01..2026-05-31')
    assert.equal(rangeOf('2024年2月'), '2024-02-01..2024-02-29')
    assert.equal(rangeOf('2026'), '2026-01-01..2026-12-31')
    assert.equal(rangeOf('2026年'), '2026-01-01..2026-12-31')
  })

  it('do not exist: 2026-02-30, 2026-02-29, 2100-02-29, month 13, day 0', () => {
    for (const text of [
      '2026-02-30',
      '2026-02-29',
      '2100-02-29',
      '2026-13-01',
      '2026-00',
      '2026-04-31',
      '2026年2月30日',
      '2026-05-00',
    ])
      assert.equal(rangeOf(text), 'impossible', text)
    for (const text of ['2024-02-29', '2000-02-29']) assert.equal(rangeOf(text), text)
  })

  it('in another form are refused with the form that is meant', () => {
    assert.equal(rangeOf('2026/5/3'), 'format 2026-05-03')
    assert.equal(rangeOf('2026.05'), 'format 2026-05')
    assert.equal(rangeOf('2026/2/30'), 'impossible')
  })

  it('are nothing else: two-digit years, words, times, hostile text', () => {
    for (const text of ['26-05-30', '30/05/2026', 'May 2026', '2026-05-30T00:00', '', '今年', '9'.repeat(1e6)])
      assert.equal(rangeOf(text), 'notADate', text.slice(0, 20))
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseDate(text)))
  })

  it('count days as the calendar does', () => {
    assert.equal(dayOf(1970, 1, 1), 0)
    assert.equal(day('2024-03-01') - day('2024-02-28'), 2)
    assert.equal(day('2026-03-01') - day('2026-02-28'), 1)
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (n) => assert.equal(day(formatDay(n)), n)))
  })
})

describe('months later', () => {
  it('are the same day of the month', () => {
    assert.equal(later('2024-05-10', 12), '2025-05-10')
    assert.equal(later('2026-06-30', -36), '2023-06-30')
    assert.equal(later('2026-01-15', -1), '2025-12-15')
  })

  it('end with a shorter month', () => {
    assert.equal(later('2026-01-31', 1), '2026-02-28')
    assert.equal(later('2024-01-31', 1), '2024-02-29')
    assert.equal(later('2024-02-29', 12), '2025-02-28')
    assert.equal(later('2024-02-29', -12), '2023-02-28')
    assert.equal(later('2024-02-29', 48), '2028-02-29')
    assert.equal(later('2026-03-31', -1), '2026-02-28')
  })

  it('never go past the month that is meant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: -600, max: 600 }), (from, months) => {
        const [a, b] = [new Date(from * 864e5), new Date(addMonths(from, months) * 864e5)]
        const apart = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
        assert.equal(apart, months)
        assert.ok(b.getUTCDate() <= a.getUTCDate())
      }),
    )
  })
})
