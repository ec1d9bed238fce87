import assert from 'node:assert/strict'
import { formatMessage } from '@viridict/core'
import { exact, figureOf, verdictOf } from '../figures.js'
import { assessFacts, findingOn, findingsOn, type Given, jurisdiction, packOf, project } from '../one-rule-pack.js'

const text = { zh: '测试', en: 'test' }
const built = (name: string, more: object = {}) => ({
  name,
  class: 'comprehensive',
  area: '20 ha',
  completedOn: '2020',
  ...more,
})
const presentYear = { measure: { present: { field: 'year' } }, milestones: [{ gte: '1', due: 'always' }] }

describe('places', () => {
  const verdicts = (judgements: readonly Given[], place: string) =>
    assessFacts(packOf(...judgements), [{ ...jurisdiction, jurisdiction: place }])
      .findings.filter(({ source }) => source === 'rule')
      .map(verdictOf)

  it('are those on whose declarations a judgement is made', () => {
    assert.deepEqual(verdicts([{ ...presentYear, places: ['cities'] }], 'city'), ['pass'])
    assert.deepEqual(verdicts([{ ...presentYear, places: ['cities'] }], 'district'), ['notApplicable'])
    assert.deepEqual(verdicts([{ ...presentYear, places: ['district'] }], 'district'), ['pass'])
  })

  it('may each have a judgement of their own: the others are silent', () => {
    const judgements: readonly Given[] = [
      { ...presentYear, places: ['cities'] },
      { ...presentYear, places: ['parts'], milestones: [{ gte: '2', due: 'always' }] },
    ]
    assert.deepEqual(verdicts(judgements, 'city'), ['pass'])
    assert.deepEqual(verdicts(judgements, 'village'), ['fail error'])
  })

  it('outside the pack are judged like the group that it says', () => {
    assert.deepEqual(verdicts([{ ...presentYear, places: ['cities'] }], '外地'), ['pass'])
    assert.deepEqual(verdicts([{ ...presentYear, places: ['parts'] }], '外地'), ['notApplicable'])
    assert.deepEqual(verdicts([{ ...presentYear, places: ['parts', 'other', 'city'] }], '外地'), ['pass'])
    assert.deepEqual(verdicts([{ ...presentYear, places: ['parts', 'city'] }], '外地'), ['notApplicable'])
  })
})

describe('items of a list', () => {
  const fitted = {
    subject: 'Jurisdiction.parks',
    among: { class: 'comprehensive', completedOn: { lte: 'asOf' } },
    measure: { value: { field: 'facilities.toilets' } },
    milestones: [{ gte: '1', due: 'always' }],
  }
  const found = (parks: readonly object[], places?: readonly string[]) =>
    findingsOn({ ...fitted, ...(places && { places }) }, { ...jurisdiction, parks }).map(
      (finding) => `${finding.subject?.item} ${verdictOf(finding)}`,
    )

  it('have a finding each, those that are not asked about none', () => {
    const parks = [
      built('a', { facilities: { toilets: '1' } }),
      built('b', { facilities: { toilets: '0' } }),
      built('c', { class: 'zoo' }),
    ]
    assert.deepEqual(found(parks), ['a pass', 'b fail error'])
  })

  it('are open where it is not known whether they are asked about, whatever their figure', () => {
    const { completedOn: _, ...undated } = built('a', { facilities: { toilets: '1' } }) as Record<string, unknown>
    assert.deepEqual(found([undated]), ['a open'])
  })

  it('have none on declarations of other places', () => {
    assert.deepEqual(found([built('a')], ['parts']), [])
  })
})

describe('a record of a declaration', () => {
  const park = {
    subject: 'Project.park',
    when: [{ where: { '/category': 'park' }, otherwise: text }],
    measure: { value: { field: 'facilities.toilets' } },
    milestones: [{ gte: '1', due: 'always' }],
  }
  const verdict = (more: object) => verdictOf(findingOn(park, { ...project, ...more }))

  it('is judged by its own fields, and by those of the declaration with a slash', () => {
    assert.equal(verdict({ category: 'park', park: { class: 'garden', facilities: { toilets: '1' } } }), 'pass')
    assert.equal(verdict({ category: 'park', park: { class: 'garden', facilities: { toilets: '0' } } }), 'fail error')
    assert.equal(verdict({ category: 'road' }), 'notApplicable')
  })

  it('that is not written is open', () => {
    assert.equal(verdict({ category: 'park' }), 'open')
  })
})

describe('scope', () => {
  const share = {
    scope: 'builtUp',
    measure: { ratio: { of: { value: { field: 'land.green' } }, to: { value: { field: 'land.builtUp' } } } },
    milestones: [{ gte: '45 %', due: 'always' }],
  }
  const land = { green: '30 km2', builtUp: '60 km2' }

  it('of the figures has to be the one that is asked for', () => {
    assert.equal(verdictOf(findingOn(share, { ...jurisdiction, land })), 'pass')
    const wider = findingOn(share, { ...jurisdiction, scope: 'whole', land })
    assert.deepEqual([verdictOf(wider), figureOf(wider)], ['open', '0..1'])
    assert.deepEqual(
      wider.judged?.figures.map(({ value }) => exact(value)),
      ['0.5'],
    )
  })

  it('that differs is a finding', () => {
    const { findings } = assessFacts(packOf(share), [{ ...jurisdiction, scope: 'whole', land }])
    assert.deepEqual(
      findings.filter(({ source }) => source === 'check').map(({ rule }) => rule),
      ['scope'],
    )
  })
})

describe('an indicator beside its parts', () => {
  const ratio = {
    measure: { ratio: { of: { value: { field: 'land.green' } }, to: { value: { field: 'land.builtUp' } } } },
    indicator: 'indicators.blueGreenRatio',
    milestones: [{ gte: '45 %', due: 'always' }],
  }
  const indicators = { blueGreenRatio: '45.3 %' }
  const judged = (more: object) => findingOn(ratio, { ...jurisdiction, indicators, ...more })

  it('counts as declared where none of them is written', () => {
    assert.deepEqual([verdictOf(judged({})), judged({}).judged?.basis], ['pass', 'declared'])
  })

  it('gives way to the parts, even to one of them alone', () => {
    assert.equal(verdictOf(judged({ land: { green: '20 km2', builtUp: '60 km2' } })), 'fail error')
    assert.equal(verdictOf(judged({ land: { green: '30 km2' } })), 'open')
  })

  it('does not stand in for a part that could not be read', () => {
    assert.equal(verdictOf(judged({ land: { green: '30 kg' } })), 'open')
  })

  it('that the parts do not round to is a finding: 27.2 of 60 is 45.33 %', () => {
    const contradicted = (blueGreenRatio: string) =>
      assessFacts(packOf(ratio), [
        { ...jurisdiction, indicators: { blueGreenRatio }, land: { green: '27.2 km2', builtUp: '60 km2' } },
      ]).findings.filter(({ rule }) => rule === 'declared-total').length
    assert.deepEqual(['45.3 %', '45.33 %', '45 %'].map(contradicted), [0, 0, 0])
    assert.deepEqual(['45.4 %', '45.34 %', '46 %'].map(contradicted), [1, 1, 1])
  })

  it('is rounded in the unit that it is written in: 1.02 km is 1015 m up to 1025 m', () => {
    const length = {
      measure: { value: { field: 'indicators.greenwayPer10k' } },
      indicator: 'indicators.greenwayPer10k',
      milestones: [{ gte: '1 km', due: 'always' }],
    }
    const facts = { ...jurisdiction, indicators: { greenwayPer10k: '1.02 km' } }
    assert.equal(verdictOf(findingOn(length, facts)), 'pass')
  })
})

describe('what is said beside the figure', () => {
  const measure = { present: { field: 'year' } }
  const milestones = [{ gte: '1', due: 'always' }]
  const assumed = (more: object, facts: object = {}) =>
    findingOn({ measure, milestones, ...more }, { ...jurisdiction, ...facts }).judged?.assumed.map((one) =>
      formatMessage(one, 'zh'),
    )

  it('are the declared inputs that it rests on, or that they are not stated', () => {
    assert.deepEqual(assumed({ echo: ['scope', 'population.definition'] }), [
      '申报口径：统计范围 scope 建成区',
      '申报口径：人口 population未说明',
    ])
  })

  it('is the day that a level is of, and that it is older than its due date', () => {
    const level = { time: 'level', milestones: [{ gte: '1', due: '2025-12-31' }] }
    assert.deepEqual(assumed(level), ['数据时点 2026-12-31'])
    assert.equal(assumed(level, { year: '2024' })?.length, 2)
  })

  it('are other figures, of which a surely wrong one is a finding and no verdict', () => {
    const rivers = (count: string) => ({ rivers: [{ name: 'a', count, length: '50 km' }] })
    const show = [{ title: text, measure: { count: { of: 'rivers' } }, policy: { gte: '12', lte: '12' } }]
    const { findings } = assessFacts(packOf({ measure, milestones, show }), [{ ...jurisdiction, ...rivers('11') }])
    assert.deepEqual(findings.map(({ rule }) => rule).sort(), ['policy-figure', 'rule'])
    const right = assessFacts(packOf({ measure, milestones, show }), [{ ...jurisdiction, ...rivers('12') }])
    assert.deepEqual(right.findings.map(verdictOf), ['pass'])
  })
})

describe('what a person must judge', () => {
  const judged = (more: object, toilets: string) =>
    verdictOf(
      findingOn(
        {
          subject: 'Jurisdiction.parks',
          measure: { value: { field: 'facilities.toilets' } },
          milestones: [{ gte: '1', due: 'always' }],
          ...more,
        },
        { ...jurisdiction, parks: [built('a', { facilities: { toilets } })] },
      ),
    )

  it('is asked once the requirement is met; unmet stands', () => {
    assert.equal(judged({ review: text }, '1'), 'review')
    assert.equal(judged({ review: text }, '0'), 'fail error')
  })

  it('may be asked where it is not met', () => {
    assert.equal(judged({ reviewBelow: text }, '1'), 'pass')
    assert.equal(judged({ reviewBelow: text }, '0'), 'review')
  })

  it('what the policy sets no number for, or no scope, is informational', () => {
    assert.equal(judged({ unset: 'number' }, '0'), 'informational unset')
    assert.equal(judged({ unset: 'scope' }, '0'), 'informational unset')
  })
})

describe('a condition on a measure', () => {
  const funded = (absent?: 'fails' | 'holds') => ({
    when: [
      {
        measure: { present: { of: 'evidence', where: { topic: 'pilotApproval' } } },
        gte: '1',
        ...(absent && { absent }),
        otherwise: text,
      },
    ],
    ...presentYear,
  })
  const verdict = (evidence: readonly object[], absent?: 'fails' | 'holds') =>
    verdictOf(findingOn(funded(absent), { ...jurisdiction, evidence }))

  it('holds, does not, or cannot be known', () => {
    assert.equal(verdict([{ topic: 'pilotApproval', title: '批准' }]), 'pass')
    assert.equal(verdict([{ topic: 'pilotApproval', state: 'none' }]), 'notApplicable')
    assert.equal(verdict([]), 'open')
  })

  it('may say what an absent fact is taken for', () => {
    assert.equal(verdict([], 'fails'), 'notApplicable')
    assert.equal(verdict([], 'holds'), 'pass')
  })
})
