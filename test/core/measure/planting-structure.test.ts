import assert from 'node:assert/strict'
import { verdictOf } from '../figures.js'
import { findingOn, project } from '../one-rule-pack.js'
import { taken } from './taken.js'

const tree = (species: string, dbh?: string) => ({ species, count: '3', ...(dbh && { dbh }) })
const kinds = (aspect: 'layers' | 'treeSpecies' | 'treeSizes', planting: readonly object[], more: object = {}) =>
  taken({ plantingStructure: { aspect } }, { ...project, planting, ...more }, 'Project')

describe('plantingStructure', () => {
  it('counts layers: trees, shrubs, and what covers the ground', () => {
    assert.equal(
      kinds('layers', [tree('国槐'), { species: '连翘', area: '9 m2' }, { species: '马蔺', area: '9 m2' }]),
      '3',
    )
    assert.equal(kinds('layers', [tree('国槐'), tree('油松')]), '1')
    assert.equal(kinds('layers', [tree('国槐'), { species: '早园竹', area: '9 m2' }]), '2')
  })

  it('counts tree species, cultivars as their own species, and unknown names as perhaps one more', () => {
    assert.equal(kinds('treeSpecies', [tree('国槐'), tree('油松'), tree('国槐')]), '2')
    assert.equal(kinds('treeSpecies', [tree('国槐'), tree('金叶国槐')]), '1')
    assert.equal(kinds('treeSpecies', [tree('国槐'), { species: '某木', form: 'tree', count: '1' }]), '1..2')
  })

  it('counts sizes of trees, overlapping ranges as perhaps one', () => {
    assert.equal(kinds('treeSizes', [tree('国槐', '12 cm'), tree('油松', '8 cm'), tree('白蜡', '12 cm')]), '2')
    assert.equal(kinds('treeSizes', [tree('国槐', '10-12 cm'), tree('油松', '11-13 cm')]), '1..2')
    assert.equal(kinds('treeSizes', [tree('国槐', '12 cm'), tree('油松')]), '1..')
  })

  it('is a lower bound of a list that is not complete, and open of one that is not written', () => {
    assert.equal(kinds('layers', [tree('国槐')], { incomplete: ['planting'] }), '1..')
    assert.equal(taken({ plantingStructure: { aspect: 'layers' } }, project, 'Project'), '0..')
  })

  it('does not apply where no tree is planted', () => {
    const judgement = {
      subject: 'Project',
      measure: { plantingStructure: { aspect: 'treeSpecies' as const } },
      milestones: [{ gte: '2', due: 'always' }],
    }
    assert.equal(
      verdictOf(findingOn(judgement, { ...project, planting: [{ species: '马蔺', area: '9 m2' }] })),
      'notApplicable',
    )
    assert.equal(
      verdictOf(
        findingOn(judgement, {
          ...project,
          planting: [
            { species: '无名', area: '9 m2' },
            { species: '佚名', area: '9 m2' },
          ],
        }),
      ),
      'open',
    )
  })
})

describe('nativeSpecies', () => {
  const natives = (trees: readonly string[]) =>
    taken({ nativeSpecies: { field: 'road.trees' } }, { ...project, category: 'road', road: { trees } }, 'Project')

  it('is the share of names that the catalogue knows as native', () => {
    assert.equal(natives(['国槐', '油松']), '1')
    assert.equal(natives(['国槐', '日本晚樱']), '0.5')
    assert.equal(natives(['国槐', '某木']), '0.5..1')
  })
})
