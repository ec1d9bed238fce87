import type { Assessor, MapDrawing, MapEngine, Source, SourceResult } from '@viridict/core'

/** What computes from maps, loaded by the first declaration that names one: nobody else waits for it. */
export interface MapLoader {
  readonly engine: () => MapEngine | undefined
  readonly load: () => Promise<void>
  /** By text, the maps that verdicts rest on, where a report draws them. */
  readonly drawings?: Map<string, readonly MapDrawing[]>
}

export function mapLoader(isDrawn = false): MapLoader {
  let engine: MapEngine | undefined
  return {
    engine: () => engine,
    load: async () => {
      engine ??= await import('@viridict/geometry')
    },
    ...(isDrawn && { drawings: new Map() }),
  }
}

/** Judges a text, and once more with what computes from maps where it is the first to name one. */
export async function setWithMaps(source: Source, assessor: Assessor, maps: MapLoader): Promise<SourceResult> {
  const result = assessor.set(source)
  if (result.maps.length === 0) return result
  const judged = maps.engine() ? result : await judgedWithMaps(source, assessor, maps)
  maps.drawings?.set(source.uri, assessor.draw(source))
  return judged
}

async function judgedWithMaps(source: Source, assessor: Assessor, maps: MapLoader): Promise<SourceResult> {
  await maps.load()
  return assessor.set(source)
}
