import { add, type Bounded, none } from './bounded.js'
import { coverParcel } from './cover-parcel.js'
import type { Layer } from './geojson.js'
import { historicTest } from './historic.js'
import { limits } from './limits.js'
import { indexOutlines, nearestTo } from './nearest.js'
import { overlapsOf } from './overlap.js'
import { type Parcel, parcelsOf } from './parcel.js'
import { type Park, parksOf } from './park.js'
import { type Plane, planeOf } from './plane.js'
import { type RadiusProfile, radiiOf } from './radius.js'
import { type Counts, type Service, type Supply, serviceOf, supplyOf } from './supply.js'
import { trapsOf } from './traps.js'
import type { Trouble } from './trouble.js'

export interface CoverageLayers {
  readonly parks: Layer
  readonly residential: Layer
  readonly historicDistricts?: Layer | undefined
  readonly builtUp?: Layer | undefined
}

export interface CoverageOptions {
  readonly profile: RadiusProfile
  /** Whether a park counts, by its record; all count where nobody says. */
  readonly counts?: (park: Park) => Counts
}

export interface ParcelCoverage {
  readonly label: string
  readonly id: string | undefined
  readonly area: Bounded
  readonly covered: Bounded
  readonly uncovered: Bounded
  /** The nearest green space of the layer that counts, of any size, and the nearest that serves 500 m. */
  readonly nearest: NearestPark | undefined
  readonly nearestLarge: NearestPark | undefined
}

export interface NearestPark {
  readonly park: string
  /** Metres, from outline to outline. */
  readonly distance: number
}

export interface ServiceCoverage {
  readonly covered: Bounded
  readonly uncovered: Bounded
  readonly parcels: readonly ParcelCoverage[]
  readonly services: readonly Service[]
  readonly troubles: readonly Trouble[]
  /** Whether every feature could be read: what a lost park would cover, or a lost parcel add, nobody knows. */
  readonly complete: { readonly parks: boolean; readonly residential: boolean }
  readonly scene: Scene
}

/** All layers laid out in one plane, to draw them and to ask further. */
export interface Scene {
  readonly plane: Plane
  readonly parks: readonly Park[]
  readonly parcels: readonly Parcel[]
  readonly supply: Supply
}

const refusedCoverage = { parks: false, residential: false }

/** Residential land within the service radius of parks, parcel by parcel (服务半径覆盖率). Never throws. */
export function serviceCoverage(layers: CoverageLayers, options: CoverageOptions): ServiceCoverage {
  const given = [layers.parks, layers.residential, layers.historicDistricts, layers.builtUp].flatMap(
    (layer) => layer ?? [],
  )
  const read = given.flatMap(({ troubles }) => troubles)
  const isRefused = layers.parks.refused || layers.residential.refused
  const plane = planeOf(given)
  const isWide = plane.reach > limits.reach
  if (isRefused || isWide) return refusedResult(plane, isWide ? [...read, tooWide] : read)
  const parks = parksOf(layers.parks, plane)
  const parcels = parcelsOf(layers.residential, plane)
  const isHistoric = historicTest(layers.historicDistricts, plane)
  const counted = parks.map((park) => ({ park, counts: options.counts?.(park) ?? 'yes' }))
  const services = counted.map(({ park, counts }) =>
    serviceOf(park, radiiOf(park.area, options.profile, isHistoric(park)), counts),
  )
  const supply = supplyOf(services, plane)
  const overlaps = overlapsOf(parcels)
  const near = nearestIn(counted.filter(({ counts }) => counts !== 'no').map(({ park }) => park))
  const large = nearestIn(services.filter(({ radii }) => radii.sure >= 500).map(({ park }) => park))
  const covered = parcels.map((parcel, index): ParcelCoverage => {
    const { covered: part, uncovered: rest } = coverParcel(parcel, supply)
    const twice = overlaps[index] ?? 0
    return {
      label: parcel.label,
      id: parcel.id,
      area: parcel.area,
      covered: lowered(part, twice),
      uncovered: lowered(rest, twice),
      nearest: near(parcel),
      nearestLarge: large(parcel),
    }
  })
  return {
    covered: covered.reduce((sum, parcel) => add(sum, parcel.covered), none),
    uncovered: covered.reduce((sum, parcel) => add(sum, parcel.uncovered), none),
    parcels: covered,
    services,
    troubles: [
      ...read,
      ...trapsOf({ ...layers, plane, shapes: { parks, parcels }, overlaps, profile: options.profile }),
    ],
    complete: {
      parks: layers.parks.complete && !parks.some(({ tangled }) => tangled),
      residential: layers.residential.complete && !parcels.some(({ tangled }) => tangled),
    },
    scene: { plane, parks, parcels, supply },
  }
}

const tooWide: Trouble = { id: 'too-wide', layer: 'parks', features: [], amount: limits.reach }

function refusedResult(plane: Plane, troubles: readonly Trouble[]): ServiceCoverage {
  const scene = { plane, parks: [], parcels: [], supply: supplyOf([], plane) }
  return { covered: none, uncovered: none, parcels: [], services: [], troubles, complete: refusedCoverage, scene }
}

/** Ground that another parcel counts already may be on either side, or on none. */
function lowered(bounded: Bounded, by: number): Bounded {
  return by === 0 ? bounded : { ...bounded, lower: Math.max(0, bounded.lower - by) }
}

function nearestIn(parks: readonly Park[]): (parcel: Parcel) => NearestPark | undefined {
  const outlines = indexOutlines(parks.map(({ paths }) => paths))
  return ({ paths }) => {
    const found = nearestTo(paths, outlines)
    const park = found && parks[found.owner]
    return park ? { park: park.label, distance: found.distance } : undefined
  }
}
