import assert from 'node:assert/strict'
import type { Finding } from '@viridict/core'
import { messageId } from '../findings.js'
import { corners, drawn, feature, point } from '../map/maps.js'

function coverOf(findings: readonly Finding[]): Finding {
  return findings.find(({ rule }) => rule === 'tree-shrub-cover-ratio') ?? assert.fail('no finding on cover')
}

function share(findings: readonly Finding[]): readonly [number, number] {
  const { lo, hi } = coverOf(findings).judged?.value ?? {}
  return [Number(lo?.num) / Number(lo?.den), Number(hi?.num) / Number(hi?.den)]
}

const lawn = feature({ type: 'Polygon', coordinates: [corners([0, 0, 10, 10])] }, { species: '麦冬' })
const hedge = feature({ type: 'Polygon', coordinates: [corners([0, 0, 10, 8])] }, { species: '金叶女贞' })
const list =
  '[{species: 国槐, count: 1, crown: 4 m}, {species: 金叶女贞, area: 80 m2}, {species: 麦冬, area: 100 m2, under: true}]'
const dated = { designedOn: '2024-01-01', planting: list }

describe('cover from a drawing', () => {
  it('counts each point once, and lawn beneath nothing at all: 80 of 100 m²', () => {
    // The tree stands in the hedge, and adds nothing.
    const [lo, hi] = share(drawn([lawn, hedge, point(5, 4, { species: '国槐', crown: 4 })], dated))
    assert.ok(lo > 0.79 && lo <= 0.8 && hi >= 0.8 && hi < 0.81, `${lo} ${hi}`)
  })

  it('lies at the drawing, and decides where the list alone cannot', () => {
    const found = coverOf(drawn([lawn, hedge, point(5, 4, { species: '国槐', crown: 4 })], dated))
    assert.equal(found.verdict, 'pass')
    assert.equal(found.judged?.basis, 'computed')
    assert.equal(coverOf(drawn([lawn], { ...dated, plan: '{geometry: gone.geojson}' })).verdict, 'open')
  })

  it('takes the form from the planting list, the catalogue or the layer that is drawn', () => {
    const bed = (properties: Readonly<Record<string, string>>) =>
      feature({ type: 'Polygon', coordinates: [corners([0, 0, 10, 8])] }, properties)
    const of = (properties: Readonly<Record<string, string>>, planting: string) =>
      share(drawn([lawn, bed(properties)], { ...dated, planting }))
    const row = (more: string) => `[{species: 某某, area: 80 m2${more}}, {species: 麦冬, area: 100 m2, under: true}]`
    assert.ok(of({ species: '某某' }, row(', form: shrub'))[0] > 0.79)
    assert.ok(of({ layer: 'woody' }, row(', form: shrub'))[0] > 0.79)
    const open = of({ species: '某某' }, row(''))
    assert.ok(open[0] < 0.01 && open[1] > 0.79, open.join())
  })

  it('that lacks a crown proves nothing', () => {
    const found = drawn([lawn, hedge, point(5, 4, { species: '国槐' })], dated)
    assert.equal(coverOf(found).verdict, 'open')
    assert.ok(found.some((one) => messageId(one) === 'map-trap/no-crown'))
  })

  it('wins over the cover that is declared, and says so', () => {
    const found = drawn([lawn, hedge, point(5, 4, { species: '国槐', crown: 4 })], {
      ...dated,
      cover: '{woody: 60 m2, herbaceous: 40 m2}',
    })
    assert.equal(coverOf(found).verdict, 'pass')
    const told = found.filter((one) => messageId(one) === 'declared-total/map')
    assert.deepEqual(
      told.map(({ location }) => location.path),
      [
        ['cover', 'woody'],
        ['cover', 'herbaceous'],
      ],
    )
  })
})
