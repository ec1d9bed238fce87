import assert from 'node:assert/strict'
import { figureOf, verdictOf } from '../figures.js'
import { findingOn, jurisdiction, project } from '../one-rule-pack.js'
import { inJurisdiction, taken } from './taken.js'

const park = (more: object = {}) => ({ name: `${JSON.stringify(more)}`, class: 'community', area: '1 ha', ...more })
const estate = (name: string, more: object = {}) => ({ name, ...more })

describe('count', () => {
  const built = { count: { of: 'parks', where: { completedOn: { lte: 'asOf' } } } }

  it('counts rows, a row of several as so many, and rows of unknown condition from 0', () => {
    const parks = [park({ completedOn: '2024' }), park({ completedOn: '2027-01-01' }), park()]
    assert.equal(inJurisdiction(built, { parks }), '1..2')
    const estates = [estate('a', { count: '12' }), estate('b'), estate('c', { count: '3-5' })]
    assert.equal(inJurisdiction({ count: { of: 'estates' } }, { estates }), '16..18')
  })

  it('over a register that is not finished is a lower bound, over none anything', () => {
    const parks = [park({ completedOn: '2024' })]
    assert.equal(inJurisdiction(built, { parks, incomplete: ['parks'] }), '1..')
    assert.equal(inJurisdiction(built, {}), '0..')
    assert.equal(inJurisdiction(built, { parks: [] }), '0')
  })

  it('over evidence is a lower bound, and a document said not to exist is no document', () => {
    const surveys = { count: { of: 'evidence', where: { topic: 'remoteSensingSurvey' } } }
    const survey = { topic: 'remoteSensingSurvey', title: '遥感普查' }
    assert.equal(inJurisdiction(surveys, { evidence: [survey] }), '1..')
    assert.equal(inJurisdiction(surveys, { evidence: [{ topic: 'remoteSensingSurvey', state: 'none' }] }), '0')
    assert.equal(inJurisdiction(surveys, { evidence: [{ topic: 'parkSystemPlan', state: 'none' }] }), '0..')
  })

  it('leaves a register with a faulty row unfinished', () => {
    assert.equal(
      inJurisdiction(built, { parks: [park({ completedOn: '2024' }), park({ completedOn: '2026-02-30' })] }),
      '1..',
    )
  })
})

describe('sum', () => {
  const length = { sum: { of: 'rivers', field: 'length', where: { completedOn: { lte: 'asOf' } } } }
  const river = (name: string, km: string, more: object = { completedOn: '2025' }) => ({
    name,
    length: `${km} km`,
    ...more,
  })

  it('adds decimals exactly', () => {
    assert.equal(inJurisdiction(length, { rivers: [river('a', '0.1'), river('b', '0.2')] }), '300')
  })

  it('takes a row of unknown condition from 0 to all of it, and an unknown figure as any', () => {
    assert.equal(inJurisdiction(length, { rivers: [river('a', '1'), river('b', '2', {})] }), '1000..3000')
    const greenways = [
      { name: 'a', length: '5 km', builtUpLength: '4 km' },
      { name: 'b', length: '5 km' },
    ]
    assert.equal(inJurisdiction({ sum: { of: 'greenways', field: 'builtUpLength' } }, { greenways }), '4000..')
  })
})

describe('ratio', () => {
  const ratio = { ratio: { of: { value: { field: 'land.green' } }, to: { value: { field: 'land.builtUp' } } } }

  it('divides independent intervals', () => {
    assert.equal(inJurisdiction(ratio, { land: { green: '9 km2', builtUp: '20 km2' } }), '0.45')
    assert.equal(inJurisdiction(ratio, { land: { green: '9-10 km2', builtUp: '20-25 km2' } }), '0.36..0.5')
    assert.equal(inJurisdiction(ratio, { land: { builtUp: '20 km2' } }), '0..')
  })

  it('over nothing does not apply', () => {
    const toWater = { ratio: { ...ratio.ratio, to: { value: { field: 'land.water' } } } }
    const judgement = { measure: toWater, milestones: [{ gte: '45 %', due: 'always' }] }
    const land = { green: '0 km2', water: '0 km2' }
    assert.equal(verdictOf(findingOn(judgement, { ...jurisdiction, land })), 'notApplicable')
  })
})

describe('value', () => {
  it('is the declared figure, its basis declared', () => {
    const site = {
      measure: { value: { field: 'area.site' } },
      subject: 'Project',
      milestones: [{ gte: '0', due: 'always' }],
    }
    const finding = findingOn(site, { ...project, area: { green: '1000 m2', site: '7 亩' } })
    assert.equal(figureOf(finding), '14000/3')
    assert.equal(finding.judged?.basis, 'declared')
  })

  it('is a date by its day', () => {
    const judgement = {
      subject: 'Project',
      measure: { value: { field: 'designedOn' } },
      milestones: [{ gte: '2023-08-17', due: 'always' }],
    }
    const verdict = (designedOn: string) => verdictOf(findingOn(judgement, { ...project, designedOn }))
    assert.deepEqual(['2023-08-16', '2023-08-17', '2023-08', '2024'].map(verdict), [
      'fail error',
      'pass',
      'open',
      'pass',
    ])
  })

  it('of what is no figure is unknown, whatever a pack thinks', () => {
    assert.equal(taken({ value: { field: 'name' } }, jurisdiction), '0..')
    assert.equal(inJurisdiction({ sum: { of: 'parks', field: 'class' } }, { parks: [park()] }), '0..')
  })
})
