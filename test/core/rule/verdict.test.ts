import assert from 'node:assert/strict'
import { figureOf, verdictOf } from '../figures.js'
import { findingOn, jurisdiction } from '../one-rule-pack.js'

const builtUp = { value: { field: 'land.builtUp' } }
const land = (km2: number | string) => ({ ...jurisdiction, year: '2023', land: { builtUp: `${km2} km2` } })
const asked = (due: string, more: object = {}) => ({ measure: builtUp, milestones: [{ gte: '10 km2', due }], ...more })

describe('verdict', () => {
  it('is pass where the whole interval meets the requirement, fail where none of it does, else open', () => {
    const verdicts = ['10', '9.9999999', '9.9-10.1', '10-12', '8-9.9'].map((km2) =>
      verdictOf(findingOn(asked('always'), land(km2))),
    )
    assert.deepEqual(verdicts, ['pass', 'fail error', 'open', 'pass', 'fail error'])
  })

  it('is open, with the fact to supply, where nobody says', () => {
    const finding = findingOn(asked('always'), { ...jurisdiction, land: {} })
    assert.equal(verdictOf(finding), 'open')
    assert.deepEqual(
      finding.judged?.missing.map(({ location }) => location.path),
      [['land', 'builtUp']],
    )
  })

  it('fails at the level of the rule', () => {
    assert.equal(verdictOf(findingOn(asked('always', { level: 'warning' }), land(9))), 'fail warning')
    assert.equal(verdictOf(findingOn(asked('always', { level: 'note' }), land(9))), 'fail note')
  })

  it('is informational before the due date, and a fail on it', () => {
    assert.equal(verdictOf(findingOn(asked('2025-12-31'), land(9), '2025-12-30')), 'informational notDue')
    assert.equal(verdictOf(findingOn(asked('2025-12-31'), land(9), '2025-12-31')), 'fail error')
    assert.equal(verdictOf(findingOn(asked('2025-12-31'), land(10), '2023-09-01')), 'pass')
    assert.equal(verdictOf(findingOn(asked('2025-12-31'), { ...jurisdiction, year: '2023' }, '2023-09-01')), 'open')
  })

  it('of encouraging words is never a fail: should and may are advisory at any date', () => {
    for (const modality of ['should', 'may'] as const)
      for (const due of ['always', '2024-12-31', 'undated'])
        assert.equal(verdictOf(findingOn(asked(due, { modality }), land(9), '2031-06-30')), 'informational advisory')
    assert.equal(verdictOf(findingOn(asked('always', { modality: 'may' }), land(10))), 'pass')
  })

  it('of a clause without a number is informational when unmet', () => {
    const unset = asked('always', { unset: 'true' })
    assert.deepEqual(
      [land(9), land(10), jurisdiction].map((facts) => verdictOf(findingOn(unset, facts))),
      ['informational unset', 'pass', 'open'],
    )
  })

  it('of a goal without a date is informational up to the horizon, and a warning after it', () => {
    assert.equal(verdictOf(findingOn(asked('undated'), land(9), '2030-12-31')), 'informational undated')
    assert.equal(verdictOf(findingOn(asked('undated'), land(9), '2031-01-01')), 'fail warning')
    assert.equal(verdictOf(findingOn(asked('undated'), land(10), '2031-01-01')), 'pass')
  })

  it('does not apply where there is nothing to measure, and says why', () => {
    const share = { share: { of: 'parks', where: { class: 'community' } } }
    const empty = { zh: '没有公园。', en: 'There is no park.' }
    const judgement = { measure: share, milestones: [{ gte: '50 %', due: 'always' }], empty }
    const finding = findingOn(judgement, { ...jurisdiction, parks: [] })
    assert.equal(verdictOf(finding), 'notApplicable')
    assert.deepEqual(finding.message.template, empty)
  })
})

describe('near misses', () => {
  const verdicts = (bound: object, values: readonly string[]) =>
    values.map((km2) =>
      verdictOf(findingOn({ measure: builtUp, milestones: [{ ...bound, due: 'always' }] }, land(km2))),
    )

  it('of at least, more than, at most and less than 10 km2', () => {
    const around = ['9.999999999', '10', '10.000000001']
    assert.deepEqual(verdicts({ gte: '10 km2' }, around), ['fail error', 'pass', 'pass'])
    assert.deepEqual(verdicts({ gt: '10 km2' }, around), ['fail error', 'fail error', 'pass'])
    assert.deepEqual(verdicts({ lte: '10 km2' }, around), ['pass', 'pass', 'fail error'])
    assert.deepEqual(verdicts({ lt: '10 km2' }, around), ['pass', 'fail error', 'fail error'])
  })

  it('of intervals that touch the limit', () => {
    const touching = ['9-10', '10-11', '9-11']
    assert.deepEqual(verdicts({ gte: '10 km2' }, touching), ['open', 'pass', 'open'])
    assert.deepEqual(verdicts({ gt: '10 km2' }, touching), ['fail error', 'open', 'open'])
    assert.deepEqual(verdicts({ lte: '10 km2' }, touching), ['pass', 'open', 'open'])
    assert.deepEqual(verdicts({ lt: '10 km2' }, touching), ['open', 'fail error', 'open'])
  })

  it('show the gap exactly', () => {
    const gap = (bound: object, km2: string) => {
      const { judged } = findingOn({ measure: builtUp, milestones: [{ ...bound, due: 'always' }] }, land(km2))
      return judged?.gap && figureOf({ judged: { value: judged.gap } } as never)
    }
    assert.equal(gap({ gte: '10 km2' }, '9.999999'), '1')
    assert.equal(gap({ lte: '10 km2' }, '12.5'), '2500000')
    assert.equal(gap({ gte: '10 km2' }, '7-8'), '2000000..3000000')
    assert.equal(gap({ gte: '10 km2' }, '10'), undefined)
  })
})
