import type { Assessor, MapEngine, Source, SourceResult } from '@viridict/core'

/** What computes from maps, loaded by the first declaration that names one: nobody else waits for it. */
export interface MapLoader {
  readonly engine: () => MapEngine | undefined
  readonly load: () => Promise<void>
}

export function mapLoader(): MapLoader {
  let engine: MapEngine | undefined
  return {
    engine: () => engine,
    load: async () => {
      engine ??= await import('@viridict/geometry')
    },
  }
}

/** Judges a text, and once more with what computes from maps where it is the first to name one. */
export async function setWithMaps(source: Source, assessor: Assessor, maps: MapLoader): Promise<SourceResult> {
  const result = assessor.set(source)
  if (result.maps.length === 0 || maps.engine()) return result
  await maps.load()
  return assessor.set(source)
}
