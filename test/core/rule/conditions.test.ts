import assert from 'node:assert/strict'
import { assess } from '@viridict/core'
import { verdictOf } from '../figures.js'
import { findingOn, findingsOn, jurisdiction, project } from '../one-rule-pack.js'

const why = { zh: '不是公园项目。', en: 'Not a park project.' }
const judgement = {
  subject: 'Project',
  when: [{ where: { category: 'park' }, otherwise: why }],
  measure: { value: { field: 'area.site' } },
  milestones: [{ gte: '5000 m2', due: 'always' }],
}
const site = (more: object) => ({ ...project, area: { green: '1000 m2', site: '6000 m2' }, ...more })

describe('condition', () => {
  it('that holds lets the rule be judged', () => {
    assert.equal(verdictOf(findingOn(judgement, site({ category: 'park' }))), 'pass')
  })

  it('that does not hold says why, at the fact that refutes it', () => {
    const finding = findingOn(judgement, site({ category: 'road' }))
    assert.equal(verdictOf(finding), 'notApplicable')
    assert.deepEqual(finding.message.template, why)
    assert.deepEqual(finding.location.path, ['category'])
  })

  it('that cannot be known leaves the rule open, with the fact to supply', () => {
    const when = [{ where: { completedOn: { gte: '2023-08-17' } }, otherwise: why }]
    const finding = findingOn({ ...judgement, when }, site({}))
    assert.equal(verdictOf(finding), 'open')
    assert.deepEqual(
      finding.judged?.missing.map(({ location }) => location.path),
      [['completedOn']],
    )
  })

  it('refuted by one fact needs no other: an unknown one before it changes nothing', () => {
    const when = [{ where: { completedOn: { gte: '2023-08-17' } }, otherwise: why }, ...judgement.when]
    assert.equal(verdictOf(findingOn({ ...judgement, when }, site({ category: 'road' }))), 'notApplicable')
  })

  it('on a date cuts through a year that holds it', () => {
    const when = [{ where: { designedOn: { gte: '2023-08-17' } }, otherwise: why }]
    const verdicts = ['2023-08-16', '2023-08-17', '2023', '2024', '2023-08'].map((designedOn) =>
      verdictOf(findingOn({ ...judgement, when }, site({ designedOn }))),
    )
    assert.deepEqual(verdicts, ['notApplicable', 'pass', 'open', 'pass', 'open'])
  })
})

describe('an absent date', () => {
  const when = (field: string) => [
    { where: { [field]: { gte: '2023-08-17' } }, absent: 'asOf' as const, otherwise: why },
  ]

  it('may be taken as the as-of date, which is said', () => {
    const finding = findingOn({ ...judgement, when: when('designedOn') }, site({}))
    assert.equal(verdictOf(finding), 'pass')
    assert.equal(finding.judged?.assumed.length, 1)
    assert.equal(
      verdictOf(findingOn({ ...judgement, when: when('designedOn') }, site({}), '2023-08-16')),
      'notApplicable',
    )
  })

  it('below another key too, and only where it is absent', () => {
    const nested = { ...judgement, when: when('nativeList.date') }
    assert.equal(verdictOf(findingOn(nested, site({}))), 'pass')
    const dated = findingOn(nested, site({ nativeList: { date: '2020-01-01' } }))
    assert.equal(verdictOf(dated), 'notApplicable')
    assert.deepEqual(dated.judged?.assumed, [])
  })

  it('is not taken for one that is there and wrong', () => {
    const faulty = findingOn({ ...judgement, when: when('designedOn') }, site({ designedOn: '2026-02-30' }))
    assert.equal(verdictOf(faulty), 'open')
  })
})

describe('a place outside the pack', () => {
  const skipping = {
    ...judgement,
    when: [{ ...judgement.when[0], where: { category: 'park' }, otherwise: why, reference: 'skip' as const }],
  }
  const elsewhere = site({ jurisdiction: '别处', category: 'road' })

  it('is judged for reference when the pack is named, without the conditions that bind the pack', () => {
    const [finding] = findingsOn(skipping, elsewhere)
    assert.equal(finding?.verdict, 'pass')
    assert.equal(finding?.judged?.reference, true)
    assert.equal(finding?.judged?.assumed.length, 1)
  })

  it('is not judged when the pack is the default one', () => {
    const { findings } = assess([{ uri: 'a', text: JSON.stringify(elsewhere) }], { asOf: '2026-12-31' })
    const verdicts = findings.filter(({ source }) => source === 'rule').map(({ verdict }) => verdict)
    assert.deepEqual([...new Set(verdicts)], ['notApplicable'])
  })
})

describe('a list as subject', () => {
  const parks = [
    { name: '甲园', class: 'community', area: '12000 m2' },
    { name: '乙园', class: 'pocketPark', area: '800 m2' },
    { name: '丙园', class: 'community', area: '9999.99 m2' },
  ]
  const listed = {
    subject: 'Jurisdiction.parks',
    when: [{ where: { class: 'community' }, otherwise: why }],
    measure: { value: { field: 'area' } },
    milestones: [{ gte: '1 ha', due: 'always' }],
  }

  it('gives one finding an item, each at its own row', () => {
    const findings = findingsOn(listed, { ...jurisdiction, parks })
    assert.deepEqual(
      findings.map((finding) => [finding.subject?.item, verdictOf(finding)]),
      [
        ['甲园', 'pass'],
        ['乙园', 'notApplicable'],
        ['丙园', 'fail error'],
      ],
    )
    assert.deepEqual(
      findings.map(({ location }) => location.path),
      [
        ['parks', 0, 'area'],
        ['parks', 1, 'class'],
        ['parks', 2, 'area'],
      ],
    )
  })

  it('gives each item a fingerprint of its own row, so that a decision ends with its facts and no others', () => {
    const fingerprints = (rows: readonly object[]) =>
      findingsOn(listed, { ...jurisdiction, parks: rows }).map(({ judged }) => judged?.fingerprint)
    const before = fingerprints(parks)
    const after = fingerprints(parks.map((park, index) => (index === 2 ? { ...park, area: '9000 m2' } : park)))
    assert.equal(new Set(before).size, 3)
    assert.deepEqual(
      before.map((fingerprint, index) => fingerprint === after[index]),
      [true, true, false],
    )
  })
})
