import assert from 'node:assert/strict'
import { readLayer, type ServiceCoverage, serviceCoverage } from '@viridict/geometry'
import { answers, type CoverageAnswers, fixture, jc2022, layerOf } from './fixtures.js'

function coverageOf(name: string): ServiceCoverage {
  const layers = {
    parks: layerOf('parks', `${name}-parks.geojson`),
    residential: layerOf('residential', `${name}-residential.geojson`),
  }
  return serviceCoverage(layers, { profile: jc2022 })
}

for (const name of ['city', 'dirty'] as const)
  describe(`service-radius coverage of the ${name} against GEOS`, () => {
    const found = coverageOf(name)
    const wanted = answers<CoverageAnswers>(name)

    it('differs in total by less than a ten-thousandth', () => {
      assert.ok(relative(found.covered.nominal, wanted.covered) < 1e-4)
      assert.ok(relative(found.covered.nominal + found.uncovered.nominal, wanted.residential) < 1e-4)
    })

    it('differs on no parcel by more than a thousandth of its own area', () => {
      const wrong = found.parcels.filter(({ label, area, covered }) => {
        const [wantedArea, wantedCover] = wanted.parcels[label] ?? [0, 0]
        return (
          Math.abs(covered.nominal - wantedCover) > wantedArea / 1000 ||
          Math.abs(area.nominal - wantedArea) > wantedArea / 1000
        )
      })
      assert.deepEqual(wrong, [])
      assert.equal(found.parcels.length, Object.keys(wanted.parcels).length)
    })

    it('has every answer between its bounds, which are close', () => {
      const outside = found.parcels.filter(({ label, covered }) => {
        const [, cover] = wanted.parcels[label] ?? [0, 0]
        // A millimetre of grid in the answer's own four decimals.
        return cover < covered.lower - 1e-3 || cover > covered.upper + 1e-3
      })
      assert.deepEqual(outside, [])
      assert.ok(found.covered.lower <= wanted.covered && wanted.covered <= found.covered.upper)
    })

    it('counts the parks that GEOS counts, with their areas', () => {
      assert.equal(found.services.filter(({ radii }) => radii.sure > 0).length, wanted.used)
      const wrong = found.scene.parks.filter(
        ({ label, area }) => relative(area.nominal, wanted.parks[label] ?? 0) > 1e-4,
      )
      assert.deepEqual(
        wrong.map(({ label }) => label),
        [],
      )
    })

    it('finds the same distances to the nearest park, to the centimetre', () => {
      const wrong = found.parcels.filter(({ label, nearest }) => {
        const distance = wanted.distances[label]
        return distance !== undefined && Math.abs((nearest?.distance ?? Infinity) - distance) > 0.01
      })
      assert.deepEqual(wrong, [])
    })
  })

describe('coordinates in a projected system', () => {
  it('are the longitudes and latitudes that PROJ says, to the millimetre', () => {
    const pairs = answers<readonly (readonly [readonly [number, number], readonly [number, number]])[]>('gauss-kruger')
    const drawn = (at: 0 | 1) =>
      JSON.stringify({
        type: 'FeatureCollection',
        features: pairs.map((pair) => ({
          type: 'Feature',
          properties: { crown: 1 },
          geometry: { type: 'Point', coordinates: pair[at] },
        })),
      })
    const parcels = layerOf('residential', 'city-residential.geojson')
    const { plane } = serviceCoverage(
      { parks: layerOf('parks', 'city-parks.geojson'), residential: parcels },
      { profile: jc2022 },
    ).scene
    const [degrees, metres] = [
      readLayer({ name: 'plan', text: drawn(0) }),
      readLayer({ name: 'plan', text: drawn(1), crs: 'EPSG:4547' }),
    ]
    const pointsOf = ({ features, crs }: typeof degrees) =>
      features.map(({ points }) => plane.project(points[0] ?? [0, 0], crs))
    const [wanted, found] = [pointsOf(degrees), pointsOf(metres)]
    const off = found.map(({ x, y }, index) => Math.hypot(x - (wanted[index]?.x ?? 0), y - (wanted[index]?.y ?? 0)))
    assert.ok(found.length > 50)
    assert.ok(Math.max(...off) <= 1.5, `${Math.max(...off)} mm`)
  })

  it('give one and the same coverage in every system in which a file may be declared', () => {
    const parks = fixture('city-parks.geojson')
    const plain = readLayer({ name: 'parks', text: parks })
    for (const crs of ['EPSG:4326', '4490', 'urn:ogc:def:crs:EPSG::4490', 'urn:ogc:def:crs:OGC:1.3:CRS84'])
      assert.deepEqual(readLayer({ name: 'parks', text: parks, crs }).features, plain.features)
  })
})

function relative(found: number, wanted: number): number {
  return Math.abs(found - wanted) / wanted
}
