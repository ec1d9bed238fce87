import assert from 'node:assert/strict'
import { readLayer, serviceCoverage } from '@viridict/geometry'
import { jc2022, projected, rectangle } from './fixtures.js'

function troublesOf(text: string, crs?: string): readonly string[] {
  const layer = readLayer({ name: 'parks', text, crs })
  const residential = projected('residential', { r: rectangle(0, 0, 100) })
  return serviceCoverage({ parks: layer, residential }, { profile: jc2022 }).troubles.map(({ id }) => id)
}

function feature(geometry: string): string {
  return `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"p"},"geometry":${geometry}}]}`
}

function polygon(ring: string): string {
  return feature(`{"type":"Polygon","coordinates":[[${ring}]]}`)
}

const ring = '[112.8,35.5],[112.81,35.5],[112.81,35.51],[112.8,35.5]'

describe('a file that is no map of parks', () => {
  const texts: readonly (readonly [string, string, string])[] = [
    ['an empty text', '', 'not-json'],
    ['a word', 'parks', 'not-json'],
    ['NaN, which JSON has not', polygon('[NaN,35.5],[112.81,35.5],[112.81,35.51]'), 'not-json'],
    ['half a file', polygon(ring).slice(0, -9), 'not-json'],
    ['a number', '5', 'not-geojson'],
    ['TopoJSON', '{"type":"Topology","objects":{}}', 'not-geojson'],
    ['features that are no list', '{"type":"FeatureCollection","features":{}}', 'not-geojson'],
    ['no feature', '{"type":"FeatureCollection","features":[]}', 'no-features'],
    ['no geometry', feature('null'), 'null-geometry'],
    ['a line', feature(`{"type":"LineString","coordinates":[${ring}]}`), 'wrong-geometry'],
    ['a point', feature('{"type":"Point","coordinates":[112.8,35.5]}'), 'wrong-geometry'],
    ['an infinite coordinate', polygon(ring.replace('112.81', '1e999')), 'bad-coordinates'],
    ['a huge coordinate', polygon(ring.replace('112.81', '1e18')), 'bad-coordinates'],
    ['a coordinate in quotes', polygon(ring.replace('112.81', '"112.81"')), 'bad-coordinates'],
    ['a coordinate alone', polygon(ring.replace(',35.51', '')), 'bad-coordinates'],
    ['a ring of one point', polygon('[112.8,35.5]'), 'no-area'],
    ['a ring without area', polygon('[112.8,35.5],[112.81,35.5],[112.8,35.5]'), 'no-area'],
    [
      'an unknown coordinate system',
      polygon(ring).replace('"features"', '"crs":{"properties":{"name":"EPSG:2000"}},"features"'),
      'crs-unknown',
    ],
  ]
  for (const [what, text, trouble] of texts)
    it(`is told as that: ${what}`, () => {
      assert.deepEqual(troublesOf(text), [trouble])
    })

  it('is told of its depth: collections in collections', () => {
    const deep = (depth: number) =>
      feature(`${'{"type":"GeometryCollection","geometries":['.repeat(depth)}${']}'.repeat(depth)}`)
    assert.deepEqual(troublesOf(deep(10)), ['too-deep'])
    assert.deepEqual(troublesOf(deep(50_000)), ['too-deep'])
    assert.deepEqual(
      troublesOf(feature(`{"type":"Polygon","coordinates":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)),
      ['bad-coordinates'],
    )
  })

  it('is told of its size: more than a million points, more than a hundred thousand features', () => {
    const started = performance.now()
    assert.deepEqual(troublesOf(polygon(`${'[112.8,35.5],'.repeat(1_000_000)}[112.81,35.5]`)), ['too-many-points'])
    const one = '{"type":"Feature","properties":null,"geometry":null}'
    assert.deepEqual(troublesOf(`{"type":"FeatureCollection","features":[${`${one},`.repeat(100_000)}${one}]}`), [
      'too-many-features',
    ])
    assert.ok(performance.now() - started < 10_000)
  })

  it('is told of a scribble, in no time', () => {
    const started = performance.now()
    const corner = (index: number) =>
      `[${112.8 + ((index * 7919) % 99_991) / 1e7},${35.5 + ((index * 104_729) % 99_989) / 1e7}]`
    const scribble = Array.from({ length: 100_000 }, (_, index) => corner(index)).join()
    assert.deepEqual(troublesOf(polygon(scribble)), ['tangled'])
    assert.ok(performance.now() - started < 5000)
  })

  it('of an outline of twenty thousand corners is read, and its distance is found', () => {
    const started = performance.now()
    const outlineAt = (east: number) => {
      const corner = (index: number) => {
        const [turn, radius] = [(index / 20_000) * 2 * Math.PI, 0.01 + 0.0001 * Math.sin(index / 20)]
        return `[${east + radius * Math.cos(turn)},${35.5 + radius * Math.sin(turn)}]`
      }
      return polygon(Array.from({ length: 20_000 }, (_, index) => corner(index)).join())
    }
    const layer = readLayer({ name: 'parks', text: outlineAt(112.9) })
    const residential = readLayer({ name: 'residential', text: outlineAt(112.8) })
    const { parcels } = serviceCoverage({ parks: layer, residential }, { profile: jc2022 })
    assert.ok((parcels[0]?.nearest?.distance ?? 0) > 5000)
    assert.ok(performance.now() - started < 20_000)
  })

  it('is told where a whole country would have to be one plane', () => {
    const layer = readLayer({ name: 'parks', text: polygon('[100,30],[110,30],[110,40],[100,30]') })
    const residential = readLayer({ name: 'residential', text: polygon(ring) })
    const { troubles, complete } = serviceCoverage({ parks: layer, residential }, { profile: jc2022 })
    assert.deepEqual(
      troubles.map(({ id }) => id),
      ['too-wide'],
    )
    assert.deepEqual(complete, { parks: false, residential: false })
  })

  it('takes names that are properties of every object as names', () => {
    const layer = readLayer({ name: 'parks', text: polygon(ring).replace('"p"', '"constructor"') })
    assert.deepEqual(
      layer.features.map(({ id }) => id),
      ['constructor'],
    )
  })
})
