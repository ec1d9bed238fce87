import type { Language } from '@viridict/core'
import type { MapSheet, MapState } from '../../src/map/shape.js'
import { tellMap } from '../../src/map/words.js'
import { styles } from './paint.js'

/** What is on the map, as it is drawn there, each with how many there are. */
export function Legend({ map, language }: { readonly map: MapSheet; readonly language: Language }) {
  const counts = countsIn(map)
  const isSeen = (of: MapState | 'sure' | 'possible') =>
    of === 'sure' || of === 'possible' ? map.buffers[of] !== '' && (of === 'sure' || hasDoubt(map)) : counts.has(of)
  return (
    <ul class="map-legend" aria-label={tellMap('legend', language)}>
      {styles
        .filter(([of]) => isSeen(of))
        .toReversed()
        .map(([of, { tone, fill, isDashed }]) => (
          <li key={of} data-tone={tone}>
            <svg width="22" height="14" aria-hidden="true">
              <rect
                x="1"
                y="1"
                width="20"
                height="12"
                fill-opacity={fill}
                stroke-dasharray={isDashed ? '4 3' : undefined}
              />
            </svg>
            {tellMap(of, language)}{' '}
            {counts.has(of as MapState) && <span class="number">{counts.get(of as MapState)}</span>}
          </li>
        ))}
    </ul>
  )
}

function hasDoubt({ buffers }: MapSheet): boolean {
  return buffers.possible !== buffers.sure
}

function countsIn({ parks, parcels, sites }: MapSheet): ReadonlyMap<MapState, number> {
  const counts = new Map<MapState, number>()
  for (const { state } of [...parks, ...parcels, ...sites]) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}
