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
  const guess = guessOf(own, outlines)
  if (!guess) return undefined
  let best: Nearest = guess
  for (const [from, to] of own) {
    // Of two long outlines far apart, hardly an edge may come nearer than the guess.
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    if (outlines.index.nearest(from.x, from.y, best.distance + length) === undefined) continue
    for (const number of outlines.index.touching(around(boxOf([[from, to]]), best.distance))) {
      const segment = outlines.segments[number]
      const distance = segment ? segmentDistance(from, to, segment.from, segment.to) : Infinity
      if (segment && distance < best.distance) best = { owner: segment.owner, distance }
    }
  }
  return { owner: best.owner, distance: best.distance / perMetre }
}

/** The least distance from a corner to the segment whose box is nearest to it. */
function guessOf(own: readonly Edge[], { index, segments }: Outlines): Nearest | undefined {
  let best: Nearest | undefined
  for (const [{ x, y }] of own) {
    const number = index.nearest(x, y)
    const segment = number === undefined ? undefined : segments[number]
    if (!segment) continue
    const distance = pointDistance({ x, y }, segment.from, segment.to)
    if (!best || distance < best.distance) best = { owner: segment.owner, distance }
  }
  return best
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

type Edge = readonly [Point64, Point64]

export function segmentsOf(paths: Paths64): readonly Edge[] {
  return paths.flatMap((path) => path.map((from, index): Edge => [from, path[(index + 1) % path.length] ?? from]))
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
