import { EndType, inflatePaths, JoinType, type Paths64 } from 'clipper2-ts'
import { gridError } from './clean.js'
import { type Plane, perMetre } from './plane.js'

/** Metres by which the chords of a round corner may lie inside the true arc. */
const arcTolerance = 0.005

/** All points within so many metres of a shape, to within `bufferError`. */
export function bufferOf(paths: Paths64, radius: number): Paths64 {
  return inflatePaths(paths, radius * perMetre, JoinType.Round, EndType.Polygon, 2, arcTolerance * perMetre)
}

/** Metres by which the outline of a buffer may lie off: arcs, the grid of both outlines and of the parcel, the plane. */
export function bufferError(radius: number, { stretch }: Plane): number {
  return arcTolerance + 3 * gridError + radius * stretch
}
