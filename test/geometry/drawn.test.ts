import assert from 'node:assert/strict'
import { readLayer, serviceCoverage, toMultiPolygon } from '@viridict/geometry'
import { jc2022, layerOf } from './fixtures.js'

describe('shapes as GeoJSON', () => {
  const layers = {
    parks: layerOf('parks', 'city-parks.geojson'),
    residential: layerOf('residential', 'city-residential.geojson'),
  }
  const { scene } = serviceCoverage(layers, { profile: jc2022 })

  it('are the parcels again, within a hundred-thousandth of their area', () => {
    const features = scene.parcels.map(({ label, paths }) => ({
      type: 'Feature',
      properties: { id: label },
      geometry: toMultiPolygon(paths, scene.plane),
    }))
    const again = readLayer({ name: 'residential', text: JSON.stringify({ type: 'FeatureCollection', features }) })
    const { parcels } = serviceCoverage({ ...layers, residential: again }, { profile: jc2022 })
    assert.equal(parcels.length, scene.parcels.length)
    for (const [index, { area }] of parcels.entries()) {
      const wanted = scene.parcels[index]?.area.nominal ?? 0
      assert.ok(Math.abs(area.nominal - wanted) <= Math.max(wanted / 1e4, 1), `${area.nominal} ${wanted}`)
    }
  })

  it('have closed rings, outlines counter-clockwise and holes clockwise, as RFC 7946 says', () => {
    let holes = 0
    for (const { paths } of scene.parcels)
      for (const rings of toMultiPolygon(paths, scene.plane).coordinates)
        for (const [index, ring] of rings.entries()) {
          assert.deepEqual(ring[0], ring.at(-1))
          assert.equal(twiceArea(ring) > 0, index === 0)
          if (index > 0) holes += 1
        }
    assert.ok(holes > 0)
  })
})

function twiceArea(ring: readonly (readonly [number, number])[]): number {
  return ring
    .slice(1)
    .reduce(
      (sum, [x, y], index) =>
        sum + ((ring[index]?.[0] ?? 0) - 112) * (y - 35) - (x - 112) * ((ring[index]?.[1] ?? 0) - 35),
      0,
    )
}
