import assert from 'node:assert/strict'
import { figureOf, verdictOf } from '../figures.js'
import { findingOn, jurisdiction, operator } from '../one-rule-pack.js'
import { inJurisdiction, taken } from './taken.js'

const park = (name: string, more: object = {}) => ({ name, class: 'comprehensive', area: '20 ha', ...more })
const fitted = { facilities: { toilets: '1' } }
const bare = { facilities: { toilets: '0' } }
const withToilets = {
  every: { of: 'parks', among: { class: 'comprehensive' }, where: { 'facilities.toilets': { gte: '1' } } },
}
const onParks = (parks: readonly object[], more: object = {}) => inJurisdiction(withToilets, { parks, ...more })

describe('every', () => {
  it('is the share of the rows in question that meet the condition', () => {
    assert.equal(onParks([park('a', fitted), park('b', bare), park('c', { class: 'zoo' })]), '0.5')
    assert.equal(onParks([park('a', fitted), park('b', fitted)]), '1')
  })

  it('leaves a row open of which the condition is not known, or whether it is in question', () => {
    assert.equal(onParks([park('a', fitted), park('b')]), '0.5..1')
    const built = { every: { ...withToilets.every, among: { completedOn: { lte: 'asOf' } } } }
    const parks = [park('a', { ...bare }), park('b', { completedOn: '2020', ...fitted })]
    assert.equal(inJurisdiction(built, { parks }), '0.5..1')
  })

  it('weighs a row by the number that it stands for', () => {
    const estates = [
      { name: 'a', count: '3', work: 'new' },
      { name: 'b', work: 'rebuilt' },
    ]
    assert.equal(inJurisdiction({ every: { of: 'estates', where: { work: 'new' } } }, { estates }), '0.75')
  })

  it('may ask for all items of a checklist, each a condition or a measure', () => {
    const text = { zh: '', en: '' }
    const shaded = {
      every: {
        of: 'greenways',
        items: [
          {
            title: text,
            measure: {
              proportion: { part: { value: { field: 'treesKept' } }, whole: { value: { field: 'treesBefore' } } },
            },
            gte: '100 %',
          },
          { title: text, measure: { nativeSpecies: { field: 'trees' } }, gte: '100 %' },
        ],
      },
    }
    const line = (name: string, before: string, kept: string, ...trees: readonly string[]) => ({
      name,
      length: '1 km',
      treesBefore: before,
      treesKept: kept,
      trees,
    })
    const share = (...greenways: readonly object[]) => inJurisdiction(shaded, { greenways })
    assert.equal(share(line('a', '5', '5', '国槐'), line('b', '5', '4', '国槐')), '0.5')
    assert.equal(share(line('a', '5', '5', '国槐'), line('b', '5', '5', '银杏')), '0.5')
    // Nothing stood there: the species alone are asked for. Where none was planted either, nothing is.
    assert.equal(share(line('a', '5', '5', '国槐'), line('b', '0', '0', '银杏')), '0.5')
    assert.equal(share(line('a', '5', '5', '国槐'), line('b', '0', '0')), '1')
    const { trees: _, ...unsaid } = line('c', '5', '5')
    assert.equal(share(line('a', '5', '5', '国槐'), unsaid), '0.5..1')
  })

  it('proves nothing where a pack asks for nothing', () => {
    assert.equal(inJurisdiction({ every: { of: 'estates' } }, { estates: [{ name: 'a' }] }), '0..1')
  })

  it('of a register that is not complete can be refuted, and not proven', () => {
    const judgement = { measure: withToilets, milestones: [{ gte: '100 %', due: 'always' }] }
    const verdict = (...parks: readonly object[]) =>
      verdictOf(findingOn(judgement, { ...jurisdiction, parks, incomplete: ['parks'] }))
    assert.equal(verdict(park('a', fitted)), 'open')
    assert.equal(verdict(park('a', fitted), park('b', bare)), 'fail error')
  })

  it('does not apply where no row is in question', () => {
    const judgement = { measure: withToilets, milestones: [{ gte: '100 %', due: 'always' }] }
    assert.equal(
      verdictOf(findingOn(judgement, { ...jurisdiction, parks: [park('c', { class: 'zoo' })] })),
      'notApplicable',
    )
    assert.equal(verdictOf(findingOn(judgement, jurisdiction)), 'open')
  })

  it('judges the rows that are written of a list that is always open', () => {
    const sprayed = {
      every: { of: 'logs', among: { task: 'spraying' }, where: { agent: { present: 'true' as const } } },
    }
    const spraying = { date: '2026-05-12', task: 'spraying' }
    const onLogs = (...logs: readonly object[]) => taken(sprayed, { ...operator, logs }, 'Operator')
    assert.equal(onLogs({ ...spraying, agent: '药剂' }), '1')
    assert.equal(onLogs({ ...spraying, agent: '药剂' }, spraying), '0.5..1')
    assert.equal(taken(sprayed, operator, 'Operator'), '0..1')
  })

  it('of such a list with a row that could not be read is open', () => {
    const evidence = [
      { topic: 'gardenExpo', date: '2026-02-30' },
      { topic: 'gardenExpo', title: '甲', date: '2026' },
    ]
    const titled = { every: { of: 'evidence', where: { title: { present: 'true' as const } } } }
    const finding = findingOn(
      { measure: titled, milestones: [{ gte: '100 %', due: 'always' }] },
      { ...jurisdiction, evidence },
    )
    assert.deepEqual([verdictOf(finding), figureOf(finding)], ['open', '0..1'])
  })
})
