import { EndType, inflatePaths, JoinType, type Paths64, ramerDouglasPeuckerPaths } from 'clipper2-ts'
import { gridError } from './clean.js'
import { type Plane, perMetre } from './plane.js'

/** Metres by which the chords of a round corner may lie inside the true arc. */
const arcTolerance = 0.005

/** Corners of an outline from which on offsetting it would take minutes: each corner has an arc that cuts the others. */
const manyCorners = 2000
/** Metres by which a finer outline is simplified, the least that is enough. */
const tolerances: readonly number[] = [0.02, 0.1, 0.5]

/** All points within so many metres of a shape, to within `bufferError` and the tolerance. */
export interface Buffer {
  readonly paths: Paths64
  /** Metres by which the outline was simplified first. */
  readonly tolerance: number
}

export function bufferOf(outlines: Paths64, radius: number): Buffer {
  let [paths, tolerance] = [outlines, 0]
  for (const next of tolerances) {
    if (cornersOf(paths) <= manyCorners) break
    tolerance = next
    paths = ramerDouglasPeuckerPaths(outlines, next * perMetre)
  }
  const grown = inflatePaths(paths, radius * perMetre, JoinType.Round, EndType.Polygon, 2, arcTolerance * perMetre)
  return { paths: grown, tolerance }
}

function cornersOf(paths: Paths64): number {
  return paths.reduce((sum, { length }) => sum + length, 0)
}

/** Metres by which the outline of a buffer may lie off: arcs, the grid of both outlines and of the parcel, the plane. */
export function bufferError(radius: number, { stretch }: Plane): number {
  return arcTolerance + 3 * gridError + radius * stretch
}
