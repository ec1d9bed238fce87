/** A coordinate system as it is declared: degrees, or metres of a transverse Mercator projection. */
export type Crs =
  | { readonly kind: 'degrees'; readonly code: number }
  | { readonly kind: 'metres'; readonly code: number; readonly meridian: number; readonly falseEasting: number }

export type CrsReading = Crs | 'web-mercator' | 'unknown'

interface Family {
  readonly first: number
  readonly last: number
  /** Central meridian of the first code, and the step to the next. */
  readonly meridian: number
  readonly step: number
  /** Number of the first zone, where it stands in front of the easting. */
  readonly zone?: number
}

/** CGCS2000 Gauss-Krüger in the EPSG registry: zones of 6 and of 3 degrees, with and without the zone's number. */
const families: readonly Family[] = [
  { first: 4491, last: 4501, meridian: 75, step: 6, zone: 13 },
  { first: 4502, last: 4512, meridian: 75, step: 6 },
  { first: 4513, last: 4533, meridian: 75, step: 3, zone: 25 },
  { first: 4534, last: 4554, meridian: 75, step: 3 },
]

const degrees: ReadonlySet<number> = new Set([4326, 4490])
const webMercator: ReadonlySet<number> = new Set([3785, 3857, 900913])

/** CGCS2000 and WGS84 agree to a few centimetres: far within what the outline of a park is worth. */
export const lonLat: Crs = { kind: 'degrees', code: 4326 }

/** Reads `EPSG:4547`, `4547`, `urn:ogc:def:crs:EPSG::4547` and the CRS84 of RFC 7946. */
export function readCrs(written: string): CrsReading {
  const text = written.normalize('NFKC').trim()
  if (/^(?:urn:ogc:def:crs:)?OGC:(?:1\.3)?:?CRS84$/i.test(text)) return lonLat
  const match = /^(?:(?:urn:ogc:def:crs:)?EPSG:(?:[\d.]*:)?)?\s*(\d{4,6})$/i.exec(text)
  return match ? crsOf(Number(match[1])) : 'unknown'
}

function crsOf(code: number): CrsReading {
  if (degrees.has(code)) return { kind: 'degrees', code }
  if (webMercator.has(code)) return 'web-mercator'
  const family = families.find(({ first, last }) => code >= first && code <= last)
  if (!family) return 'unknown'
  const index = code - family.first
  const prefix = family.zone === undefined ? 0 : (family.zone + index) * 1_000_000
  return { kind: 'metres', code, meridian: family.meridian + index * family.step, falseEasting: prefix + 500_000 }
}

/** The code of the 3-degree zone that metres without a declared code are probably of. */
export function probableCode([x, y]: readonly [number, number], longitude: number): number | undefined {
  const [easting] = [Math.max(Math.abs(x), Math.abs(y)) > 10_000_000 ? Math.max(x, y) : Math.min(x, y)]
  const zone = Math.floor(easting / 1_000_000)
  if (zone >= 25 && zone <= 45) return 4513 + zone - 25
  if (zone !== 0) return undefined
  return 4534 + Math.round((longitude - 75) / 3)
}
