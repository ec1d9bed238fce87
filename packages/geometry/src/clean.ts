import { areaPaths, ClipType, FillRule, type Path64, type Paths64 } from 'clipper2-ts'
import { type Bounded, within } from './bounded.js'
import { clip } from './clip.js'
import type { Crs } from './crs.js'
import type { Feature } from './geojson.js'
import { type Plane, perMetre, projectRing } from './plane.js'
import { isTangled } from './tangled.js'

/** A feature laid out in the plane: outlines counter-clockwise, holes clockwise, nothing twice. */
export interface Shape {
  readonly paths: Paths64
  /** With what a ring winds around twice: whether that is in, the drawing does not say. */
  readonly widest: Paths64
  /** Square metres: of the paths, and at most of the widest. */
  readonly area: Bounded
  /** Metres of outline. */
  readonly perimeter: number
  /** A ring crosses itself. */
  readonly crossing: boolean
  /** A ring is a scribble, and was left out. */
  readonly tangled: boolean
}

export const squareMetre = perMetre ** 2

/** Half a diagonal of the grid, in metres: the most by which rounding moves a corner. */
export const gridError = Math.SQRT1_2 / perMetre

type Ground = Pick<Shape, 'paths' | 'widest' | 'crossing' | 'tangled'>

/**
 * Bow-ties become their two lobes, spikes and doubled edges vanish, winding does not matter. What a hole cuts out is
 * taken from its own outline alone, since another part of the same feature may lie in it.
 */
export function cleanFeature({ polygons }: Feature, crs: Crs, plane: Plane): Shape {
  const parts = polygons.map((rings) => cleanPolygon(rings.map((ring) => projectRing(ring, crs, plane))))
  return joinShapes(parts, plane)
}

function cleanPolygon([outline = [], ...holes]: readonly Path64[]): Ground {
  if (isTangled(outline) || holes.some(isTangled)) return { paths: [], widest: [], crossing: false, tangled: true }
  const filled = clip(ClipType.Union, [outline], [])
  const alternating = clip(ClipType.Union, [outline], [], FillRule.EvenOdd)
  const [most, least] = [areaPaths(filled), areaPaths(alternating)]
  // What rounding to the grid may do to a ring that touches itself is no crossing.
  const slack = lengthOf([outline]) * 2
  // A ring that is merely traced twice leaves nothing by the other reading, and is not in doubt.
  const isDoubtful = least > 0 && most > least
  // A simple ring has the area that its corners say; the lobes of a bow-tie cancel each other out there.
  const crossing = (isDoubtful && most - least > slack) || Math.abs(Math.abs(areaPaths([outline])) - most) > slack
  return { ...without(holes, isDoubtful ? alternating : filled, filled), crossing, tangled: false }
}

function without(holes: readonly Path64[], paths: Paths64, widest: Paths64): Pick<Ground, 'paths' | 'widest'> {
  if (holes.length === 0) return { paths, widest }
  const cut = clip(ClipType.Union, [...holes], [])
  const left = clip(ClipType.Difference, paths, cut)
  return { paths: left, widest: widest === paths ? left : clip(ClipType.Difference, widest, cut) }
}

/** Parts of one thing become one: where they overlap, the ground counts once. */
export function joinShapes(parts: readonly Ground[], plane: Plane): Shape {
  const isClear = parts.every(({ paths, widest }) => paths === widest)
  const paths = union(parts.map((part) => part.paths))
  const widest = isClear ? paths : union(parts.map((part) => part.widest))
  const nominal = areaOf(paths)
  const perimeter = lengthOf(widest) / perMetre
  const { lower, upper } = within(nominal, perimeter * gridError + nominal * 2 * plane.stretch)
  const doubtful = isClear ? 0 : areaOf(widest) - nominal
  const crossing = parts.some((part) => part.crossing)
  const tangled = parts.some((part) => part.tangled)
  return { paths, widest, area: { lower, nominal, upper: upper + doubtful }, perimeter, crossing, tangled }
}

function union(parts: readonly Paths64[]): Paths64 {
  const [only = []] = parts
  return parts.length < 2 ? only : clip(ClipType.Union, parts.flat(), [])
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
