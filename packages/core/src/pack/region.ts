import type { Region } from '@viridict/geometry'
import type { Pack } from './pack.js'
import { parentsOf, placeOf } from './place.js'

/** Where the place of a declaration lies, by the first pack that knows it; undefined where none says. */
export function regionOf(packs: readonly Pack[], jurisdiction: string): Region | undefined {
  for (const pack of packs) {
    const { id, known } = placeOf(pack, jurisdiction)
    const ids = known ? [id, ...parentsOf(pack.jurisdictions, id)] : []
    const extents = ids.flatMap((one) => pack.jurisdictions.find((place) => place.id === one)?.extent ?? [])
    const [west, south, east, north] = (extents[0] ?? '').split(' ').map(Number)
    if (west !== undefined && south !== undefined && east !== undefined && north !== undefined)
      return { west, south, east, north }
  }
  return undefined
}
