import assert from 'node:assert/strict'
import { findingOn, jurisdiction } from '../one-rule-pack.js'

type Where = NonNullable<NonNullable<Parameters<typeof findingOn>[0]['when']>[number]['where']>

const truths: Readonly<Record<string, string>> = { pass: 'yes', notApplicable: 'no', open: 'unknown' }

/** Whether a park meets a condition: a rule that any park passes applies to it, does not, or is open. */
function meets(where: Where, park: object, asOf = '2026-06-30'): string | undefined {
  const parks = [{ name: '甲园', class: 'community', area: '1 ha', ...park }]
  const judgement = {
    subject: 'Jurisdiction.parks',
    when: [{ where, otherwise: { zh: '', en: '' } }],
    measure: { present: { field: 'name' } },
    milestones: [{ gte: '1', due: 'always' }],
  }
  return truths[findingOn(judgement, { ...jurisdiction, parks }, asOf).verdict]
}

describe('the last 36 months', () => {
  const within = { completedOn: { within: '36 months' } }
  const meetAll = (dates: readonly string[], asOf?: string) =>
    dates.map((completedOn) => meets(within, { completedOn }, asOf))

  it('as of 2026-06-30 begin on 2023-07-01', () => {
    assert.deepEqual(meetAll(['2023-06-30', '2023-07-01', '2026-06-30', '2026-07-01']), ['no', 'yes', 'yes', 'no'])
  })

  it('hold a month or a year as a whole, or leave it open', () => {
    assert.deepEqual(meetAll(['2023-06', '2023-07', '2023', '2022', '2024', '2026']), [
      'no',
      'yes',
      'unknown',
      'no',
      'yes',
      'unknown',
    ])
  })

  it('as of a 29 February end and begin with the month', () => {
    assert.deepEqual(meetAll(['2021-02-28', '2021-03-01', '2024-02-29'], '2024-02-29'), ['no', 'yes', 'yes'])
    assert.deepEqual(meetAll(['2020-02-28', '2020-02-29'], '2023-02-28'), ['no', 'yes'])
  })
})

describe('where', () => {
  it('compares amounts exactly, strictly where it is said', () => {
    const small = { area: { lt: '10000 m2' } }
    assert.deepEqual(
      ['9999.999999 m2', '1 ha', '0.9-1.1 ha', '15 亩'].map((area) => meets(small, { area })),
      ['yes', 'no', 'unknown', 'no'],
    )
    assert.equal(meets({ area: { gte: '10000 m2', lte: '10000 m2' } }, { area: '15 亩' }), 'yes')
    assert.equal(meets({ area: { gt: '10000 m2' } }, { area: '15 亩' }), 'no')
  })

  it('takes one of several words', () => {
    assert.equal(meets({ class: 'community' }, {}), 'yes')
    assert.equal(meets({ class: ['garden', 'pocketPark'] }, {}), 'no')
    assert.equal(meets({ 'facilities.toilets': { gte: '1' } }, { facilities: {} }), 'unknown')
  })

  it('finds a word in a list', () => {
    const shelter = { functions: 'disasterShelter' }
    assert.equal(meets(shelter, { functions: ['leisure', 'disasterShelter'] }), 'yes')
    assert.equal(meets(shelter, { functions: ['leisure'] }), 'no')
    assert.equal(meets(shelter, {}), 'unknown')
  })

  it('takes figures for equal whatever their unit', () => {
    assert.equal(meets({ area: '1 ha' }, { area: '15 亩' }), 'yes')
    assert.equal(meets({ area: ['1 ha', '2 ha'] }, { area: '1.5 ha' }), 'no')
    assert.equal(meets({ completedOn: '2025-05-01' }, { completedOn: '2025-05' }), 'unknown')
  })

  it('knows that a row without an award, a star or a theme has none, unless it was left out for a fault', () => {
    assert.equal(meets({ star: { present: 'true' } }, {}), 'no')
    assert.equal(meets({ star: { present: 'false' } }, {}), 'yes')
    assert.equal(meets({ star: { present: 'true' } }, { star: { date: '2026-02-30' } }), 'unknown')
    assert.equal(meets({ star: { present: 'true' } }, { star: { number: '1号' } }), 'yes')
    assert.equal(meets({ completedOn: { present: 'true' } }, {}), 'unknown')
  })

  it('needs all of its conditions, and refuses on the first that does not hold', () => {
    const both = { completedOn: { lte: 'asOf' }, class: 'garden' }
    assert.equal(meets(both, {}), 'no')
    assert.equal(meets({ ...both, class: 'community' }, {}), 'unknown')
    assert.equal(meets({ ...both, class: 'community' }, { completedOn: '2026-06-30' }), 'yes')
  })

  it('proves nothing with a bound that does not fit the field', () => {
    for (const where of [{ name: { gte: '1' } }, { area: { gte: 'large' } }, { completedOn: { lte: 'soon' } }])
      assert.equal(meets(where, { completedOn: '2025' }), 'unknown', JSON.stringify(where))
    assert.equal(meets({ completedOn: { within: 'a while' } }, { completedOn: '2025' }), 'unknown')
    assert.equal(meets({ area: { within: '36 months' } }, {}), 'unknown')
  })
})
