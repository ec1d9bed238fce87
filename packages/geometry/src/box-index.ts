import Flatbush from 'flatbush'
import type { Box } from './box.js'

export interface BoxIndex {
  /** Numbers of the boxes that touch this one, ascending. */
  readonly touching: (box: Box) => readonly number[]
  /** How many boxes touch this one. */
  readonly count: (box: Box) => number
  /** The box nearest to a point; undefined where there is none, or none within that distance. */
  readonly nearest: (x: number, y: number, within?: number) => number | undefined
}

/** A spatial index over boxes. An empty one finds nothing. */
export function indexBoxes(boxes: readonly Box[]): BoxIndex {
  if (boxes.length === 0) return { touching: () => [], count: () => 0, nearest: () => undefined }
  const index = new Flatbush(boxes.length)
  for (const { left, bottom, right, top } of boxes) index.add(left, bottom, right, top)
  index.finish()
  return {
    touching: ({ left, bottom, right, top }) => index.search(left, bottom, right, top).sort((a, b) => a - b),
    count: ({ left, bottom, right, top }) => index.search(left, bottom, right, top).length,
    nearest: (x, y, within = Infinity) => index.neighbors(x, y, 1, within)[0],
  }
}
