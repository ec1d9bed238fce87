import Flatbush from 'flatbush'
import type { Box } from './box.js'

export interface BoxIndex {
  /** Numbers of the boxes that touch this one, ascending. */
  readonly touching: (box: Box) => readonly number[]
  /** The box nearest to a point; undefined where there is none. */
  readonly nearest: (x: number, y: number) => number | undefined
}

/** A spatial index over boxes. An empty one finds nothing. */
export function indexBoxes(boxes: readonly Box[]): BoxIndex {
  if (boxes.length === 0) return { touching: () => [], nearest: () => undefined }
  const index = new Flatbush(boxes.length)
  for (const { left, bottom, right, top } of boxes) index.add(left, bottom, right, top)
  index.finish()
  return {
    touching: ({ left, bottom, right, top }) => index.search(left, bottom, right, top).sort((a, b) => a - b),
    nearest: (x, y) => index.neighbors(x, y, 1)[0],
  }
}
