import assert from 'node:assert/strict'
import { verdictOf } from '../figures.js'
import { findingOn, jurisdiction } from '../one-rule-pack.js'
import { inJurisdiction } from './taken.js'

const plans = {
  distinct: {
    of: 'evidence',
    field: 'topic',
    values: ['parkSystemPlan', 'greenwayPlan'],
    where: { date: { lte: 'asOf' } },
  },
}
const plan = (topic: string, more: object = { date: '2025-06-30' }) => ({ topic, title: topic, ...more })

describe('distinct', () => {
  it('counts each value once, however many rows have it', () => {
    const parks = [
      { name: 'a', class: 'comprehensive', area: '20 ha', functions: ['leisure', 'culture'] },
      { name: 'b', class: 'comprehensive', area: '20 ha', functions: ['leisure', 'sport'] },
    ]
    const functions = { distinct: { of: 'parks', field: 'functions', values: ['leisure', 'culture', 'science'] } }
    assert.equal(inJurisdiction(functions, { parks }), '2')
  })

  it('leaves open what a list of documents does not name, and counts what it denies as nothing', () => {
    assert.equal(inJurisdiction(plans, { evidence: [plan('parkSystemPlan')] }), '1..2')
    assert.equal(
      inJurisdiction(plans, { evidence: [plan('parkSystemPlan'), plan('greenwayPlan', { state: 'none' })] }),
      '1',
    )
    assert.equal(inJurisdiction(plans, {}), '0..2')
  })

  it('leaves open a document of no date, and does not count one that is dated ahead', () => {
    assert.equal(inJurisdiction(plans, { evidence: [plan('parkSystemPlan'), plan('greenwayPlan', {})] }), '1..2')
    assert.equal(
      inJurisdiction(plans, { evidence: [plan('parkSystemPlan'), plan('greenwayPlan', { date: '2027' })] }),
      '1..2',
    )
  })

  it('finds names by what they say, whatever their width and blanks', () => {
    const parks = [{ name: ' 崇实公园 ', class: 'community', area: '2 ha' }]
    const named = { distinct: { of: 'parks', field: 'name', values: ['崇实公园', '英雄公园'] } }
    assert.equal(inJurisdiction(named, { parks }), '1')
    assert.equal(inJurisdiction(named, { parks, incomplete: ['parks'] }), '1..2')
  })

  it('leaves to a person what has no number, where an official document is asked for', () => {
    const judgement = {
      measure: { distinct: { ...plans.distinct, official: 'true' as const } },
      milestones: [{ gte: '2', due: 'always' }],
    }
    const verdict = (number: string) =>
      verdictOf(
        findingOn(judgement, {
          ...jurisdiction,
          evidence: [
            plan('parkSystemPlan', { date: '2025', number: '甲〔2025〕1号' }),
            plan('greenwayPlan', { date: '2025', number }),
          ],
        }),
      )
    assert.equal(verdict('甲〔2025〕2号'), 'pass')
    assert.equal(verdict(''), 'review')
  })
})
