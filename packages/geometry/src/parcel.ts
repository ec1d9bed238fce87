import { type Box, boxOf } from './box.js'
import { cleanFeature, type Shape } from './clean.js'
import type { Layer } from './geojson.js'
import type { Plane } from './plane.js'

/** A piece of residential land, a candidate site, a district: features that stand for themselves. */
export interface Parcel extends Shape {
  readonly label: string
  readonly id: string | undefined
  readonly box: Box
}

export function parcelsOf({ features, crs }: Layer, plane: Plane): readonly Parcel[] {
  return features.map((feature) => {
    const shape = cleanFeature(feature, crs, plane)
    return { ...shape, label: feature.label, id: feature.id, box: boxOf(shape.widest) }
  })
}
