import assert from 'node:assert/strict'
import { type ServiceCoverage, serviceCoverage } from '@viridict/geometry'
import fc from 'fast-check'
import { jc2022, projected, rectangle } from './fixtures.js'

type Rectangle = readonly [x: number, y: number, width: number, height: number]

const place = fc.integer({ min: 0, max: 2000 })
const parkArbitrary = fc.tuple(place, place, fc.integer({ min: 10, max: 150 }), fc.integer({ min: 10, max: 150 }))
const parcelArbitrary = fc.tuple(place, place, fc.integer({ min: 40, max: 200 }), fc.integer({ min: 40, max: 200 }))
const cityArbitrary = fc.record({
  parks: fc.array(parkArbitrary, { minLength: 1, maxLength: 6 }),
  parcels: fc.array(parcelArbitrary, { minLength: 1, maxLength: 6 }),
})

interface City {
  readonly parks: readonly Rectangle[]
  readonly parcels: readonly Rectangle[]
}

function coverageOf({ parks, parcels }: City, [east, north]: readonly [number, number] = [0, 0]): ServiceCoverage {
  const drawn = (letter: string, shapes: readonly Rectangle[]) =>
    Object.fromEntries(
      shapes.map(([x, y, width, height], index) => [
        `${letter}${index}`,
        rectangle(x + east, y + north, width, height),
      ]),
    )
  const layers = {
    parks: projected('parks', drawn('p', parks)),
    residential: projected('residential', drawn('r', parcels)),
  }
  return serviceCoverage(layers, { profile: jc2022 })
}

describe('service-radius coverage', () => {
  it('does not change when everything is moved', () => {
    const shift = fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 }))
    fc.assert(
      fc.property(cityArbitrary, shift, (city, by) => {
        const [here, there] = [coverageOf(city), coverageOf(city, by)]
        for (const [index, { covered, area }] of here.parcels.entries()) {
          const other = there.parcels[index]
          // The scale of the projected system itself changes by some 1e-5 over 5 km.
          assert.ok(other && Math.abs(covered.nominal - other.covered.nominal) <= 2e-4 * area.nominal + 0.5)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('never falls when a park is added', () => {
    fc.assert(
      fc.property(cityArbitrary, parkArbitrary, (city, park) => {
        const [before, after] = [coverageOf(city), coverageOf({ ...city, parks: [...city.parks, park] })]
        // The plane lies elsewhere when there is more in it: what that does to the corners is within 1e-4.
        for (const [index, { covered, area }] of before.parcels.entries())
          assert.ok((after.parcels[index]?.covered.nominal ?? 0) >= covered.nominal - 1e-4 * area.nominal)
        assert.ok(after.covered.upper >= before.covered.lower)
      }),
      { numRuns: 60 },
    )
  })

  it('of a parcel is the sum of that of its two halves', () => {
    fc.assert(
      fc.property(cityArbitrary, parcelArbitrary, fc.integer({ min: 5, max: 35 }), ({ parks }, parcel, cut) => {
        const [x, y, width, height] = parcel
        const halves: readonly Rectangle[] = [
          [x, y, cut, height],
          [x + cut, y, width - cut, height],
        ]
        const [whole, parts] = [coverageOf({ parks, parcels: [parcel] }), coverageOf({ parks, parcels: halves })]
        assert.ok(Math.abs(whole.covered.nominal - parts.covered.nominal) <= 1e-3 * width * height)
        assert.ok(parts.covered.lower <= whole.covered.upper && whole.covered.lower <= parts.covered.upper)
      }),
      { numRuns: 60 },
    )
  })

  it('and what is left open add up to the parcel', () => {
    fc.assert(
      fc.property(cityArbitrary, (city) => {
        for (const { covered, uncovered, area } of coverageOf(city).parcels) {
          assert.ok(Math.abs(covered.nominal + uncovered.nominal - area.nominal) < 0.01)
          assert.ok(covered.lower <= covered.nominal && covered.nominal <= covered.upper)
        }
      }),
      { numRuns: 40 },
    )
  })
})
