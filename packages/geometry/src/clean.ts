import { areaPaths, ClipType, FillRule, type Path64, type Paths64 } from 'clipper2-ts'
import { type Bounded, within } from './bounded.js'
import { clip } from './clip.js'
import type { Crs } from './crs.js'
import type { Feature } from './geojson.js'
import { type Plane, perMetre, projectRing } from './plane.js'

/** A feature laid out in the plane: outlines counter-clockwise, holes clockwise, nothing twice. */
export interface Shape {
  readonly paths: Paths64
  /** Square metres. */
  readonly area: Bounded
  /** Metres of outline. */
  readonly perimeter: number
  /** A ring crosses itself and winds around a part twice: whether that part is in, the drawing does not say. */
  readonly ambiguous: boolean
  /** A ring crosses itself. */
  readonly crossing: boolean
}

export const squareMetre = perMetre ** 2

/** Half a diagonal of the grid, in metres: the most by which rounding moves a corner. */
export const gridError = Math.SQRT1_2 / perMetre

/**
 * Bow-ties become their two lobes, spikes and doubled edges vanish, winding does not matter. What a hole cuts out is
 * taken from its own outline alone, since another part of the same feature may lie in it.
 */
export function cleanFeature({ polygons }: Feature, crs: Crs, plane: Plane): Shape {
  const parts = polygons.map((rings) => cleanPolygon(rings.map((ring) => projectRing(ring, crs, plane))))
  return joinShapes(parts, plane)
}

interface Part {
  readonly paths: Paths64
  /** Of what is in only by one reading of the drawing, in square metres. */
  readonly doubtful: number
  readonly crossing: boolean
}

function cleanPolygon([outline = [], ...holes]: readonly Path64[]): Part {
  const filled = clip(ClipType.Union, [outline], [], FillRule.NonZero)
  const alternating = clip(ClipType.Union, [outline], [], FillRule.EvenOdd)
  const paths =
    holes.length === 0
      ? filled
      : clip(ClipType.Difference, filled, clip(ClipType.Union, [...holes], [], FillRule.NonZero))
  const doubtful = (areaPaths(filled) - areaPaths(alternating)) / squareMetre
  // A ring that is merely traced twice leaves nothing by the other reading, and is not in doubt.
  const traced = areaPaths(alternating) === 0
  return { paths, doubtful: traced ? 0 : doubtful, crossing: isCrossing(outline, filled) }
}

/** A simple ring has the area that its corners say; one that crosses itself has lobes that cancel each other out. */
function isCrossing(ring: Path64, filled: Paths64): boolean {
  return Math.abs(Math.abs(areaPaths([ring])) - areaPaths(filled)) > lengthOf([ring]) * 2
}

interface Joined {
  readonly paths: Paths64
  readonly doubtful: number
  readonly crossing: boolean
}

/** Parts of one thing become one: where they overlap, the ground counts once. */
export function joinShapes(parts: readonly Joined[], plane: Plane): Shape {
  const all = parts.flatMap(({ paths }) => paths)
  const paths = parts.length < 2 ? all : clip(ClipType.Union, all, [], FillRule.NonZero)
  const doubtful = parts.reduce((sum, part) => sum + part.doubtful, 0)
  const nominal = areaPaths(paths) / squareMetre
  const perimeter = lengthOf(paths) / perMetre
  const { lower, upper } = within(nominal, perimeter * gridError + nominal * 2 * plane.stretch)
  return {
    paths,
    area: { lower: Math.max(0, lower - doubtful), nominal, upper },
    perimeter,
    ambiguous: doubtful > 0,
    crossing: parts.some(({ crossing }) => crossing),
  }
}

export function mergeShapes(shapes: readonly Shape[], plane: Plane): Shape {
  const [only] = shapes
  if (shapes.length === 1 && only) return only
  return joinShapes(
    shapes.map(({ paths, area, crossing, ambiguous }) => ({
      paths,
      crossing,
      doubtful: ambiguous ? area.nominal - area.lower : 0,
    })),
    plane,
  )
}

export function areaOf(paths: Paths64): number {
  return areaPaths(paths) / squareMetre
}

/** Length of all outlines, in grid points. */
export function lengthOf(paths: Paths64): number {
  let sum = 0
  for (const path of paths)
    for (const [index, { x, y }] of path.entries()) {
      const next = path[(index + 1) % path.length]
      if (next) sum += Math.hypot(next.x - x, next.y - y)
    }
  return sum
}
