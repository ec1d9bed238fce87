import assert from 'node:assert/strict'
import { type Finding, type Interval, type Rational, toExactText } from '@viridict/core'
import { add, compare, multiply, rational, subtract } from '@viridict/core/internal/quantity/rational.js'
import fc from 'fast-check'
import { exact, verdictOf } from '../figures.js'
import { assessFacts, findingOn, jurisdiction, operator, project } from '../one-rule-pack.js'

const repair = { zh: '{amount}', en: '{amount}' }
const always = (bound: object) => [{ ...bound, due: 'always' }]

function repairOf({ judged }: Finding): Interval | undefined {
  return (judged?.repair?.args.amount as { interval: Interval } | undefined)?.interval
}

function exactRepair(finding: Finding): Rational {
  const amount = repairOf(finding)?.lo
  assert.ok(amount && exact({ lo: amount, hi: repairOf(finding)?.hi ?? null }) === toExactText(amount))
  return amount
}

const hair = rational(1n, 10n ** 6n)
const areaText = (value: Rational) => `${value.num} m2`

describe('repair of a share', () => {
  /** Cover in millionths of a square metre, so that every figure can be written out. */
  const coverFinding = (woody: Rational, herbaceous: Rational): Finding => {
    const write = (value: Rational) => `${toExactText(value)} m2`
    const facts = { ...project, jurisdiction: '城区', area: { green: '1000000 m2' }, designedOn: '2026-03-12' }
    const cover = { woody: write(woody), herbaceous: write(herbaceous) }
    const { findings } = assessFacts(undefined, [{ ...facts, cover }])
    return findings.find(({ rule }) => rule === 'tree-shrub-cover-ratio') ?? assert.fail()
  }

  it('of 2099.9 m2 of 2999.9 m2 against 70 % is 0.03 m2', () => {
    const finding = coverFinding(rational(20999, 10), rational(900))
    assert.equal(exact(repairOf(finding) as Interval), '0.03')
  })

  it('applied meets the requirement; a hair less does not', () => {
    const area = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(area, area, (woody, herbaceous) => {
        fc.pre(3 * woody < 7 * herbaceous)
        const [part, rest] = [rational(woody, 10), rational(herbaceous, 10)]
        const amount = exactRepair(coverFinding(part, rest))
        const verdictAfter = (change: Rational) => coverFinding(add(part, change), subtract(rest, change)).verdict
        assert.equal(verdictAfter(amount), 'pass')
        assert.equal(verdictAfter(subtract(amount, hair)), 'fail')
      }),
      { numRuns: 40 },
    )
  })

  it('in people is whole: of 200 workers 199 certified, one more', () => {
    const certificate = (number: number) => ({
      occupation: 'greeningWorker',
      number: `EX-${number}`,
      validUntil: '长期',
    })
    const workers = Array.from({ length: 200 }, (_, n) => ({ id: `W-${n}`, certificate: n ? certificate(n) : 'none' }))
    const { findings } = assessFacts(undefined, [{ ...operator, jurisdiction: '城区', workers }])
    const rate = findings.find(({ rule }) => rule === 'certified-worker-rate') ?? assert.fail()
    assert.equal(verdictOf(rate), 'fail error')
    assert.equal(exact(rate.judged?.value as Interval), '0.995')
    assert.equal(exact(repairOf(rate) as Interval), '1')
  })

  it('of more than is allowed says how much of the part must go', () => {
    const share = { share: { of: 'workers', where: { certificate: { present: 'false' as const } } } }
    const judgement = { subject: 'Operator', measure: share, milestones: always({ lte: '10 %' }), repair }
    const workers = Array.from({ length: 15 }, (_, n) => ({
      id: `W-${n}`,
      certificate: n < 5 ? 'none' : { occupation: 'other', number: `${n}`, validUntil: '长期' },
    }))
    const finding = findingOn(judgement, { ...operator, workers })
    assert.equal(verdictOf(finding), 'fail error')
    // 5 of 15 are more than 1.5: four of them must go, as 3.5 people cannot.
    assert.equal(exact(repairOf(finding) as Interval), '4')
  })
})

describe('repair of a share that is declared without its parts', () => {
  it('is not known: 2.5 points are no number of people', () => {
    const facts = { ...jurisdiction, jurisdiction: '泽州县', indicators: { certifiedWorkerRate: '97.5 %' } }
    const { findings } = assessFacts(undefined, [facts])
    const rate = findings.find(({ rule }) => rule === 'certified-worker-rate') ?? assert.fail()
    assert.equal(verdictOf(rate), 'fail error')
    assert.equal(exact(rate.judged?.gap as Interval), '0.025')
    assert.equal(rate.judged?.repair, undefined)
  })
})

describe('repair of an amount', () => {
  const water = (bound: object) => ({
    measure: { value: { field: 'land.water' } },
    milestones: always(bound),
    repair,
  })
  const land = (m2: Rational) => ({ ...jurisdiction, land: { water: areaText(m2) } })

  it('is what is missing, to the last digit', () => {
    const metres = fc.bigInt({ min: 0n, max: 10n ** 7n - 1n }).map((value) => rational(value))
    fc.assert(
      fc.property(metres, (value) => {
        const amount = exactRepair(findingOn(water({ gte: '10 km2' }), land(value)))
        assert.equal(compare(add(value, amount), rational(10_000_000)), 0)
      }),
      { numRuns: 40 },
    )
  })

  it('in whole things goes one past a strict limit', () => {
    const five = { measure: { count: { of: 'estates' } }, repair }
    const estates = Array.from({ length: 5 }, (_, n) => ({ name: `${n}` }))
    const more = (bound: object) => findingOn({ ...five, milestones: always(bound) }, { ...jurisdiction, estates })
    assert.equal(exact(repairOf(more({ gte: '7' })) as Interval), '2')
    assert.equal(exact(repairOf(more({ gt: '5' })) as Interval), '1')
    assert.equal(exact(repairOf(more({ lt: '4' })) as Interval), '2')
    assert.equal(exact(repairOf(more({ gte: '13/2' })) as Interval), '2')
  })

  it('past a strict limit that things do not count has no smallest one', () => {
    const finding = findingOn(water({ gt: '10 km2' }), land(rational(9_000_000)))
    assert.equal(verdictOf(finding), 'fail error')
    assert.equal(finding.judged?.repair, undefined)
  })

  it('of a ratio is in its upper amount: 585097 people ask for 58.5097 km', () => {
    const sum = { sum: { of: 'greenways', field: 'builtUpLength' } }
    const ratio = { ratio: { of: sum, to: { value: { field: 'population.count' } } } }
    const judgement = { measure: ratio, milestones: always({ gte: '0.1 m' }), repair }
    const population = { count: '58.5097 万人', definition: 'resident', date: '2026-12-31' }
    const finding = (length: string) =>
      findingOn(judgement, {
        ...jurisdiction,
        population,
        greenways: [{ name: '环城', length: '99 km', builtUpLength: length }],
      })
    assert.equal(verdictOf(finding('58.5097 km')), 'pass')
    assert.equal(verdictOf(finding('58.5096 km')), 'fail error')
    assert.equal(exact(repairOf(finding('58.5096 km')) as Interval), '0.1')
    assert.equal(compare(multiply(rational(1, 10), rational(585097)), rational(585097, 10)), 0)
  })
})
