import assert from 'node:assert/strict'
import { assess, type Finding } from '@viridict/core'
import { verdictOf } from '../figures.js'
import { type Facts, jurisdiction, packOf } from '../one-rule-pack.js'

const review = { zh: '是否完善', en: 'whether it is complete' }
const present = { present: { of: 'evidence', where: { topic: 'maintenanceMeasures' } } }
const pack = packOf({ measure: present, milestones: [{ gte: '1', due: 'always' }], review })
const documented = { ...jurisdiction, evidence: [{ topic: 'maintenanceMeasures', title: '养护管理办法' }] }
const denied = { ...jurisdiction, evidence: [{ topic: 'maintenanceMeasures', state: 'none' }] }

function decide(facts: Facts, decision?: string, more: Facts = {}, asOf = '2026-12-31') {
  const text = JSON.stringify(facts)
  const undecided = assess([{ uri: 'a', text }], { asOf, packs: [pack] }).findings.find(({ rule }) => rule === 'rule')
  const fingerprint = undecided?.judged?.fingerprint
  const given = {
    rule: 'rule',
    subject: 'place',
    decision,
    reason: '已核',
    by: '审查组',
    date: '2026-06-01',
    fingerprint,
  }
  const file = { viridict: '1', kind: 'Decisions', decisions: [{ ...given, ...more }] }
  const decisions = decision ? [{ uri: 'decisions.yaml', text: JSON.stringify(file) }] : []
  const { findings } = assess([{ uri: 'a', text }], { asOf, packs: [pack], decisions })
  const finding = findings.find(({ rule }) => rule === 'rule') ?? assert.fail('no finding')
  return { finding, problems: findings.filter(({ source }) => source === 'check').map(({ rule }: Finding) => rule) }
}

describe('review', () => {
  it('is what a person has to judge once the form is there', () => {
    const { finding } = decide(documented)
    assert.equal(verdictOf(finding), 'review')
    assert.deepEqual(finding.message.args.review, review)
  })

  it('is not asked for where the form is missing', () => {
    assert.equal(verdictOf(decide(jurisdiction).finding), 'open')
    assert.equal(verdictOf(decide(denied).finding), 'fail error')
  })

  it('confirmed is pass, rejected is fail, both attested', () => {
    const [confirmed, rejected] = [decide(documented, 'confirm').finding, decide(documented, 'reject').finding]
    assert.deepEqual([verdictOf(confirmed), verdictOf(rejected)], ['pass', 'fail error'])
    assert.deepEqual([confirmed.judged?.basis, rejected.judged?.basis], ['attested', 'attested'])
    assert.equal(confirmed.decision?.by, '审查组')
  })

  it('or fail waived keeps its verdict and names the decision', () => {
    const { finding, problems } = decide(denied, 'waive', { until: '2026-12-31' })
    assert.equal(verdictOf(finding), 'fail error')
    assert.equal(finding.decision?.decision, 'waive')
    assert.deepEqual(problems, [])
  })

  it('is not decided by a decision that has expired, is of a later day, or is of other facts', () => {
    for (const more of [{ fingerprint: 'other' }, { date: '2027-01-01' }]) {
      const { finding, problems } = decide(documented, 'confirm', more)
      assert.equal(verdictOf(finding), 'review')
      assert.deepEqual(problems, ['decision'])
    }
    const { finding, problems } = decide(denied, 'waive', { until: '2026-12-30' })
    assert.equal(finding.decision, undefined)
    assert.deepEqual(problems, ['decision'])
  })

  it('only can be confirmed: a fail is not', () => {
    const { finding, problems } = decide(denied, 'confirm')
    assert.equal(verdictOf(finding), 'fail error')
    assert.deepEqual(problems, ['decision'])
  })
})
