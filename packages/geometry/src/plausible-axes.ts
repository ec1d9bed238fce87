import { type Crs, probableCode } from './crs.js'
import type { Feature, Position } from './geojson.js'
import { toLonLat } from './plane.js'
import type { Refusal } from './trouble.js'

/** A box of longitudes and latitudes. */
export interface Region {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

interface AxisTrouble {
  readonly refusal: Refusal
  readonly detail?: string
}

/** All of China: where the place is not known better. */
const china: Region = { west: 73, south: 3, east: 136, north: 54 }

/**
 * What the numbers themselves say against the coordinate system. One position in the middle decides: a single stray
 * feature is no reason to doubt the file, and is told of where it reaches too far.
 */
export function axisTrouble(
  features: readonly Feature[],
  crs: Crs,
  region: Region = china,
  isStated = false,
): AxisTrouble | undefined {
  const position = middleOf(features)
  if (!position) return undefined
  if (crs.kind === 'degrees') return troubleOfDegrees(position, region, isStated)
  const isIn = (at: Position) => isInside(toLonLat(crs)(at), region)
  if (isIn(position)) return undefined
  if (isIn(swap(position))) return { refusal: 'swapped-axes' }
  return isInside(position, china)
    ? { refusal: 'crs-contradiction', detail: `EPSG:${crs.code} ≠ 4490` }
    : farAway(toLonLat(crs)(position))
}

function troubleOfDegrees(position: Position, region: Region, isStated: boolean): AxisTrouble | undefined {
  const [x, y] = position
  if (Math.abs(x) > 180 || Math.abs(y) > 180) return troubleOfMetres(position, region, isStated)
  if (isInside(position, region)) return undefined
  return isInside(swap(position), region) ? { refusal: 'swapped-axes' } : farAway(position)
}

/** Metres where degrees were to stand. */
function troubleOfMetres([x, y]: Position, region: Region, isStated: boolean): AxisTrouble {
  const [longitude, latitude] = [(x / earth) * degree, (2 * Math.atan(Math.exp(y / earth)) - Math.PI / 2) * degree]
  if (isInside([longitude, latitude], region)) return { refusal: 'web-mercator', detail: 'EPSG:3857' }
  const code = probableCode([x, y], (region.west + region.east) / 2)
  const detail = code === undefined || region === china ? undefined : `EPSG:${code}`
  return { refusal: isStated ? 'crs-contradiction' : 'crs-missing', ...(detail && { detail }) }
}

const earth = 6_378_137
const degree = 180 / Math.PI

function farAway([longitude, latitude]: Position): AxisTrouble {
  return { refusal: 'far-away', detail: `${longitude.toFixed(3)}, ${latitude.toFixed(3)}` }
}

function swap([x, y]: Position): Position {
  return [y, x]
}

function isInside([x, y]: Position, { west, south, east, north }: Region): boolean {
  return x >= west && x <= east && y >= south && y <= north
}

/** The median of the first corners, coordinate by coordinate: strays do not move it. */
function middleOf(features: readonly Feature[]): Position | undefined {
  const firsts = features.flatMap(({ polygons, points }): readonly Position[] => {
    const first = polygons[0]?.[0]?.[0] ?? points[0]
    return first ? [first] : []
  })
  const middle = Math.floor(firsts.length / 2)
  const x = firsts.map((position) => position[0]).sort((a, b) => a - b)[middle]
  const y = firsts.map((position) => position[1]).sort((a, b) => a - b)[middle]
  return x === undefined || y === undefined ? undefined : [x, y]
}
