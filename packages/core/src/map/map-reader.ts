import type { CoverageDrawing, Layer, LayerName, PlanCover, Region, ServiceCoverage } from '@viridict/geometry'
import { fingerprintOf } from '../finding/fingerprint.js'
import type { MapEngine } from './map-engine.js'

/** A map that a declaration names, or why there is none. */
export type MapRead = { readonly layer: Layer; readonly digest: string } | { readonly layer: undefined }

export interface MapRequest {
  readonly name: LayerName
  /** Below the workspace root. */
  readonly path: string
  readonly crs: string | undefined
  readonly region: Region | undefined
}

/** Reads maps, and keeps what was made of them by their content: a text that did not change is not read twice. */
export interface MapReader {
  readonly engine: MapEngine
  readonly read: (request: MapRequest) => MapRead
  /** What was computed for the same content and question before, or what is computed now. */
  readonly once: <Result extends Computed>(key: string, compute: () => Result) => Result
}

/** What takes long. */
type Computed = ServiceCoverage | PlanCover | CoverageDrawing

/** So many results are kept: those of the declarations that are being worked on. */
const most = 16

export function createMapReader(engine: MapEngine, textOf: (path: string) => string | undefined): MapReader {
  const layers = new Map<string, Layer>()
  const results = new Map<string, Computed>()
  return {
    engine,
    read: ({ name, path, crs, region }) => {
      const text = textOf(path)
      if (text === undefined) return { layer: undefined }
      const digest = fingerprintOf(text)
      const key = JSON.stringify([name, digest, crs, region])
      return { digest, layer: kept(layers, key, () => engine.readLayer({ name, text, crs, region })) }
    },
    once: <Result>(key: string, compute: () => Result) => kept(results as Map<string, Result>, key, compute),
  }
}

function kept<Value>(memory: Map<string, Value>, key: string, make: () => Value): Value {
  const known = memory.get(key)
  const value = known ?? make()
  // What was asked for last goes last.
  memory.delete(key)
  memory.set(key, value)
  const [oldest] = memory.keys()
  if (memory.size > most && oldest !== undefined) memory.delete(oldest)
  return value
}
