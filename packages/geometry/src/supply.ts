import type { Paths64 } from 'clipper2-ts'
import { type Box, boxOf, grown } from './box.js'
import { type BoxIndex, indexBoxes } from './box-index.js'
import { type Buffer, bufferError, bufferOf } from './buffer.js'
import { greatest } from './greatest.js'
import type { Park } from './park.js'
import { type Plane, perMetre } from './plane.js'
import type { Radii } from './radius.js'

/** Whether a park is among those that count. */
export type Counts = 'yes' | 'no' | 'maybe'

/** What one park serves: `sure` for certain, `possible` where its size or its record leaves it open. */
export interface Service {
  readonly park: Park
  readonly radii: Radii
  readonly sure: Paths64
  readonly possible: Paths64
  /** Metres by which the outline was simplified before it was widened. */
  readonly tolerance: number
}

export interface Supply {
  readonly services: readonly Service[]
  readonly index: BoxIndex
  /** Metres by which any outline may lie off. */
  readonly error: number
}

export function serviceOf(park: Park, radii: Radii, counts: Counts): Service {
  const sureRadius = counts === 'yes' ? radii.sure : 0
  const possibleRadius = counts === 'no' ? 0 : radii.possible
  const possible = possibleRadius > 0 ? bufferOf(park.widest, possibleRadius) : nothing
  const isSettled = sureRadius === possibleRadius && park.paths === park.widest
  const sure = isSettled ? possible : sureRadius > 0 ? bufferOf(park.paths, sureRadius) : nothing
  return {
    park,
    radii: { sure: sureRadius, possible: possibleRadius },
    sure: sure.paths,
    possible: possible.paths,
    tolerance: Math.max(sure.tolerance, possible.tolerance),
  }
}

const nothing: Buffer = { paths: [], tolerance: 0 }

export function supplyOf(services: readonly Service[], plane: Plane): Supply {
  const serving = services.filter(({ possible }) => possible.length > 0)
  const farthest = greatest(serving.map(({ radii }) => radii.possible))
  const boxes: readonly Box[] = serving.map(({ possible }) => boxOf(possible))
  return {
    services: serving,
    index: indexBoxes(boxes),
    error: bufferError(farthest, plane) + greatest(serving.map(({ tolerance }) => tolerance)),
  }
}

/** The services that may reach into a box. */
export function reaching({ services, index, error }: Supply, box: Box): readonly Service[] {
  return index.touching(grown(box, Math.ceil(error * perMetre))).flatMap((number) => services[number] ?? [])
}
