import type { Path64, Point64 } from 'clipper2-ts'
import proj4 from 'proj4'
import type { Crs } from './crs.js'
import type { Layer, Position } from './geojson.js'

/** Of GRS80, the ellipsoid of CGCS2000; that of WGS84 differs from it by a tenth of a millimetre. */
const earthRadius = 6_378_137
const geographic = '+proj=longlat +ellps=GRS80 +no_defs'

/** Grid points in a metre: coordinates of the plane are whole millimetres, so that polygon arithmetic is exact. */
export const perMetre = 1000

/** A transverse Mercator plane in the middle of the data: metres there are metres on the ellipsoid. */
export interface Plane {
  readonly project: (position: Position, crs: Crs) => Point64
  readonly toLonLat: (point: Point64) => Position
  /** Metres from the middle to the farthest corner. */
  readonly reach: number
  /** Most by which the plane stretches a length, as a share of it. */
  readonly stretch: number
}

type Convert = (position: Position) => Position

const converters = new Map<number, Convert>()

/** Metres of a declared system, or degrees, as longitude and latitude. */
export function toLonLat(crs: Crs): Convert {
  if (crs.kind === 'degrees') return (position) => position
  const known = converters.get(crs.code)
  if (known) return known
  const { meridian, falseEasting } = crs
  const { inverse } = proj4(
    geographic,
    `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${falseEasting} +y_0=0 +ellps=GRS80 +units=m +no_defs`,
  )
  const convert: Convert = ([x, y]) => inverse([x, y]) as [number, number]
  converters.set(crs.code, convert)
  return convert
}

/** The plane in which all of some layers are laid out. */
export function planeOf(layers: readonly Layer[]): Plane {
  const box = boxOf(layers)
  const [longitude, latitude] = [(box.west + box.east) / 2, (box.south + box.north) / 2]
  const { forward, inverse } = proj4(
    geographic,
    `+proj=tmerc +lat_0=${latitude} +lon_0=${longitude} +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs`,
  )
  const corners = [box.west, box.east].flatMap((x) => [box.south, box.north].map((y) => forward([x, y])))
  const reach = Math.max(0, ...corners.map(([x = 0, y = 0]) => Math.hypot(x, y)))
  const eastward = Math.max(0, ...corners.map(([x = 0]) => Math.abs(x)))
  return {
    project: (position, crs) => {
      const [x = 0, y = 0] = forward(toLonLat(crs)(position) as [number, number])
      return { x: Math.round(x * perMetre), y: Math.round(y * perMetre) }
    },
    toLonLat: ({ x, y }) => inverse([x / perMetre, y / perMetre]) as [number, number],
    reach,
    stretch: eastward ** 2 / (2 * earthRadius ** 2),
  }
}

export function projectRing(ring: readonly Position[], crs: Crs, { project }: Plane): Path64 {
  return ring.map((position) => project(position, crs))
}

interface Box {
  west: number
  south: number
  east: number
  north: number
}

function boxOf(layers: readonly Layer[]): Box {
  const box: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const { features, crs } of layers) {
    const convert = toLonLat(crs)
    for (const { polygons, points } of features)
      for (const ring of [...polygons.flat(), points]) for (const position of ring) extend(box, convert(position))
  }
  return box.west <= box.east ? box : { west: 0, south: 0, east: 0, north: 0 }
}

function extend(box: Box, [longitude, latitude]: Position): void {
  box.west = Math.min(box.west, longitude)
  box.east = Math.max(box.east, longitude)
  box.south = Math.min(box.south, latitude)
  box.north = Math.max(box.north, latitude)
}
