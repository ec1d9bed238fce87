import { type Language, type Location, type MapDrawing, vocabulary } from '@viridict/core'
import type { Place } from '../view/shape.js'
import type { MapParcel, MapShape, MapSheet } from './shape.js'
import { tellMap } from './words.js'

type Drawing = MapDrawing['drawing']
type Near = Drawing['parcels'][number]['nearest']

/** A coverage in words and outlines; figures are rounded to the side that does not flatter. */
export function mapSheetOf(
  { set, profile, drawing, places }: MapDrawing,
  language: Language,
  placeOf: (location: Location) => Place,
): MapSheet {
  const at = (id: string | undefined) => {
    const location = id === undefined ? undefined : places.get(id)
    return location ? { place: placeOf(location) } : {}
  }
  return {
    title: tellMap(set, language),
    summary: summaryOf(drawing, profile, language),
    box: drawing.box,
    buffers: drawing.buffers,
    parks: drawing.parks.map((park) => ({ ...parkOf(park, language), ...at(park.id) })),
    parcels: [...drawing.parcels]
      .sort((a, b) => uncoveredOf(b) - uncoveredOf(a))
      .map((parcel) => parcelOf(parcel, language)),
    sites: drawing.sites.map((site, index) => ({ ...siteOf(site, index + 1, language), ...at(site.id) })),
  }
}

function summaryOf({ parcels }: Drawing, profile: string, language: Language): string {
  const sum = (of: (parcel: Drawing['parcels'][number]) => number) =>
    parcels.reduce((total, parcel) => total + of(parcel), 0)
  const [whole, least, most] = [sum(({ area }) => area), sum((parcel) => parcel.least), sum((parcel) => parcel.most)]
  const names: Readonly<Record<string, { readonly zh: string }>> = vocabulary.profile
  return tellMap('summary', language, {
    profile: { zh: names[profile]?.zh ?? profile, en: profile },
    whole: Math.round(whole),
    least: Math.floor(least),
    most: Math.ceil(most),
    from: percent(least, whole),
    to: percent(most, whole),
    left: parcels.filter((parcel) => uncoveredOf(parcel) >= 1).length,
  })
}

function parkOf({ label, area, sure, possible, outlines }: Drawing['parks'][number], language: Language): MapShape {
  const radius =
    possible === 0
      ? tellMap('noRadius', language)
      : sure === possible
        ? tellMap('radius', language, { metres: sure })
        : tellMap('radii', language, { sure, possible })
  return {
    label,
    text: tellMap('parkText', language, { label, area: Math.floor(area), radius }),
    outlines,
    state: possible === 0 ? 'idle' : sure === possible ? 'serves' : 'perhaps',
  }
}

function parcelOf(parcel: Drawing['parcels'][number], language: Language): MapParcel {
  const { label, area: exact, least, nearest, nearestLarge, outlines } = parcel
  const area = Math.round(exact)
  const uncovered = Math.min(area, Math.ceil(uncoveredOf(parcel)))
  const [green, park] = [distanceTo(nearest, language), distanceTo(nearestLarge, language)]
  const share = `${percent(least, exact)}%`
  return {
    label,
    text: tellMap('parcelText', language, { label, area, share, uncovered, green, park }),
    outlines,
    state: uncoveredOf(parcel) < 1 ? 'whole' : least < 1 ? 'none' : 'part',
    share,
    uncovered,
    green,
    park,
  }
}

function uncoveredOf({ area, least }: Drawing['parcels'][number]): number {
  return Math.max(0, area - least)
}

function siteOf(site: Drawing['sites'][number], rank: number, language: Language): MapShape {
  const { label, area, radius, gain, order, outlines } = site
  const args = { rank, label, area: Math.floor(area), radius, gain: Math.floor(gain) }
  const text = tellMap(radius > 0 ? 'siteText' : 'siteTooSmall', language, args)
  const best = order === undefined ? '' : tellMap('siteOrder', language, { order })
  return { label, text: `${text}${best}`, outlines, state: 'site' }
}

function distanceTo(near: Near, language: Language): string {
  if (!near) return tellMap('nowhere', language)
  return tellMap('distance', language, { park: near.park, metres: Math.ceil(near.distance) })
}

function percent(part: number, whole: number): string {
  return (whole > 0 ? Math.floor((part / whole) * 10_000) / 100 : 0).toFixed(2)
}
