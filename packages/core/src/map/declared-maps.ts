import type { LayerName, Region } from '@viridict/geometry'
import type { MapRead, MapReader } from './map-reader.js'

/** The maps of one declaration: its files lie beside it. */
export interface DeclaredMaps extends Pick<MapReader, 'engine' | 'once'> {
  readonly read: (name: LayerName, file: string, crs: string | undefined) => MapRead
  /** Changes with the content of any of the files. */
  readonly digest: () => string
}

/** `resolve` says which file of the workspace is meant; undefined where it lies outside. */
export function mapsBeside(
  { engine, once, read }: MapReader,
  resolve: (file: string) => string | undefined,
  region: Region | undefined,
): DeclaredMaps {
  const digests = new Map<string, string>()
  return {
    engine,
    once,
    read: (name, file, crs) => {
      const path = resolve(file)
      const found: MapRead = path === undefined ? { layer: undefined } : read({ name, path, crs, region })
      if (found.layer) digests.set(name, found.digest)
      return found
    },
    digest: () => JSON.stringify([...digests].sort()),
  }
}
