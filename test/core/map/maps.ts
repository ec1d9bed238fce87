import type { AssessOptions, Finding } from '@viridict/core'
import * as geometry from '@viridict/geometry'
import { findingsIn } from '../findings.js'
import { place, project } from '../small-texts.js'

/** Files of a workspace by path. */
export type Files = Readonly<Record<string, string>>

/** Reads maps from these files, beside the declaration. */
export function readingMaps(files: Files): Pick<AssessOptions, 'attachments' | 'maps'> {
  const has = (path: string) => Object.hasOwn(files, path)
  return { attachments: { has, read: (path) => (has(path) ? files[path] : undefined) }, maps: () => geometry }
}

export type Rectangle = readonly [x: number, y: number, width: number, height: number]

/** Metres east and north of a point in Jincheng, as EPSG:4547. */
const [east, north] = [400_000, 3_930_000]

export function corners([x, y, width, height]: Rectangle): readonly (readonly [number, number])[] {
  const [left, bottom] = [east + x, north + y]
  return [
    [left, bottom],
    [left + width, bottom],
    [left + width, bottom + height],
    [left, bottom + height],
    [left, bottom],
  ]
}

export function feature(geometry: unknown, properties: Readonly<Record<string, unknown>> = {}): unknown {
  return { type: 'Feature', properties, geometry }
}

export function polygon(
  id: string | undefined,
  ...rings: readonly (readonly (readonly [number, number])[])[]
): unknown {
  return feature({ type: 'Polygon', coordinates: rings }, id === undefined ? {} : { id })
}

export function layer(...features: readonly unknown[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features })
}

/** Rectangles by id. */
export function rectangles(shapes: Readonly<Record<string, Rectangle>>): string {
  return layer(...Object.entries(shapes).map(([id, shape]) => polygon(id, corners(shape))))
}

/** A square kilometre of residential land beside a park of 100 m by 100 m, and what a test puts in their place. */
export const city: Files = {
  'parks.geojson': rectangles({ p: [-100, 0, 100, 100] }),
  'residential.geojson': rectangles({ r: [0, 0, 1000, 1000] }),
}

export function mapped(files: Files, more: Readonly<Record<string, string>> = {}, layers = ''): readonly Finding[] {
  const text = place({
    coverage: '{parkGreen: {profile: gb2010}}',
    layers: `{parks: parks.geojson, residential: residential.geojson, crs: EPSG:4547${layers}}`,
    ...more,
  })
  return findingsIn(text, readingMaps({ ...city, ...files }))
}

export function drawn(features: readonly unknown[], more: Readonly<Record<string, string>> = {}): readonly Finding[] {
  const text = project({ plan: '{geometry: plan.geojson, crs: EPSG:4547}', ...more })
  return findingsIn(text, readingMaps({ 'plan.geojson': layer(...features) }))
}

export function point(x: number, y: number, properties: Readonly<Record<string, unknown>>): unknown {
  return feature({ type: 'Point', coordinates: [east + x, north + y] }, properties)
}
