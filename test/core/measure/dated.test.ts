import assert from 'node:assert/strict'
import { parseDay } from '@viridict/core'
import { exact, figureOf, verdictOf } from '../figures.js'
import { findingOn, jurisdiction, operator } from '../one-rule-pack.js'
import { inJurisdiction } from './taken.js'

const day = (text: string) => `${parseDay(text)}`

describe('latest', () => {
  const plan = { latest: { fields: ['greenPlan.completion.date', 'greenPlan.greenLine.date'] } }
  const done = (completion: object | undefined, greenLine: object | undefined) => ({
    greenPlan: { ...(completion && { completion }), ...(greenLine && { greenLine }) },
  })

  it('is the later of the dates', () => {
    assert.equal(inJurisdiction(plan, done({ date: '2025-04-25' }, { date: '2025-05-10' })), day('2025-05-10'))
    assert.equal(
      inJurisdiction(plan, done({ date: '2025-04' }, { date: '2025-04-10' })),
      `${day('2025-04-10')}..${day('2025-04-30')}`,
    )
  })

  it('is no earlier than what is known, where one of them is not stated', () => {
    assert.equal(inJurisdiction(plan, done({ date: '2025-04-25' }, undefined)), `${day('2025-04-25')}..`)
  })

  it('is still to come where one is said not to be done', () => {
    assert.equal(inJurisdiction(plan, done({ date: '2025-04-25' }, { state: 'none' })), `${day('2027-01-01')}..`)
  })

  const rules = { latest: { of: 'evidence', field: 'topic', values: ['technicalRules', 'costQuota'] } }
  const record = (topic: string, more: object) => ({ topic, title: topic, ...more })

  it('of documents is the day on which the last kind had its first', () => {
    const evidence = [
      record('technicalRules', { date: '2026-06-01' }),
      record('costQuota', { date: '2026-09-01' }),
      record('costQuota', { title: '修订', date: '2026-12-01' }),
    ]
    assert.equal(inJurisdiction(rules, { evidence }), day('2026-09-01'))
    assert.equal(inJurisdiction(rules, { evidence: evidence.slice(0, 1) }), `${day('2026-06-01')}..`)
    const denied = [...evidence.slice(0, 1), { topic: 'costQuota', state: 'none' }]
    assert.equal(inJurisdiction(rules, { evidence: denied }), `${day('2027-01-01')}..`)
  })
})

describe('a deed within a period after a declared date', () => {
  const judgement = {
    measure: { latest: { fields: ['greenPlan.completion.date'] } },
    milestones: [{ lte: 'due', due: '12 months after greenPlan.territorialApproval.date' }],
    time: 'deed' as const,
  }
  const verdict = (approved: string, completion: object, asOf = '2026-12-31') =>
    verdictOf(
      findingOn(
        judgement,
        { ...jurisdiction, greenPlan: { territorialApproval: { date: approved }, completion } },
        asOf,
      ),
    )

  it('ends on the same day of the month, or the last where the month is shorter', () => {
    assert.equal(verdict('2024-05-10', { date: '2025-05-10' }), 'pass')
    assert.equal(verdict('2024-05-10', { date: '2025-05-11' }), 'fail warning overdue')
    assert.equal(verdict('2024-02-29', { date: '2025-02-28' }), 'pass')
    assert.equal(verdict('2024-02-29', { date: '2025-03-01' }), 'fail warning overdue')
  })

  it('begun in a month alone is in time or late only where all its days agree', () => {
    assert.equal(verdict('2024-05', { date: '2025-05-01' }), 'pass')
    assert.equal(verdict('2024-05', { date: '2025-05-02' }), 'open')
    assert.equal(verdict('2024-05', { date: '2025-06-01' }), 'fail warning overdue')
  })

  it('not done is not due before the day, and fails on it', () => {
    assert.equal(verdict('2024-05-10', { state: 'none' }, '2025-05-09'), 'informational notDue')
    assert.equal(verdict('2024-05-10', { state: 'none' }, '2025-05-10'), 'fail error overdue')
  })

  it('planned for a later day is not done, though that day is in time', () => {
    assert.equal(verdict('2026-05-10', { date: '2027-01-10' }), 'informational notDue')
  })
})

describe('yearlyCount', () => {
  const gardens = {
    yearlyCount: { of: 'parks', date: 'completedOn', where: { class: 'garden' }, from: '2024', to: 'year' },
  }
  const parks = (...dates: readonly string[]) =>
    dates.map((completedOn, index) => ({
      name: `${index}`,
      class: 'garden',
      area: '1 m2',
      ...(completedOn && { completedOn }),
    }))
  const least = (asOf: string, dates: readonly string[], more: object = {}) =>
    figureOf(
      findingOn(
        { measure: gardens, milestones: [{ gte: '0', due: 'always' }] },
        { ...jurisdiction, parks: parks(...dates), ...more },
        asOf,
      ),
    )

  it('is the smallest number of any full year', () => {
    assert.equal(least('2026-12-31', ['2024-06-18', '2025', '2025-10-11', '2026-05-30']), '1')
    assert.equal(least('2026-12-31', ['2024-06-18', '2026-05-30']), '0')
  })

  it('leaves out the year that has not ended', () => {
    assert.equal(least('2026-12-30', ['2024-06-18', '2025-10-11']), '1')
    assert.equal(least('2026-12-31', ['2024-06-18', '2025-10-11']), '0')
  })

  it('takes what has no date, or is not listed, as of any year', () => {
    assert.equal(least('2025-12-31', ['2024-06-18', '']), '0..1')
    assert.equal(least('2025-12-31', ['2024-06-18'], { incomplete: ['parks'] }), '0..')
  })

  it('does not apply before the first year has ended', () => {
    const finding = findingOn(
      { measure: gardens, milestones: [{ gte: '1', due: 'always' }] },
      { ...jurisdiction, parks: [] },
      '2024-12-30',
    )
    assert.equal(verdictOf(finding), 'notApplicable')
  })
})

describe('yearlyIncrease', () => {
  const rising = {
    yearlyIncrease: { of: 'funds', year: 'year', fields: ['construction', 'maintenance'], from: '2023', to: 'year' },
  }
  const fund = (year: string, construction: string, maintenance = '0') => ({ year, construction, maintenance })
  const smallest = (year: string, ...funds: readonly object[]) => inJurisdiction(rising, { year, funds })

  it('is the smallest difference between a year and the one before, in yuan', () => {
    assert.equal(smallest('2025', fund('2023', '5200', '3400'), fund('2024', '8600.01'), fund('2025', '9000')), '100')
    assert.equal(smallest('2024', fund('2023', '8600'), fund('2024', '8600')), '0')
    assert.equal(smallest('2025', fund('2023', '2'), fund('2024', '1'), fund('2025', '3')), '-10000')
  })

  it('counts full years that are listed after the one reported on', () => {
    assert.equal(smallest('2023', fund('2023', '1'), fund('2024', '1'), fund('2025', '2')), '0')
  })

  it('is anything where a year is missing', () => {
    assert.equal(smallest('2025', fund('2023', '1'), fund('2025', '3')), '..10000')
  })

  it('is made of the increases of all years, those that are none in the way', () => {
    const funds = [fund('2023', '2'), fund('2024', '2'), fund('2025', '1'), fund('2026', '1~4')]
    const { judged } = findingOn(
      { measure: rising, milestones: [{ gt: '0 元', due: 'always' }] },
      { ...jurisdiction, funds },
    )
    assert.deepEqual(
      judged?.contributions.map(({ label, amount, side }) => `${label.zh} ${exact(amount)} ${side}`),
      ['2026年 0..30000 either', '2024年 0 rest', '2025年 -10000 rest'],
    )
  })

  it('needs two years', () => {
    const finding = findingOn(
      { measure: rising, milestones: [{ gt: '0 元', due: 'always' }] },
      { ...jurisdiction, year: '2023', funds: [fund('2023', '1')] },
    )
    assert.equal(verdictOf(finding), 'notApplicable')
  })
})

describe('spacing and delay', () => {
  const shown = (measure: object, facts: object) => {
    const judgement = {
      measure: { value: { field: 'year' } },
      milestones: [{ gte: '2000-01-01', due: 'always' }],
      show: [{ title: { zh: '', en: '' }, measure }],
    }
    const subject = 'logs' in facts ? { ...operator, ...facts } : { ...jurisdiction, ...facts }
    const kind = 'logs' in facts ? 'Operator' : 'Jurisdiction'
    return findingOn({ ...judgement, subject: kind }, subject).judged?.figures.map(({ value }) => exact(value))
  }
  const survey = (date: string) => ({ topic: 'remoteSensingSurvey', title: date, date })
  const patrol = (date: string, fixedOn?: string) => ({
    date,
    task: 'patrol',
    issue: 'deadTree',
    ...(fixedOn && { fixedOn }),
  })

  it('is the days between the last two', () => {
    const surveys = { spacing: { of: 'evidence', date: 'date', where: { topic: 'remoteSensingSurvey' } } }
    assert.deepEqual(shown(surveys, { evidence: [survey('2026-11-20'), survey('2020'), survey('2026-11-10')] }), ['10'])
    assert.deepEqual(shown(surveys, { evidence: [survey('2026-11-20')] }), [])
  })

  it('is the most days that a fault took to be mended', () => {
    const mending = { delay: { of: 'logs', from: 'date', to: 'fixedOn' } }
    assert.deepEqual(
      shown(mending, { logs: [patrol('2026-07-15', '2026-07-19'), patrol('2026-08-01', '2026-08-01')] }),
      ['4'],
    )
    assert.deepEqual(shown(mending, { logs: [patrol('2026-07-15')] }), [])
  })
})
