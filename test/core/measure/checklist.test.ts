import assert from 'node:assert/strict'
import { verdictOf } from '../figures.js'
import { findingOn, findingsOn, jurisdiction, operator } from '../one-rule-pack.js'
import { inJurisdiction, taken } from './taken.js'

const title = (name: string) => ({ zh: name, en: name })
const steps = {
  checklist: {
    items: [
      { title: title('review'), where: { 'greenPlan.review.date': { lte: 'asOf' } } },
      { title: title('approval'), where: { 'greenPlan.approval.date': { gte: 'greenPlan.review.date' } } },
    ],
  },
}
const plan = (review: string, approval: string) => ({
  greenPlan: { review: { date: review }, approval: { date: approval } },
})

describe('checklist', () => {
  it('counts the conditions that hold, one after another field among them', () => {
    assert.equal(inJurisdiction(steps, plan('2025-08-20', '2025-08-20')), '2')
    assert.equal(inJurisdiction(steps, plan('2025-08-20', '2025-08-19')), '1')
  })

  it('leaves open what cannot be compared, and waits for the fact that is not there', () => {
    assert.equal(inJurisdiction(steps, { greenPlan: { approval: { date: '2025' } } }), '0..2')
    const judgement = { measure: steps, milestones: [{ gte: '2', due: 'always' }] }
    const finding = findingOn(judgement, { ...jurisdiction, greenPlan: { approval: { date: '2025' } } })
    assert.deepEqual(
      finding.judged?.missing.map(({ location }) => location.path.join('.')),
      ['greenPlan.review'],
    )
    assert.equal(inJurisdiction(steps, plan('2025-08', '2025-08-20')), '1..2')
  })

  it('takes measures with bounds of their own', () => {
    const team = {
      checklist: {
        items: [
          { title: title('team'), measure: { value: { field: 'headcount' } }, gte: '1' },
          {
            title: title('rules'),
            measure: { present: { of: 'evidence', where: { topic: 'managementRules' } } },
            gte: '1',
          },
        ],
      },
    }
    const rules = [{ topic: 'managementRules', title: '制度' }]
    assert.equal(taken(team, { ...operator, headcount: '1', evidence: rules }, 'Operator'), '2')
    assert.equal(taken(team, { ...operator, headcount: '0', evidence: rules }, 'Operator'), '1')
    assert.equal(taken(team, { ...operator, headcount: '0' }, 'Operator'), '0..1')
  })

  it('takes an item with nothing to measure as met, and does not apply where all are', () => {
    const share = (work: string) => ({
      every: { of: 'estates', among: { work }, where: { shadedPaths: { gt: '0 m' } } },
    })
    const items = (...works: string[]) =>
      works.map((work) => ({ title: title(work), measure: share(work), gte: '100 %' }))
    const verdict = (...works: string[]) =>
      verdictOf(
        findingOn(
          {
            measure: { checklist: { items: items(...works) } },
            milestones: [{ gte: `${works.length}`, due: 'always' }],
          },
          { ...jurisdiction, estates: [{ name: 'a', work: 'new', shadedPaths: '10 m' }] },
        ),
      )
    assert.equal(verdict('new', 'rebuilt'), 'pass')
    assert.equal(verdict('rebuilt'), 'notApplicable')
  })

  it('says in a repair which items are not met', () => {
    const judgement = {
      measure: steps,
      milestones: [{ gte: '2', due: 'always' }],
      repair: { zh: '{unmet}', en: 'Mend {unmet}.' },
    }
    const [finding] = findingsOn(judgement, { ...jurisdiction, ...plan('2025-08-20', '2025-08-19') })
    assert.deepEqual(finding?.judged?.repair?.args.unmet, [title('approval')])
  })
})
