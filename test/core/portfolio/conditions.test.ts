import assert from 'node:assert/strict'
import { figureOf, verdictOf } from '../figures.js'
import { assessFacts, type Facts, type findingOn, jurisdiction, operator, packOf } from '../one-rule-pack.js'

const always = [{ gte: '100 %', due: 'always' }]
const portfolio = { of: 'Operator' as const, stated: 'portfolio.operators' }
const certified = { share: { of: 'workers', where: { certificate: { present: 'true' as const } } } }
const place = { ...jurisdiction, portfolio: { operators: '1' } }
const firm = (more: Facts = {}) => ({ ...operator, jurisdiction: 'village', ...more })
const worker = { id: 'W-1', certificate: { occupation: 'other', number: 'EX-1', validUntil: '长期' } }

function taken(judgement: Parameters<typeof findingOn>[0], declarations: readonly Facts[]) {
  const { findings } = assessFacts(packOf(judgement), declarations)
  const finding = findings.find(({ rule, subject }) => rule === 'rule' && subject?.id === 'place') ?? assert.fail()
  return [verdictOf(finding), figureOf(finding)]
}

describe('a judgement over a portfolio', () => {
  it('reaches down through every place below', () => {
    assert.deepEqual(
      taken({ portfolio, measure: certified, milestones: always }, [place, firm({ workers: [worker] })]),
      ['pass', '1'],
    )
  })

  it('is made only of the jurisdictions that its condition names', () => {
    const why = { zh: '只判全域。', en: 'The whole alone.' }
    const when = [{ where: { scope: 'whole' }, otherwise: why }]
    const judgement = { portfolio, when, measure: certified, milestones: always }
    assert.deepEqual(taken(judgement, [place, firm({ workers: [worker] })]), ['notApplicable', 'none'])
    assert.deepEqual(taken(judgement, [{ ...place, scope: 'whole' }, firm({ workers: [worker] })]), ['pass', '1'])
  })

  it('takes a member whose figure has no parts as unknown, never as nothing', () => {
    const number = { portfolio, measure: { count: { of: 'workers' } }, milestones: always }
    assert.deepEqual(taken(number, [place, firm({ workers: [worker] })]), ['open', '0..1'])
  })

  it('counts a member from nothing to all of it where its condition cannot be known', () => {
    const large = { ...portfolio, where: { headcount: { gte: '1' } } }
    const judgement = { portfolio: large, measure: certified, milestones: always }
    assert.equal(taken(judgement, [place, firm({ workers: [worker] })])[0], 'open')
    assert.equal(taken(judgement, [place, firm({ workers: [worker], headcount: '1' })])[0], 'pass')
  })
})
