import assert from 'node:assert/strict'
import { figureOf, verdictOf } from '../figures.js'
import { assessFacts, type Facts, jurisdiction, packOf } from '../one-rule-pack.js'

const titled = { present: { of: 'evidence', where: { topic: 'nationalGardenCity' } } }
const pack = packOf({
  places: ['city'],
  portfolio: { of: 'Jurisdiction', places: ['district', 'village'] },
  measure: titled,
  milestones: [{ gte: '100 %', due: 'always' }],
})
const held = { evidence: [{ topic: 'nationalGardenCity', title: '命名' }] }
const denied = { evidence: [{ topic: 'nationalGardenCity', state: 'none' }] }
const part = (id: string, place: string, more: object, year = '2026') => ({
  ...jurisdiction,
  id,
  jurisdiction: place,
  year,
  ...more,
})

function overall(...parts: readonly Facts[]) {
  const finding = assessFacts(pack, [jurisdiction, ...parts]).findings.find(
    ({ rule, subject }) => rule === 'rule' && subject?.id === jurisdiction.id,
  )
  return finding ?? assert.fail('no finding on the whole')
}

describe('a portfolio over the jurisdictions of places', () => {
  it('counts each place once', () => {
    const finding = overall(part('a', 'district', held), part('b', 'village', held))
    assert.deepEqual([verdictOf(finding), figureOf(finding)], ['pass', '1'])
    assert.equal(figureOf(overall(part('a', 'district', held), part('b', 'village', denied))), '0.5')
  })

  it('is open while a place was not read, and refuted by one that says no', () => {
    assert.deepEqual(figureOf(overall(part('a', 'district', held))), '0.5..1')
    assert.equal(verdictOf(overall(part('a', 'district', held))), 'open')
    assert.equal(verdictOf(overall(part('a', 'district', denied))), 'fail error')
  })

  it('takes the latest year of a place', () => {
    const finding = overall(
      part('a', 'district', denied, '2025'),
      part('b', 'district', held),
      part('c', 'village', held),
    )
    assert.equal(verdictOf(finding), 'pass')
  })

  it('counts neither of two declarations of one place and year', () => {
    const finding = overall(part('a', 'district', held), part('b', 'district', denied), part('c', 'village', held))
    assert.equal(verdictOf(finding), 'open')
  })

  it('leaves other places out', () => {
    const finding = overall(part('a', 'district', held), part('b', 'village', held), part('c', 'other', denied))
    assert.equal(figureOf(finding), '1')
  })
})
