import assert from 'node:assert/strict'
import { figureOf, verdictOf } from '../figures.js'
import { assessFacts, project } from '../one-rule-pack.js'

const nativeList = { title: '乡土名录', issuer: '主管部门' }
const site = { ...project, jurisdiction: '城区', area: { green: '1000 m2' }, nativeList }
const row = (area: string | undefined, status?: string, species = '某花') => ({
  species,
  ...(area && { area: `${area} m2` }),
  ...(status && { status }),
})

function taken(more: object): readonly string[] {
  const { findings } = assessFacts(undefined, [{ ...site, ...more }])
  const finding = findings.find(({ rule }) => rule === 'native-plant-area-ratio') ?? assert.fail()
  const checks = findings.filter(({ rule }) => rule === 'rows-over-green').map(({ rule }) => rule)
  return [verdictOf(finding), figureOf(finding), ...checks]
}

describe('native area', () => {
  it('is 80 % of the green area, or a hundredth of a square metre less', () => {
    assert.deepEqual(taken({ planting: [row('800', 'native'), row('200', 'exotic')] }), ['pass', '0.8'])
    assert.deepEqual(taken({ planting: [row('799.99', 'adapted'), row('200.01', 'exotic')] }), [
      'fail warning',
      '0.79999',
    ])
  })

  it('leaves green that no row accounts for, and rows without status or area, to either side', () => {
    assert.deepEqual(taken({ planting: [row('700', 'native'), row('100', 'exotic')] }), ['open', '0.7..0.9'])
    assert.deepEqual(taken({ planting: [row('700', 'native'), row('300')] }), ['open', '0.7..1'])
    assert.deepEqual(taken({ planting: [row('700', 'native'), row(undefined, 'exotic')] }), ['open', '0.7..1'])
  })

  it('rests on the catalogue alone where no list with an issuer is named: a claim is no fact', () => {
    const planting = [row('800', 'native'), row('200', 'native', '连翘')]
    for (const list of [{ state: 'none' }, { title: '乡土名录' }, { issuer: '主管部门' }])
      assert.deepEqual(taken({ planting, nativeList: list }), ['open', '0.2..1'])
  })

  it('follows the named list against the catalogue', () => {
    assert.deepEqual(taken({ planting: [row('1000', 'exotic', '连翘')] }), ['fail warning', '0'])
  })

  it('of rows over the green area is a finding, and proves nothing', () => {
    assert.deepEqual(taken({ planting: [row('1000.01', 'native')] }), ['open', '0..1', 'rows-over-green'])
    assert.deepEqual(taken({ planting: [row('1', 'native')], area: { green: '0 m2' } }), [
      'open',
      '0..1',
      'rows-over-green',
    ])
    assert.equal(taken({ planting: [row('1000', 'native')] }).length, 2)
  })

  it('declared as a total counts as declared, and over ranges from the least to the most', () => {
    assert.deepEqual(taken({ area: { green: '1000 m2', native: '800 m2' } }), ['pass', '0.8'])
    assert.deepEqual(taken({ area: { green: '1000-1250 m2', native: '800-900 m2' } }), ['open', '0.64..0.9'])
  })
})
