import type { Path64 } from 'clipper2-ts'
import { boxOf } from './box.js'
import { indexBoxes } from './box-index.js'
import { segmentsOf } from './nearest.js'

/** Below so many corners any ring is soon cleaned. */
const few = 300
/** Edges that come near an edge, on the average: those of an outline are a handful, of a scribble nearly all. */
const near = 40

/** A scribble whose edges cross each other everywhere: cleaning it would take as many steps as it has crossings. */
export function isTangled(ring: Path64): boolean {
  if (ring.length <= few) return false
  const boxes = segmentsOf([ring]).map(([from, to]) => boxOf([[from, to]]))
  const index = indexBoxes(boxes)
  let pairs = 0
  for (const box of boxes) {
    pairs += index.count(box)
    if (pairs > near * ring.length) return true
  }
  return false
}
