import assert from 'node:assert/strict'
import { marksOf, verdictsOn } from '../findings.js'
import { operator, place, project } from '../small-texts.js'

const completed = (designedOn: string, completedOn: string) => project({ stage: 'completed', designedOn, completedOn })
const parcel = (freedOn: string, completedOn: string) =>
  place({ freedParcels: `[{id: L-01, area: 1 m2, freedOn: ${freedOn}, completedOn: ${completedOn}}]` })
const patrol = (date: string, fixedOn: string) =>
  operator({ logs: `[{date: ${date}, task: patrol, issue: deadTree, fixedOn: ${fixedOn}}]` })

describe('check date-order', () => {
  it('says nothing of the same day', () => {
    for (const text of [
      completed('2026-05-30', '2026-05-30'),
      parcel('2026-05-30', '2026-05-30'),
      patrol('2026-07-15', '2026-07-15'),
    ])
      assert.deepEqual(marksOf('date-order', text), [])
  })

  it('finds the later of two a day too early', () => {
    assert.deepEqual(marksOf('date-order', completed('2026-05-30', '2026-05-29')), ['order 2026-05-29'])
    assert.deepEqual(marksOf('date-order', parcel('2026-05-30', '2026-05-29')), ['order 2026-05-29'])
    assert.deepEqual(marksOf('date-order', patrol('2026-07-15', '2026-07-14')), ['order 2026-07-14'])
  })

  it('says nothing where a month or a year alone leaves the order open', () => {
    assert.deepEqual(marksOf('date-order', completed('2026-05-30', '2026-05')), [])
    assert.deepEqual(marksOf('date-order', completed('2026-05-30', '2026-04')), ['order 2026-04'])
    assert.deepEqual(marksOf('date-order', completed('2026', '2026-01-01')), [])
  })

  it('finds a completion date where nothing is completed', () => {
    assert.deepEqual(marksOf('date-order', project({ completedOn: '2026-05-30' })), ['not-completed 2026-05-30'])
  })
})

describe('check future-date', () => {
  const asOf = '2026-06-30'
  it('finds what is declared as done on the day after the as-of date', () => {
    const rows =
      '[{name: 甲, class: garden, area: 1 ha, completedOn: 2026-07-01, sharedFrom: 2026-07-02, star: {date: 2026-07-03}}]'
    assert.deepEqual(marksOf('future-date', place({ parks: rows }), { asOf }), [
      'later 2026-07-01',
      'later 2026-07-02',
      'later 2026-07-03',
    ])
    assert.deepEqual(
      marksOf('future-date', operator({ equipment: '[{name: 甲, acquiredOn: 2026-07-01}]' }), { asOf }),
      ['later 2026-07-01'],
    )
  })

  it('takes a population of a later day for a forecast, and does not use it', () => {
    const people = (date: string) =>
      place({
        population: `{count: 1 万人, definition: resident, date: ${date}}`,
        greenways: '[{name: 甲, length: 2 km, builtUpLength: 2 km, completedOn: 2024}]',
      })
    const verdict = (date: string) =>
      verdictsOn(people(date), { asOf }).find((found) => found.startsWith('greenway-length'))
    assert.deepEqual(marksOf('future-date', people('2026-07-01'), { asOf }), ['figure 2026-07-01'])
    assert.equal(verdict('2026-07-01'), 'greenway-length-per-10k: open')
    assert.equal(verdict('2026-06-30'), 'greenway-length-per-10k: pass')
  })

  it('says nothing of the as-of date itself, and of a year that it lies in', () => {
    const rows =
      '[{name: 甲, class: garden, area: 1 ha, completedOn: 2026-06-30}, {name: 乙, class: garden, area: 1 ha, completedOn: 2026}]'
    assert.deepEqual(marksOf('future-date', place({ parks: rows }), { asOf }), [])
    assert.deepEqual(marksOf('future-date', project({ designedOn: '2026-06-30' }), { asOf }), [])
    assert.deepEqual(marksOf('future-date', project({ designedOn: '2026-07-01' }), { asOf }), ['later 2026-07-01'])
  })
})

describe('check certificate-expiry', () => {
  const worker = (validUntil: string) =>
    operator({
      workers: `[{id: W-01, certificate: {occupation: greeningWorker, number: A1, validUntil: ${validUntil}}}]`,
    })

  it('finds a certificate that ends within 90 days, the last day included', () => {
    assert.deepEqual(marksOf('certificate-expiry', worker('2026-12-31')), ['soon 2026-12-31'])
    assert.deepEqual(marksOf('certificate-expiry', worker('2027-03-31')), ['soon 2027-03-31'])
  })

  it('says nothing of one that ends on the 91st day, has ended, or never ends', () => {
    for (const day of ['2027-04-01', '2026-12-30', 'permanent', '长期'])
      assert.deepEqual(marksOf('certificate-expiry', worker(day)), [])
    assert.deepEqual(marksOf('certificate-expiry', operator({ workers: '[{id: W-01, certificate: none}]' })), [])
  })

  const designer = (validUntil: string) =>
    project({
      designedOn: '2025-09-12',
      designer: `{name: 乙, qualification: {type: landscapeDesign, number: B1, validUntil: ${validUntil}}}`,
    })
  it('finds a qualification that has ended since the design', () => {
    assert.deepEqual(marksOf('certificate-expiry', designer('2026-12-30')), ['qualification 2026-12-30'])
    assert.deepEqual(marksOf('certificate-expiry', designer('2026-12-31')), [])
    assert.deepEqual(marksOf('certificate-expiry', designer('2025-09-12')), ['qualification 2025-09-12'])
    assert.deepEqual(marksOf('certificate-expiry', designer('2025-09-11')), [])
  })
})

describe('check reporting-year', () => {
  it('finds an as-of date before the year, or more than a year after its end', () => {
    assert.deepEqual(marksOf('reporting-year', operator(), { asOf: '2025-12-31' }), ['ahead 2026'])
    assert.deepEqual(marksOf('reporting-year', operator(), { asOf: '2026-01-01' }), [])
    assert.deepEqual(marksOf('reporting-year', operator(), { asOf: '2027-12-31' }), [])
    assert.deepEqual(marksOf('reporting-year', operator(), { asOf: '2028-01-01' }), ['past 2026'])
    assert.deepEqual(marksOf('reporting-year', project(), { asOf: '2028-01-01' }), [])
  })

  it('judges nothing by the figures of a year that has not begun', () => {
    const figures = place({
      land: '{residential: 20 km2}',
      coverage: '{parkGreen: {profile: jc2022, residential: 18 km2}}',
    })
    const verdict = (asOf: string) =>
      verdictsOn(figures, { asOf }).find((found) => found.startsWith('park-service-coverage'))
    assert.deepEqual(marksOf('reporting-year-ahead', figures, { asOf: '2025-12-31' }), ['ahead 2026'])
    assert.equal(verdict('2025-12-31'), 'park-service-coverage: open')
    assert.deepEqual(marksOf('reporting-year-ahead', figures, { asOf: '2026-01-01' }), [])
    assert.equal(verdict('2026-01-01'), 'park-service-coverage: pass')
  })

  it('finds a population of another year', () => {
    const population = (date: string) => place({ population: `{count: 1 万人, definition: resident, date: ${date}}` })
    assert.deepEqual(marksOf('reporting-year', population('2025-12-31')), ['population 2025-12-31'])
    assert.deepEqual(marksOf('reporting-year', population('2026')), [])
    assert.deepEqual(marksOf('reporting-year', population('2026-01-01')), [])
  })

  it('finds funds that end with another year, unless more may follow', () => {
    const funds = '[{year: 2024, construction: 1, maintenance: 1}, {year: 2025, construction: 2, maintenance: 1}]'
    assert.deepEqual(marksOf('reporting-year', place({ funds })), ['fund 2025'])
    assert.deepEqual(marksOf('reporting-year', place({ funds, year: '2025' })), [])
    assert.deepEqual(marksOf('reporting-year', place({ funds, incomplete: '[funds]' })), [])
  })
})

describe('check fund-years', () => {
  const funds = (...years: number[]) =>
    place({ funds: `[${years.map((year) => `{year: ${year}, construction: 1, maintenance: 1}`)}]` })
  it('finds a gap, and a beginning after 2023, in any order of the rows', () => {
    assert.deepEqual(marksOf('fund-years', funds(2023, 2024, 2025, 2026)), [])
    assert.deepEqual(marksOf('fund-years', funds(2026, 2024, 2025, 2022, 2023)), [])
    assert.deepEqual(marksOf('fund-years', funds(2023, 2024, 2026)), ['gap 2026'])
    assert.deepEqual(marksOf('fund-years', funds(2024, 2025, 2026)), ['late-start 2024'])
    assert.deepEqual(marksOf('fund-years', place({ funds: '[]' })), [])
  })
})
