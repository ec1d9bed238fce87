import type { Feature, Polygon, Position, Ring } from './geojson.js'
import { limits } from './limits.js'
import type { Fault, LayerName, Refusal, Trouble } from './trouble.js'

interface FeaturesRead {
  readonly features: readonly Feature[]
  readonly complete: boolean
  readonly troubles: readonly Trouble[]
}

interface Shapes {
  readonly polygons: Polygon[]
  readonly points: Position[]
}

interface Count {
  points: number
  crowns: number
}

type Failure = { readonly refusal: Refusal } | { readonly fault: Fault }

/** The features of a collection, or a single one; those that cannot be read are left out and told by their number. */
export function readFeatures(
  root: Readonly<Record<string, unknown>>,
  layer: LayerName,
): FeaturesRead | { readonly refusal: Refusal } {
  const listed = root.type === 'FeatureCollection' ? root.features : root.type === 'Feature' ? [root] : undefined
  if (!Array.isArray(listed)) return { refusal: 'not-geojson' }
  if (listed.length === 0) return { refusal: 'no-features' }
  if (listed.length > limits.features) return { refusal: 'too-many-features' }
  const features: Feature[] = []
  const faults = new Map<Fault, string[]>()
  const count: Count = { points: 0, crowns: 0 }
  for (const [index, item] of (listed as readonly unknown[]).entries()) {
    const label = labelOf(item, index)
    const read = readFeature(item, label, layer, count)
    if ('refusal' in read) return read
    if ('fault' in read) faults.set(read.fault, [...(faults.get(read.fault) ?? []), label])
    else features.push(read)
  }
  const troubles = [...faults].map(([id, labels]) => ({ id, layer, features: labels }))
  return { features, complete: faults.size === 0, troubles }
}

function readFeature(item: unknown, label: string, layer: LayerName, count: Count): Feature | Failure {
  if (!isRecord(item) || item.type !== 'Feature') return { fault: 'wrong-geometry' }
  if (item.geometry === null || item.geometry === undefined) return { fault: 'null-geometry' }
  const shapes: Shapes = { polygons: [], points: [] }
  const failure = readGeometry(item.geometry, shapes, count, 0)
  if (failure) return failure
  if (layer !== 'plan' && (shapes.polygons.length === 0 || shapes.points.length > 0)) return { fault: 'wrong-geometry' }
  const properties = isRecord(item.properties) ? item.properties : {}
  return { label, id: idOf(item), properties, ...shapes }
}

function readGeometry(geometry: unknown, into: Shapes, count: Count, depth: number): Failure | undefined {
  if (depth > limits.nesting) return { refusal: 'too-deep' }
  if (!isRecord(geometry)) return { fault: 'wrong-geometry' }
  const { type, coordinates, geometries } = geometry
  if (type === 'GeometryCollection') {
    if (!Array.isArray(geometries)) return { fault: 'wrong-geometry' }
    for (const inner of geometries as readonly unknown[]) {
      const failure = readGeometry(inner, into, count, depth + 1)
      if (failure) return failure
    }
    return undefined
  }
  if (!Array.isArray(coordinates)) return { fault: 'wrong-geometry' }
  if (type === 'Polygon') return readPolygon(coordinates, into, count)
  if (type === 'MultiPolygon') return firstFailure(coordinates, (polygon) => readPolygon(polygon, into, count))
  if (type === 'Point') return readPoint(coordinates, into, count)
  if (type === 'MultiPoint') return firstFailure(coordinates, (point) => readPoint(point, into, count))
  return { fault: 'wrong-geometry' }
}

function firstFailure(items: readonly unknown[], read: (item: unknown) => Failure | undefined): Failure | undefined {
  for (const item of items) {
    const failure = read(item)
    if (failure) return failure
  }
  return undefined
}

function readPoint(value: unknown, { points }: Shapes, count: Count): Failure | undefined {
  count.points += 1
  if (count.points > limits.points) return { refusal: 'too-many-points' }
  count.crowns += 1
  if (count.crowns > limits.crowns) return { refusal: 'too-many-crowns' }
  if (!isPosition(value)) return { fault: 'bad-coordinates' }
  points.push([value[0], value[1]])
  return undefined
}

function readPolygon(value: unknown, { polygons }: Shapes, count: Count): Failure | undefined {
  if (!Array.isArray(value)) return { fault: 'bad-coordinates' }
  const rings: Ring[] = []
  for (const written of value as readonly unknown[]) {
    if (!Array.isArray(written)) return { fault: 'bad-coordinates' }
    count.points += written.length
    if (count.points > limits.points) return { refusal: 'too-many-points' }
    if (!written.every(isPosition)) return { fault: 'bad-coordinates' }
    rings.push((written as readonly Position[]).map(([x, y]): Position => [x, y]))
  }
  if (rings.length > 0) polygons.push(rings)
  return undefined
}

/** A height behind the two numbers is allowed, and not read. */
function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && isCoordinate(value[0]) && isCoordinate(value[1])
}

/** The earth is 40 million metres around; a zone number in front of an easting stays below this. */
function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 100_000_000
}

function labelOf(item: unknown, index: number): string {
  return (isRecord(item) ? idOf(item) : undefined) ?? `#${index + 1}`
}

/** `properties.id` is what a table of a GIS shows; the id of RFC 7946 is often a row number that the export added. */
function idOf(item: Readonly<Record<string, unknown>>): string | undefined {
  const { properties, id } = item
  const own = isRecord(properties) ? (properties.id ?? properties.编号) : undefined
  const found = own ?? id
  if (typeof found === 'number') return String(found)
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
