import assert from 'node:assert/strict'
import {
  type CoverageOptions,
  type RadiusProfile,
  readLayer,
  type ServiceCoverage,
  serviceCoverage,
} from '@viridict/geometry'
import { jc2022, projected, rectangle } from './fixtures.js'

type Shapes = Readonly<Record<string, readonly [x: number, y: number, width: number, height?: number]>>

function drawn(shapes: Shapes): Parameters<typeof projected>[1] {
  return Object.fromEntries(Object.entries(shapes).map(([id, shape]) => [id, rectangle(...shape)]))
}

function coverageOf(
  parks: Shapes,
  parcels: Shapes,
  more: Partial<CoverageOptions> & { historic?: Shapes } = {},
): ServiceCoverage {
  const { historic, ...options } = more
  const layers = {
    parks: projected('parks', drawn(parks)),
    residential: projected('residential', drawn(parcels)),
    ...(historic && { historicDistricts: projected('historicDistricts', drawn(historic)) }),
  }
  return serviceCoverage(layers, { profile: jc2022, ...options })
}

/** The scale of EPSG:4547 here, 1.1 degrees from its meridian, is 1 + 1.2e-4: distances on the ground are that much shorter. */
function isAbout(found: number | undefined, wanted: number, by = 1e-3): boolean {
  return found !== undefined && Math.abs(found - wanted) <= Math.abs(wanted) * by
}

describe('a parcel', () => {
  it('is covered from the outline of the park on, not from its middle', () => {
    // The park ends at 100, so its radius of 500 m ends at 600: a fifth of the parcel lies within, from 500 to 1000.
    const { parcels } = coverageOf({ p: [0, 0, 100] }, { r: [500, 40, 500, 20] })
    assert.ok(isAbout(parcels[0]?.covered.nominal, 100 * 20, 5e-3))
  })

  it('in the corner of a park is cut by a circle', () => {
    const { parcels } = coverageOf({ p: [-100, -100, 100] }, { r: [0, 0, 600] })
    assert.ok(isAbout(parcels[0]?.covered.nominal, (Math.PI * 500 ** 2) / 4))
  })

  it('that several parks cover in part is covered once', () => {
    const { parcels } = coverageOf({ p: [0, 0, 100], q: [1, 0, 100] }, { r: [0, 0, 100] })
    assert.ok(isAbout(parcels[0]?.covered.nominal, 100 * 100))
    assert.equal(parcels[0]?.uncovered.upper, 0)
  })

  it('knows the nearest green and the nearest park that serves 500 m', () => {
    const { parcels } = coverageOf({ p: [0, 0, 30], q: [1000, 0, 100] }, { r: [130, 0, 10] })
    assert.equal(parcels[0]?.nearest?.park, 'p')
    assert.ok(isAbout(parcels[0]?.nearest?.distance, 100))
    assert.equal(parcels[0]?.nearestLarge?.park, 'q')
    assert.ok(isAbout(parcels[0]?.nearestLarge?.distance, 860))
  })

  it('within a park, or around one, is at no distance', () => {
    const { parcels } = coverageOf({ p: [0, 0, 100] }, { inside: [40, 40, 10], around: [-100, -100, 300] })
    assert.deepEqual(
      parcels.map(({ nearest }) => nearest?.distance),
      [0, 0],
    )
  })

  it('that another holds as well may be on either side', () => {
    const { covered, uncovered } = coverageOf({ p: [0, 0, 100] }, { r: [0, 0, 100], s: [50, 0, 100] })
    assert.ok(isAbout(covered.lower, 15_000, 5e-3))
    assert.ok(isAbout(covered.upper, 20_000, 5e-3))
    assert.equal(uncovered.upper, 0)
  })
})

describe('a park', () => {
  it('has its class by its area: 400 and 5000 m² are enough, less is not', () => {
    const radii = (width: number, height: number) => {
      const [service] = coverageOf({ p: [0, 0, width, height] }, { r: [0, 0, 10] }).services
      return [service?.radii.sure, service?.radii.possible]
    }
    assert.deepEqual(radii(19.9, 20), [0, 0])
    assert.deepEqual(radii(20.1, 20), [300, 300])
    assert.deepEqual(radii(70, 71), [300, 300])
    assert.deepEqual(radii(71, 71), [500, 500])
  })

  it('at the very threshold may be of either class, and the share is open', () => {
    // 5001.23 m2 of the projection are 5000.00 m2 on the ground.
    const { services, parcels } = coverageOf({ p: [0, 0, 70.7194, 70.7194] }, { r: [400, 0, 50] })
    const [service] = services
    assert.deepEqual([service?.radii.sure, service?.radii.possible], [300, 500])
    assert.equal(parcels[0]?.covered.lower, 0)
    assert.ok(isAbout(parcels[0]?.covered.upper, 2500))
  })

  it('in parts of one id has the area of all of them', () => {
    const layer = (...ids: readonly string[]) =>
      JSON.stringify({
        type: 'FeatureCollection',
        features: ids.map((id, index) => ({
          type: 'Feature',
          properties: { id },
          geometry: { type: 'Polygon', coordinates: [rectangle(index * 80, 0, 60)] },
        })),
      })
    const of = (text: string) => {
      const parks = readParks(text)
      const residential = projected('residential', drawn({ r: [450, 0, 50] }))
      return serviceCoverage({ parks, residential }, { profile: jc2022 })
    }
    assert.equal(of(layer('p', 'p')).parcels[0]?.uncovered.upper, 0)
    assert.equal(of(layer('p', 'q')).parcels[0]?.covered.upper, 0)
  })

  it('of which nobody knows whether it counts covers at most, and not at least', () => {
    const options = { counts: () => 'maybe' as const }
    const { covered } = coverageOf({ p: [0, 0, 100] }, { r: [0, 0, 100] }, options)
    assert.equal(covered.lower, 0)
    assert.ok(isAbout(covered.upper, 10_000))
  })

  it('that does not count is as if it were not there, and no nearest one', () => {
    const { covered, parcels } = coverageOf({ p: [0, 0, 100] }, { r: [0, 0, 100] }, { counts: () => 'no' })
    assert.equal(covered.upper, 0)
    assert.equal(parcels[0]?.nearest, undefined)
  })

  it('of 1000 m² serves 300 m in a historic district, where the profile says so', () => {
    const profile: RadiusProfile = { steps: [{ atLeast: 5000, radius: 500 }], historic: { atLeast: 1000, radius: 300 } }
    const covered = (historic?: Shapes) =>
      coverageOf({ p: [0, 0, 32] }, { r: [200, 0, 50] }, { profile, ...(historic && { historic }) }).covered.nominal
    assert.equal(covered(), 0)
    assert.ok(covered({ h: [-100, -100, 400] }) > 2400)
    assert.equal(covered({ h: [25, 0, 400] }), 0)
  })
})

describe('a file that was read only in part', () => {
  it('says so', () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { id: 'p' },
          geometry: { type: 'Polygon', coordinates: [rectangle(0, 0, 100)] },
        },
        { type: 'Feature', properties: { id: 'q' }, geometry: null },
      ],
    })
    const residential = projected('residential', drawn({ r: [0, 0, 100] }))
    const { complete, troubles } = serviceCoverage({ parks: readParks(text), residential }, { profile: jc2022 })
    assert.deepEqual(complete, { parks: false, residential: true })
    assert.deepEqual(troubles, [{ id: 'null-geometry', layer: 'parks', features: ['q'] }])
  })
})

function readParks(text: string): ReturnType<typeof projected> {
  return readLayer({ name: 'parks', text, crs: 'EPSG:4547' })
}
