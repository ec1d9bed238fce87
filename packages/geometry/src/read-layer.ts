import { type Crs, lonLat, readCrs } from './crs.js'
import type { Feature, Layer } from './geojson.js'
import { limits } from './limits.js'
import { axisTrouble, type Region } from './plausible-axes.js'
import { isRecord, readFeatures } from './read-features.js'
import type { LayerName, Refusal, Trouble } from './trouble.js'

export interface LayerText {
  readonly name: LayerName
  readonly text: string
  /** As declared beside the file; longitude and latitude where neither says anything. */
  readonly crs?: string | undefined
  /** Where the place is: what lies far from it is not read. */
  readonly region?: Region | undefined
}

/** Reads a file of GeoJSON. Never throws: what cannot be read is a trouble. */
export function readLayer({ name, text, crs: declared, region }: LayerText): Layer {
  if (text.length > limits.characters) return refused('too-large', name)
  const root = parse(text)
  if (root === undefined) return refused('not-json', name)
  if (!isRecord(root)) return refused('not-geojson', name)
  const crs = crsOf(declared, root)
  if ('refusal' in crs) return refused(crs.refusal, name, crs.detail)
  const read = readFeatures(root, name)
  if ('refusal' in read) return refused(read.refusal, name)
  const axes = axisTrouble(read.features, crs.crs, region, crs.stated)
  if (axes) return refused(axes.refusal, name, axes.detail)
  return { crs: crs.crs, refused: false, ...read }
}

function refused(id: Refusal, layer: LayerName, detail?: string): Layer {
  const trouble: Trouble = { id, layer, features: [], ...(detail !== undefined && { detail }) }
  return { crs: lonLat, features: [] as readonly Feature[], complete: false, refused: true, troubles: [trouble] }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) as unknown
  } catch {
    return undefined
  }
}

type CrsFound = { readonly crs: Crs; readonly stated: boolean } | { readonly refusal: Refusal; readonly detail: string }

/** What is declared beside the file and what the file says of itself, as QGIS writes it, have to agree. */
function crsOf(declared: string | undefined, root: Readonly<Record<string, unknown>>): CrsFound {
  const own = namedCrs(root.crs)
  const readings = [declared, own]
    .filter((written) => written !== undefined)
    .map((written) => [written, readCrs(written)] as const)
  for (const [written, reading] of readings) {
    if (reading === 'unknown') return { refusal: 'crs-unknown', detail: written }
    if (reading === 'web-mercator') return { refusal: 'web-mercator', detail: written }
  }
  const [first, second] = readings.map(([, reading]) => reading as Crs)
  if (first && second && !sameCrs(first, second))
    return { refusal: 'crs-contradiction', detail: `${declared} ≠ ${own}` }
  return { crs: first ?? lonLat, stated: first !== undefined }
}

function sameCrs(a: Crs, b: Crs): boolean {
  return a.kind === 'degrees' ? b.kind === 'degrees' : a.code === b.code
}

function namedCrs(crs: unknown): string | undefined {
  if (!isRecord(crs) || !isRecord(crs.properties)) return undefined
  return typeof crs.properties.name === 'string' ? crs.properties.name : undefined
}
