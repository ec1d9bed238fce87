import type { Outlines } from '../../src/map/shape.js'

/** Closed outlines as pairs of coordinates, and the box around them; decimetres, east and north. */
export interface Shape {
  readonly rings: readonly Float64Array[]
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export function readOutlines(text: Outlines): Shape {
  const rings = text === '' ? [] : text.split(';').map(readOutline)
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings)
    for (let at = 0; at < ring.length; at += 2) {
      const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0]
      west = Math.min(west, x)
      east = Math.max(east, x)
      south = Math.min(south, y)
      north = Math.max(north, y)
    }
  return { rings, west, south, east, north }
}

function readOutline(text: string): Float64Array {
  const steps = text.split(/[ ,]/)
  const ring = new Float64Array(steps.length)
  for (let at = 0; at < steps.length; at++) ring[at] = Number(steps[at]) + (at > 1 ? (ring[at - 2] ?? 0) : 0)
  return ring
}

/** Whether a point lies within: outlines of holes take away. */
export function holds({ rings, west, south, east, north }: Shape, x: number, y: number): boolean {
  if (x < west || x > east || y < south || y > north) return false
  return rings.filter((ring) => crossings(ring, x, y) % 2 === 1).length % 2 === 1
}

/** How often the outline crosses the way from a point to the east. */
function crossings(ring: Float64Array, x: number, y: number): number {
  let count = 0
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length
    const [ax, ay, bx, by] = [ring[at] ?? 0, ring[at + 1] ?? 0, ring[next] ?? 0, ring[next + 1] ?? 0]
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) count++
  }
  return count
}
