import assert from 'node:assert/strict'
import { figureOf, verdictOf } from '../figures.js'
import { findingOn, findingsOn, jurisdiction } from '../one-rule-pack.js'
import { inJurisdiction } from './taken.js'

describe('union', () => {
  const blueGreen = { union: { of: ['land.green', 'land.water'], overlap: 'land.waterInGreen' } }
  const land = (green: string, water: string, waterInGreen?: string) => ({
    land: { builtUp: '60 km2', green, water, ...(waterInGreen && { waterInGreen }) },
  })

  it('counts what lies in both once', () => {
    assert.equal(inJurisdiction(blueGreen, land('26.1 km2', '1.6 km2', '0.5 km2')), '27200000')
  })

  it('lies between the larger of the two and their sum where nobody says how much that is', () => {
    assert.equal(inJurisdiction(blueGreen, land('26 km2', '1.5 km2')), '26000000..27500000')
    assert.equal(inJurisdiction(blueGreen, { land: { green: '26 km2' } }), '26000000..')
  })

  it('is never less than either, whatever ranges are declared', () => {
    assert.equal(inJurisdiction(blueGreen, land('26 km2', '1-2 km2', '0.5-1 km2')), '26000000..27500000')
  })
})

describe('proportion', () => {
  const rate = {
    proportion: {
      part: { total: { of: [{ count: { of: 'units' } }, { count: { of: 'estates' } }] } },
      whole: { total: { of: [{ value: { field: 'totals.units' } }, { value: { field: 'totals.estates' } }] } },
    },
  }
  const places = (units: number, estates: number, all: object) => ({
    units: units > 0 ? [{ name: 'u', count: `${units}` }] : [],
    estates: [{ name: 'e', count: `${estates}` }],
    totals: all,
  })

  it('is a part of a whole that contains it: 112 of 186', () => {
    assert.equal(inJurisdiction(rate, places(35, 77, { units: '98', estates: '88' })), '56/93')
  })

  it('is bounded by what is known of either', () => {
    assert.equal(
      inJurisdiction(rate, { ...places(35, 77, { units: '98', estates: '88' }), incomplete: ['units'] }),
      '56/93..1',
    )
    assert.equal(inJurisdiction(rate, places(35, 77, { units: '98' })), '0..1')
  })

  it('proves nothing where the part is more than the whole, and says so', () => {
    const judgement = { measure: rate, milestones: [{ gte: '60 %', due: 'always' }] }
    const facts = { ...jurisdiction, ...places(35, 77, { units: '35', estates: '76' }) }
    const finding = findingOn(judgement, facts)
    assert.deepEqual([verdictOf(finding), figureOf(finding)], ['open', '0..1'])
  })
})

describe('ratio, for each so many', () => {
  const per10k = {
    ratio: {
      of: { sum: { of: 'greenways', field: 'builtUpLength', atMost: 'length' } },
      to: { value: { field: 'population.count' } },
      per: '10000',
    },
  }
  const with10k = (greenways: readonly object[], count = '58.5097 万人') =>
    inJurisdiction(per10k, { greenways, population: { count, definition: 'resident', date: '2026' } })

  it('is kilometres for each 10,000 people', () => {
    assert.equal(with10k([{ name: 'a', length: '60 km', builtUpLength: '58.5097 km' }]), '1000')
  })

  it('takes a length that is not stated from nothing to the whole length', () => {
    assert.equal(with10k([{ name: 'a', length: '58.5097 km' }]), '0..1000')
  })

  it('shows the unit of its upper amount, not a percentage', () => {
    const judgement = { measure: per10k, milestones: [{ gte: '1 km', due: 'always' }] }
    const facts = {
      greenways: [{ name: 'a', length: '1 km', builtUpLength: '1 km' }],
      population: { count: '10000', definition: 'resident', date: '2026' },
    }
    assert.equal(findingOn(judgement, { ...jurisdiction, ...facts }).judged?.unit, 'km')
  })
})

describe('count, at most', () => {
  it('counts no more than is asked for', () => {
    const capped = { count: { of: 'units', most: '30' } }
    assert.equal(inJurisdiction(capped, { units: [{ name: 'a', count: '29' }] }), '29')
    assert.equal(inJurisdiction(capped, { units: [{ name: 'a', count: '31' }] }), '30')
    assert.equal(inJurisdiction(capped, { units: [{ name: 'a', count: '20' }], incomplete: ['units'] }), '20..30')
  })
})

describe('serviceCoverage', () => {
  const coverage = (profile?: string) => ({
    serviceCoverage: { of: 'coverage.activitySites', whole: 'land.residential', ...(profile && { profile }) },
  })
  const covered = (residential: string, profile = 'jc2022') => ({
    land: { residential: '20 km2' },
    coverage: { activitySites: { profile, residential } },
  })

  it('is covered land over all of it', () => {
    assert.equal(inJurisdiction(coverage(), covered('1830 ha')), '0.915')
    assert.equal(inJurisdiction(coverage(), { land: { residential: '20 km2' } }), '0..1')
    assert.equal(inJurisdiction(coverage(), covered('17-18 km2')), '0.85..0.9')
  })

  it('under another profile than the one asked for says nothing, and a finding says so', () => {
    assert.equal(inJurisdiction(coverage('jc2022'), covered('18 km2')), '0.9')
    assert.equal(inJurisdiction(coverage('jc2022'), covered('18 km2', 'gb2010')), '0..1')
    const findings = findingsOn(
      { measure: coverage('jc2022'), milestones: [{ gte: '90 %', due: 'always' }] },
      { ...jurisdiction, ...covered('18 km2', 'gb2010') },
    )
    assert.deepEqual(findings.map(verdictOf), ['open'])
  })
})
