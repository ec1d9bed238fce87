import { ClipType } from 'clipper2-ts'
import { indexBoxes } from './box-index.js'
import { areaOf } from './clean.js'
import { clip } from './clip.js'
import type { Layer } from './geojson.js'
import { parcelsOf } from './parcel.js'
import type { Park } from './park.js'
import type { Plane } from './plane.js'

/** Whether most of a park lies in a historic district. */
export function historicTest(layer: Layer | undefined, plane: Plane): (park: Park) => boolean {
  const districts = layer ? parcelsOf(layer, plane) : []
  const index = indexBoxes(districts.map(({ box }) => box))
  return ({ paths, box, area }) => {
    const touched = index.touching(box).flatMap((number) => districts[number]?.paths ?? [])
    return touched.length > 0 && areaOf(clip(ClipType.Intersection, paths, touched)) > area.nominal / 2
  }
}
