import type { Layer } from './geojson.js'
import { historicTest } from './historic.js'
import type { Parcel } from './parcel.js'
import type { Park } from './park.js'
import type { Plane } from './plane.js'
import type { RadiusProfile } from './radius.js'
import { shiftedDatum } from './shifted-datum.js'
import { touchingParks } from './touching-parks.js'
import type { LayerName, Trouble } from './trouble.js'
import { waterParks } from './water-parks.js'

export interface Laid {
  readonly parks: readonly Park[]
  readonly parcels: readonly Parcel[]
}

export interface TrapContext {
  readonly shapes: Laid
  readonly parks: Layer
  readonly residential: Layer
  readonly builtUp?: Layer | undefined
  readonly plane: Plane
  readonly profile: RadiusProfile
  /** Square metres of each parcel that an earlier one holds. */
  readonly overlaps: readonly number[]
}

/** Below this, in square metres, parcels overlap because of how they were drawn. */
const slightOverlap = 1

/** What computes well and is probably wrong. */
export function trapsOf(context: TrapContext): readonly Trouble[] {
  const { shapes, plane, profile } = context
  return [
    ...shapeTroubles('parks', shapes.parks),
    ...shapeTroubles('residential', shapes.parcels),
    ...unnamed(context.parks),
    ...repeated(context.residential),
    ...touchingParks(shapes.parks, profile),
    ...overlapping(context),
    ...outside(context),
    ...waterParks(shapes.parks),
    ...shiftedDatum(shapes, plane),
  ]
}

function shapeTroubles(layer: LayerName, shapes: readonly (Park | Parcel)[]): readonly Trouble[] {
  const crossing = shapes.filter((shape) => shape.crossing)
  const flat = shapes.filter(({ area, tangled }) => area.nominal === 0 && !tangled)
  return [
    ...listed(
      'self-crossing',
      layer,
      crossing.map(({ label }) => label),
    ),
    ...listed(
      'tangled',
      layer,
      shapes.filter(({ tangled }) => tangled).map(({ label }) => label),
    ),
    ...listed(
      'no-area',
      layer,
      flat.map(({ label }) => label),
    ),
  ]
}

/** Parks are found in the register, and put together from their parts, by id. */
function unnamed({ features }: Layer): readonly Trouble[] {
  const without = features.filter(({ id }) => id === undefined).map(({ label }) => label)
  return listed('no-id', 'parks', without)
}

function repeated({ features }: Layer): readonly Trouble[] {
  const seen = new Set<string>()
  const twice = features.flatMap(({ id }) => {
    const isTwice = id !== undefined && seen.has(id)
    if (id !== undefined) seen.add(id)
    return isTwice ? [id] : []
  })
  return listed('duplicate', 'residential', twice)
}

function overlapping({ shapes, overlaps }: TrapContext): readonly Trouble[] {
  const found = shapes.parcels.flatMap(({ label }, index) => ((overlaps[index] ?? 0) > slightOverlap ? [label] : []))
  const amount = overlaps.reduce((sum, one) => sum + one, 0)
  return listed('overlapping-parcels', 'residential', found).map((trouble) => ({ ...trouble, amount }))
}

/** The indicator is one of the built-up area; its parks are those that lie in it. */
function outside({ shapes, builtUp, plane }: TrapContext): readonly Trouble[] {
  if (!builtUp || builtUp.refused) return []
  const isMostlyIn = historicTest(builtUp, plane)
  const out = shapes.parks.filter((park) => !isMostlyIn(park)).map(({ label }) => label)
  return listed('outside-built-up', 'parks', out)
}

export function listed(id: Trouble['id'], layer: LayerName, features: readonly string[]): readonly Trouble[] {
  return features.length === 0 ? [] : [{ id, layer, features }]
}
