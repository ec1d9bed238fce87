import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Layer, type LayerName, type RadiusProfile, readLayer } from '@viridict/geometry'

/** 建城2022: from 5000 m² on 500 m, from 400 m² on 300 m. */
export const jc2022: RadiusProfile = {
  steps: [
    { atLeast: 5000, radius: 500 },
    { atLeast: 400, radius: 300 },
  ],
}

const folder = new URL('../../geometry/fixtures/', import.meta.url)

export function fixture(name: string): string {
  return readFileSync(fileURLToPath(new URL(name, folder)), 'utf8')
}

export function layerOf(name: LayerName, file: string): Layer {
  return readLayer({ name, text: fixture(file) })
}

/** What GEOS says, made by make_answers.py. */
export interface CoverageAnswers {
  readonly used: number
  readonly residential: number
  readonly covered: number
  readonly parks: Readonly<Record<string, number>>
  /** Area and covered area by parcel. */
  readonly parcels: Readonly<Record<string, readonly [number, number]>>
  readonly distances: Readonly<Record<string, number>>
}

export function answers<Answers>(name: string): Answers {
  return JSON.parse(fixture(`${name}.answers.json`)) as Answers
}

/** Polygons by id, as text of GeoJSON. */
export function geoJson(polygons: Readonly<Record<string, readonly (readonly [number, number])[]>>): string {
  const features = Object.entries(polygons).map(([id, ring]) => ({
    type: 'Feature',
    properties: { id },
    geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
  }))
  return JSON.stringify({ type: 'FeatureCollection', features })
}

/** A rectangle in EPSG:4547: metres near Jincheng, so that its area is known from its sides. */
export function rectangle(x: number, y: number, width: number, height = width): readonly (readonly [number, number])[] {
  const [east, north] = [origin[0] + x, origin[1] + y]
  return [
    [east, north],
    [east + width, north],
    [east + width, north + height],
    [east, north + height],
  ]
}

const origin = [400_000, 3_930_000] as const

export function projected(name: LayerName, polygons: Parameters<typeof geoJson>[0]): Layer {
  return readLayer({ name, text: geoJson(polygons), crs: 'EPSG:4547' })
}
