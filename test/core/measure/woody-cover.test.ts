import assert from 'node:assert/strict'
import { figureOf, verdictOf } from '../figures.js'
import { assessFacts, project } from '../one-rule-pack.js'

const site = { ...project, jurisdiction: '城区', designedOn: '2026-03-12', area: { green: '1000 m2' } }
const shrubs = (area: string, more: object = {}) => ({ species: '连翘', area, ...more })
const herbs = (area: string, more: object = {}) => ({ species: '马蔺', area, ...more })
const trees = (count: string, crown?: string) => ({ species: '国槐', count, ...(crown && { crown }) })

/** Verdict and figure of the share, and the ids of the checks that found something on cover. */
function taken(more: object): readonly string[] {
  const { findings } = assessFacts(undefined, [{ ...site, ...more }])
  const finding = findings.find(({ rule }) => rule === 'tree-shrub-cover-ratio') ?? assert.fail()
  const checks = findings.filter(({ rule }) => /beds-over|cover-outside/.test(rule)).map(({ rule }) => rule)
  return [verdictOf(finding), figureOf(finding), ...checks]
}

describe('measured cover', () => {
  const cover = (woody: string, herbaceous: string) => ({ woody: `${woody} m2`, herbaceous: `${herbaceous} m2` })

  it('decides on its own: 70 % and a hair less', () => {
    assert.deepEqual(taken({ cover: cover('700', '300') }), ['pass', '0.7'])
    assert.deepEqual(taken({ cover: cover('699.9999993', '300') })[0], 'fail error')
  })

  it('given as ranges leaves the share between its ends', () => {
    assert.deepEqual(taken({ cover: cover('600-800', '200') }), ['pass', '0.75..0.8'])
    assert.deepEqual(taken({ cover: cover('400-800', '200') }), ['open', '2/3..0.8'])
  })

  it('inside the bounds of the list is narrowed by them', () => {
    const planting = [shrubs('700 m2'), herbs('300 m2')]
    assert.deepEqual(taken({ planting, cover: cover('650-800', '200-300') }), ['pass', '0.7'])
    assert.deepEqual(taken({ planting, cover: cover('700', '300') }), ['pass', '0.7'])
  })

  it('outside them is a finding and leaves the rule open', () => {
    const planting = [shrubs('700 m2'), herbs('300 m2')]
    assert.deepEqual(taken({ planting, cover: cover('701', '300') }), ['open', '0..1', 'cover-outside-bounds'])
    assert.deepEqual(taken({ planting: [trees('1', '2 m')], cover: cover('900', '0') }), [
      'open',
      '0..1',
      'cover-outside-bounds',
    ])
  })

  it('of nothing at all is nothing to judge', () => {
    assert.equal(taken({ cover: cover('0', '0') })[0], 'notApplicable')
  })
})

describe('a planting list alone', () => {
  it('of beds side by side gives the share exactly', () => {
    assert.deepEqual(taken({ planting: [shrubs('700 m2'), herbs('300 m2')] }), ['pass', '0.7'])
    assert.deepEqual(taken({ planting: [shrubs('699.99 m2'), herbs('300.01 m2')] }), ['fail error', '0.69999'])
  })

  it('never takes stems or bed areas of trees for cover: without crowns anything is possible', () => {
    assert.deepEqual(taken({ planting: [trees('500'), herbs('900 m2')] }), ['open', '0..1'])
    assert.deepEqual(taken({ planting: [{ ...trees('500'), area: '900 m2' }, herbs('100 m2')] }), ['open', '0..1'])
  })

  it('counts a bed beneath others on neither side for sure', () => {
    const [verdict, figure] = taken({ planting: [shrubs('600 m2'), herbs('900 m2', { under: 'true' })] })
    assert.deepEqual([verdict, figure], ['open', '0.4..1'])
  })

  it('counts bamboo and vines on both sides until their layer is said', () => {
    const vines = (more: object = {}) => [
      { species: '某藤', form: 'vine', area: '400 m2', ...more },
      shrubs('400 m2'),
      herbs('200 m2'),
    ]
    assert.deepEqual(taken({ planting: vines() }), ['open', '0.4..0.8'])
    assert.deepEqual(taken({ planting: vines({ layer: 'woody' }) }), ['pass', '0.8'])
    assert.deepEqual(taken({ planting: vines({ layer: 'herbaceous' }) }), ['fail error', '0.4'])
  })

  it('counts a plant of unknown form on both sides, as it may be a tree', () => {
    const planting = [{ species: '无名草木', area: '300 m2' }, shrubs('700 m2')]
    assert.deepEqual(
      taken({ planting }),
      ['open', '0.7..1'].map((text, index) => (index === 0 ? 'pass' : text)),
    )
    assert.equal(taken({ planting: [planting[0], shrubs('699 m2')] })[0], 'open')
  })

  it('may end in no share at all where only part of it is listed', () => {
    assert.deepEqual(taken({ planting: [shrubs('900 m2')], incomplete: ['planting'] }), ['open', '0..1'])
    assert.deepEqual(taken({}), ['open', '0..1'])
    assert.equal(taken({ planting: [] })[0], 'notApplicable')
  })

  it('counts a herb bed without area as all the green there may be', () => {
    assert.deepEqual(taken({ planting: [shrubs('700 m2'), { species: '马蔺' }] }), ['open', '7/17..1'])
  })

  it('of beds that cannot all lie side by side is a finding, and proves nothing', () => {
    assert.deepEqual(taken({ planting: [shrubs('700 m2'), herbs('300.01 m2')] }), ['open', '0..1', 'beds-over-green'])
    assert.equal(taken({ planting: [shrubs('700 m2'), herbs('300.01 m2', { under: 'true' })] }).length, 2)
  })
})
