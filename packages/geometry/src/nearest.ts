import type { Paths64, Point64 } from 'clipper2-ts'
import { type Box, boxOf } from './box.js'
import { type BoxIndex, indexBoxes } from './box-index.js'
import { perMetre } from './plane.js'
import { isPointInside } from './point-inside.js'

interface Segment {
  readonly from: Point64
  readonly to: Point64
  readonly owner: number
}

export interface Nearest {
  /** Its number among the shapes. */
  readonly owner: number
  /** Metres between the two outlines; 0 where they touch or overlap. */
  readonly distance: number
}

interface Outlines {
  readonly segments: readonly Segment[]
  readonly index: BoxIndex
  readonly shapes: readonly Paths64[]
  readonly shapeIndex: BoxIndex
}

export function indexOutlines(shapes: readonly Paths64[]): Outlines {
  const segments = shapes.flatMap((paths, owner) => segmentsOf(paths).map(([from, to]) => ({ from, to, owner })))
  return {
    segments,
    shapes,
    index: indexBoxes(segments.map(({ from, to }) => boxOf([[from, to]]))),
    shapeIndex: indexBoxes(shapes.map(boxOf)),
  }
}

/** The nearest of some shapes to a shape, from outline to outline; undefined where there is none. */
export function nearestTo(paths: Paths64, outlines: Outlines): Nearest | undefined {
  const inside = insideOf(paths, outlines)
  if (inside !== undefined) return { owner: inside, distance: 0 }
  const own = segmentsOf(paths)
  const start = own[0]?.[0]
  const first = start && outlines.index.nearest(start.x, start.y)
  const guess = first === undefined ? undefined : outlines.segments[first]
  if (!start || !guess) return undefined
  // No farther than the segment whose box is nearest to one corner: all that are nearer lie in this box.
  let best: Nearest = { owner: guess.owner, distance: least(own, guess) }
  const box = boxOf(paths)
  for (const number of outlines.index.touching(around(box, best.distance))) {
    const segment = outlines.segments[number]
    if (!segment || gap(boxOf([[segment.from, segment.to]]), box) > best.distance) continue
    const distance = least(own, segment)
    if (distance < best.distance) best = { owner: segment.owner, distance }
  }
  return { owner: best.owner, distance: best.distance / perMetre }
}

/** Outlines may lie one within the other without coming near each other. */
function insideOf(paths: Paths64, { shapes, shapeIndex }: Outlines): number | undefined {
  const corner = paths[0]?.[0]
  for (const number of shapeIndex.touching(boxOf(paths))) {
    const shape = shapes[number]
    const other = shape?.[0]?.[0]
    if (shape && corner && isPointInside(corner, shape)) return number
    if (other && isPointInside(other, paths)) return number
  }
  return undefined
}

function around({ left, bottom, right, top }: Box, by: number): Box {
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by }
}

function gap(a: Box, b: Box): number {
  const x = Math.max(0, a.left - b.right, b.left - a.right)
  const y = Math.max(0, a.bottom - b.top, b.bottom - a.top)
  return Math.hypot(x, y)
}

function segmentsOf(paths: Paths64): readonly (readonly [Point64, Point64])[] {
  return paths.flatMap((path) =>
    path.map((from, index): readonly [Point64, Point64] => [from, path[(index + 1) % path.length] ?? from]),
  )
}

function least(own: readonly (readonly [Point64, Point64])[], { from, to }: Segment): number {
  return Math.min(...own.map(([a, b]) => segmentDistance(a, b, from, to)))
}

function segmentDistance(a: Point64, b: Point64, c: Point64, d: Point64): number {
  if (isCrossed(a, b, c, d)) return 0
  return Math.min(pointDistance(a, c, d), pointDistance(b, c, d), pointDistance(c, a, b), pointDistance(d, a, b))
}

function isCrossed(a: Point64, b: Point64, c: Point64, d: Point64): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

function side(a: Point64, b: Point64, c: Point64): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))
}

function pointDistance(p: Point64, a: Point64, b: Point64): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length))
  return Math.hypot(p.x - a.x - along * dx, p.y - a.y - along * dy)
}
