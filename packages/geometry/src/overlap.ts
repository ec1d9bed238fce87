import { ClipType } from 'clipper2-ts'
import { indexBoxes } from './box-index.js'
import { areaOf } from './clean.js'
import { clip } from './clip.js'
import type { Parcel } from './parcel.js'

/** How much of each parcel, in square metres, one that stands before it in the file holds as well. */
export function overlapsOf(parcels: readonly Parcel[]): readonly number[] {
  const index = indexBoxes(parcels.map(({ box }) => box))
  return parcels.map(({ paths, box }, number) => {
    const earlier = index.touching(box).filter((other) => other < number)
    const others = earlier.flatMap((other) => parcels[other]?.paths ?? [])
    return others.length === 0 ? 0 : areaOf(clip(ClipType.Intersection, paths, others))
  })
}
