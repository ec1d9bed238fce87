import type { MapEngine } from '@viridict/core'

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
