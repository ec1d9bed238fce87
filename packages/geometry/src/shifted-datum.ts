import { ClipType, type Paths64, translatePaths } from 'clipper2-ts'
import { boxOf } from './box.js'
import { indexBoxes } from './box-index.js'
import { areaOf } from './clean.js'
import { clip } from './clip.js'
import { gcjShift } from './gcj-shift.js'
import type { Parcel } from './parcel.js'
import type { Park } from './park.js'
import { type Plane, perMetre } from './plane.js'
import type { Trouble } from './trouble.js'

/** Share of the parks' area on residential land above which the two layers do not fit each other. */
const suspicious = 0.05
/** So many parks lie on residential land, lest one park within an estate be taken for a sign. */
const fewest = 5
/** And what a shift has to bring it down to before it explains that. */
const explained = 0.2

/**
 * Parks and parcels of one city hardly overlap. Where they do, and hardly would if one layer were moved by what GCJ-02
 * moves it here, one of them was probably taken from an online map. A total that looks plausible proves nothing: some
 * 550 m shift whole estates in and out of the radius.
 */
export function shiftedDatum(
  { parks, parcels }: { readonly parks: readonly Park[]; readonly parcels: readonly Parcel[] },
  plane: Plane,
): readonly Trouble[] {
  const [east, north] = gcjShift(plane.toLonLat({ x: 0, y: 0 }))
  const total = sum(parks.map(({ area }) => area.nominal))
  const index = indexBoxes(parcels.map(({ box }) => box))
  const overlapsAt = (times: number) =>
    parks.map(({ paths }) => overlapOf(moved(paths, east * times, north * times), parcels, index))
  const overlaps = overlapsAt(0)
  const asDrawn = sum(overlaps)
  if (asDrawn < total * suspicious || overlaps.filter((area) => area > 0).length < fewest) return []
  const layer = ([-1, 1] as const).find((times) => sum(overlapsAt(times)) < asDrawn * explained)
  if (layer === undefined) return []
  const features: readonly string[] = []
  return [
    { id: 'shifted-datum', layer: layer === -1 ? 'parks' : 'residential', features, amount: Math.hypot(east, north) },
  ]
}

function sum(areas: readonly number[]): number {
  return areas.reduce((all, area) => all + area, 0)
}

function moved(paths: Paths64, east: number, north: number): Paths64 {
  return east === 0 && north === 0
    ? paths
    : translatePaths(paths, Math.round(east * perMetre), Math.round(north * perMetre))
}

function overlapOf(paths: Paths64, parcels: readonly Parcel[], index: ReturnType<typeof indexBoxes>): number {
  const others = index.touching(boxOf(paths)).flatMap((number) => parcels[number]?.paths ?? [])
  return others.length === 0 ? 0 : areaOf(clip(ClipType.Intersection, paths, others))
}
