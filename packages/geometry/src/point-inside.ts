import type { Paths64, Point64 } from 'clipper2-ts'

/** Whether a point lies in a shape with holes: an odd number of edges to its right. */
export function isPointInside({ x, y }: Point64, paths: Paths64): boolean {
  let isInside = false
  for (const path of paths)
    for (const [index, a] of path.entries()) {
      const b = path[(index + 1) % path.length] ?? a
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isInside = !isInside
    }
  return isInside
}
