import { Clipper, ClipType, FillRule, type Paths64, type PolyPath64, PolyTree64 } from 'clipper2-ts'
import type { Position } from './geojson.js'
import type { Plane } from './plane.js'

interface MultiPolygon {
  readonly type: 'MultiPolygon'
  readonly coordinates: readonly (readonly (readonly Position[])[])[]
}

/** Shapes of the plane as RFC 7946 wants them: longitude and latitude, outlines counter-clockwise, rings closed. */
export function toMultiPolygon(paths: Paths64, plane: Plane): MultiPolygon {
  const tree = new PolyTree64()
  if (paths.length > 0) Clipper.booleanOpWithPolyTree(ClipType.Union, paths, null, tree, FillRule.NonZero)
  const coordinates: Position[][][] = []
  collect(tree, coordinates, plane)
  return { type: 'MultiPolygon', coordinates }
}

function collect(node: PolyPath64, into: Position[][][], plane: Plane): void {
  for (let index = 0; index < node.count; index += 1) {
    const outline = node.child(index)
    const rings = [closed(outline.polygon ?? [], true, plane)]
    for (let inner = 0; inner < outline.count; inner += 1) {
      const hole = outline.child(inner)
      rings.push(closed(hole.polygon ?? [], false, plane))
      collect(hole, into, plane)
    }
    into.push(rings)
  }
}

/** A ten-millionth of a degree is a centimetre. */
const digits = 7

function closed(path: Paths64[number], isOutline: boolean, plane: Plane): Position[] {
  const points = isOutline === isCounterClockwise(path) ? path : path.toReversed()
  const ring = points.map((point): Position => {
    const [longitude, latitude] = plane.toLonLat(point)
    return [Number(longitude.toFixed(digits)), Number(latitude.toFixed(digits))]
  })
  return ring[0] ? [...ring, ring[0]] : ring
}

function isCounterClockwise(path: Paths64[number]): boolean {
  let twice = 0
  for (const [index, { x, y }] of path.entries()) {
    const next = path[(index + 1) % path.length]
    if (next) twice += x * next.y - next.x * y
  }
  return twice > 0
}
