import assert from 'node:assert/strict'
import { inJurisdiction } from './taken.js'

describe('present', () => {
  const either = ['nationalGardenCity', 'nationalGardenCounty']
  const title = { present: { of: 'evidence', where: { topic: either } } }
  const award = (topic: string, more: object = {}) => ({ topic, ...more })

  it('is 1 where the record is there, and open where nobody mentions it', () => {
    assert.equal(inJurisdiction(title, { evidence: [award('nationalGardenCounty')] }), '1')
    assert.equal(inJurisdiction(title, { evidence: [] }), '0..1')
    assert.equal(inJurisdiction(title, {}), '0..1')
  })

  it('is 0 where it is said that there is none, of every topic that would do', () => {
    const none = { state: 'none' }
    assert.equal(inJurisdiction(title, { evidence: either.map((topic) => award(topic, none)) }), '0')
    assert.equal(inJurisdiction(title, { evidence: [award('nationalGardenCity', none)] }), '0..1')
    assert.equal(
      inJurisdiction(title, { evidence: [award('nationalGardenCity', none), award('nationalGardenCounty')] }),
      '1',
    )
  })

  it('of a dated record is open where the date is missing, and 0 where there is none to date', () => {
    const recent = { present: { of: 'evidence', where: { topic: 'skillTraining', date: { gte: '2026-01-01' } } } }
    assert.equal(inJurisdiction(recent, { evidence: [award('skillTraining')] }), '0..1')
    assert.equal(inJurisdiction(recent, { evidence: [award('skillTraining', { state: 'none' })] }), '0')
    assert.equal(inJurisdiction(recent, { evidence: [award('skillTraining', { date: '2026-05' })] }), '1')
  })

  it('of a field is 1, 0 or open', () => {
    const approval = { present: { field: 'greenPlan.approval' } }
    assert.equal(inJurisdiction(approval, { greenPlan: { approval: { number: '1号' } } }), '1')
    assert.equal(inJurisdiction(approval, { greenPlan: { approval: { state: 'none' } } }), '0')
    assert.equal(inJurisdiction(approval, { greenPlan: {} }), '0..1')
  })
})
