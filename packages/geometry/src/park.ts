import { type Box, boxOf } from './box.js'
import { cleanFeature, joinShapes, type Shape } from './clean.js'
import type { Feature, Layer } from './geojson.js'
import type { Plane } from './plane.js'

/** A park of the layer, with all features of its id. */
export interface Park extends Shape {
  readonly label: string
  readonly id: string | undefined
  readonly box: Box
  readonly properties: Feature['properties']
}

/** Parts of a park share its id, across roads and rivers; a feature without one is a park of its own. */
export function parksOf({ features, crs }: Layer, plane: Plane): readonly Park[] {
  const groups = new Map<string, Feature[]>()
  for (const feature of features) {
    const group = groups.get(feature.label)
    if (group) group.push(feature)
    else groups.set(feature.label, [feature])
  }
  return [...groups].map(([label, parts]) => {
    const shape = joinShapes(
      parts.map((part) => cleanFeature(part, crs, plane)),
      plane,
    )
    return { ...shape, label, id: parts[0]?.id, box: boxOf(shape.widest), properties: parts[0]?.properties ?? {} }
  })
}
