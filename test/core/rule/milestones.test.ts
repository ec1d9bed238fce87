import assert from 'node:assert/strict'
import type { Finding } from '@viridict/core'
import { inEnglish, verdictOf } from '../figures.js'
import { findingOn, jurisdiction } from '../one-rule-pack.js'

const rate = (percent: string) => ({ ...jurisdiction, year: '2023', indicators: { gardenUnitRate: `${percent} %` } })
const twoSteps = {
  measure: { value: { field: 'indicators.gardenUnitRate' } },
  milestones: [
    { gte: '90 %', due: '2030-12-31' },
    { gte: '85 %', due: '2025-12-31' },
  ],
}
const states = ({ judged }: Finding) => judged?.milestones.map(({ state, isDue }) => `${state}${isDue ? ' due' : ''}`)

describe('a level with two milestones, 85 % by 2025 and 90 % by 2030', () => {
  const verdictAt = (asOf: string, percent: string) => verdictOf(findingOn(twoSteps, rate(percent), asOf))

  it('asks for the first before it is due, without failing', () => {
    assert.equal(verdictAt('2025-12-30', '84.99'), 'informational notDue')
    assert.equal(verdictAt('2025-12-30', '85'), 'pass')
  })

  it('is judged by the latest that is due', () => {
    assert.equal(verdictAt('2025-12-31', '84.99'), 'fail error')
    assert.equal(verdictAt('2025-12-31', '85'), 'pass')
    assert.equal(verdictAt('2030-12-30', '85'), 'pass')
    assert.equal(verdictAt('2030-12-31', '89.99'), 'fail error')
    assert.equal(verdictAt('2030-12-31', '90'), 'pass')
  })

  it('lists both in order with what each gives', () => {
    const finding = findingOn(twoSteps, rate('87'), '2026-06-30')
    assert.equal(verdictOf(finding), 'pass')
    assert.deepEqual(states(finding), ['met due', 'unmet'])
    assert.deepEqual(states(findingOn(twoSteps, rate('84-91'), '2026-06-30')), ['unknown due', 'unknown'])
  })
})

describe('a stock, five parks by 2025-12-31', () => {
  const fiveParks = {
    time: 'stock' as const,
    measure: { count: { of: 'parks', where: { completedOn: { lte: 'asOf' } } } },
    milestones: [{ gte: '5', due: '2025-12-31' }],
  }
  const parks = (...dates: readonly string[]) => ({
    ...jurisdiction,
    parks: dates.map((completedOn, index) => ({
      name: `${index}`,
      class: 'pocketPark',
      area: '800 m2',
      ...(completedOn && { completedOn }),
    })),
  })
  const four = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01']
  const finding = (asOf: string, ...dates: readonly string[]) => findingOn(fiveParks, parks(...four, ...dates), asOf)
  const lateness = (found: Finding) => found.judged?.milestone?.daysLate

  it('reached on the last day is in time', () => {
    const found = finding('2026-06-30', '2025-12-31')
    assert.equal(verdictOf(found), 'pass')
    assert.equal(lateness(found), undefined)
  })

  it('reached a day later passes, a day late', () => {
    const found = finding('2026-06-30', '2026-01-01')
    assert.equal(verdictOf(found), 'pass')
    assert.equal(lateness(found), 1)
    assert.match(inEnglish(found), /days late: 1/)
  })

  it('reached on 2026-02-01 is 32 days late, at whatever later date it is judged', () => {
    for (const asOf of ['2026-02-01', '2026-02-02', '2026-06-30', '2031-12-31'])
      assert.equal(lateness(finding(asOf, '2026-02-01')), 32, asOf)
  })

  it('not reached yet fails, and what is built later does not count before', () => {
    assert.equal(verdictOf(finding('2026-01-31', '2026-02-01')), 'fail error')
    assert.equal(verdictOf(finding('2025-06-30', '2025-12-01')), 'informational notDue')
  })

  it('is not called late where a date is too vague to say so', () => {
    const found = findingOn(
      { ...fiveParks, milestones: [{ gte: '5', due: '2026-01-15' }] },
      parks(...four, '2026-01'),
      '2026-06-30',
    )
    assert.equal(verdictOf(found), 'pass')
    assert.equal(lateness(found), undefined)
  })

  it('is open where the date of the fifth is not stated', () => {
    assert.equal(verdictOf(finding('2026-06-30', '')), 'open')
  })
})

describe('a deed, a plan approved by 2025-05-10', () => {
  const deed = {
    time: 'deed' as const,
    measure: { value: { field: 'greenPlan.approval.date' } },
    milestones: [{ lte: '2025-05-10', due: '2025-05-10' }],
    repair: { zh: '{amount}', en: '{amount}' },
  }
  const approved = (date: string) => ({ ...jurisdiction, greenPlan: { approval: { date } } })

  it('done in time passes', () => {
    assert.equal(verdictOf(findingOn(deed, approved('2025-05-10'))), 'pass')
  })

  it('done late stays a fail at level warning, overdue by its days, and nothing repairs it', () => {
    const finding = findingOn(deed, approved('2025-05-13'))
    assert.equal(verdictOf(finding), 'fail warning overdue')
    assert.match(inEnglish(finding), /overdue by 3 days/)
    assert.equal(finding.judged?.repair, undefined)
  })

  it('planned for a later day is not due before the day', () => {
    assert.equal(verdictOf(findingOn(deed, approved('2025-05-11'), '2025-05-09')), 'informational notDue')
  })

  it('dated by a month that the day cuts through is open', () => {
    assert.equal(verdictOf(findingOn(deed, approved('2025-05'))), 'open')
    assert.equal(verdictOf(findingOn(deed, approved('2025-04'))), 'pass')
    assert.equal(verdictOf(findingOn(deed, approved('2025-06'))), 'fail warning overdue')
  })
})
