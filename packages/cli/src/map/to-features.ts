import type { MapCoverage } from '@viridict/core'
import { type Candidate, toMultiPolygon as drawn, type Step, type toMultiPolygon } from '@viridict/geometry'

interface Feature {
  readonly type: 'Feature'
  readonly properties: Readonly<Record<string, string | number | boolean | null>>
  readonly geometry: ReturnType<typeof toMultiPolygon>
}

/** What each park serves: for certain, or perhaps, where its size or its record leaves that open. */
export function bufferFeatures({ coverage }: MapCoverage): readonly Feature[] {
  const { plane } = coverage.scene
  return coverage.services
    .filter(({ possible }) => possible.length > 0)
    .map(({ park, radii, possible }) => ({
      type: 'Feature',
      properties: {
        park: park.label,
        area_m2: rounded(park.area.nominal),
        radius_m: radii.possible,
        certain: radii.sure === radii.possible,
      },
      geometry: drawn(possible, plane),
    }))
}

/** Every parcel with what of it is covered, and how far the next green is (300米见绿, 500米见园). */
export function parcelFeatures({ coverage }: MapCoverage): readonly Feature[] {
  const { plane, parcels } = coverage.scene
  return coverage.parcels.map(({ label, area, covered, nearest, nearestLarge }, index) => ({
    type: 'Feature',
    properties: {
      id: label,
      area_m2: rounded(area.nominal),
      covered_m2: rounded(covered.nominal),
      covered_least_m2: rounded(covered.lower),
      covered_most_m2: rounded(covered.upper),
      covered_share: area.nominal > 0 ? Math.floor((covered.nominal / area.nominal) * 10_000) / 10_000 : 0,
      nearest_green: nearest?.park ?? null,
      green_distance_m: nearest ? rounded(nearest.distance) : null,
      green_within_300: (nearest?.distance ?? Infinity) <= 300,
      nearest_park: nearestLarge?.park ?? null,
      park_distance_m: nearestLarge ? rounded(nearestLarge.distance) : null,
      park_within_500: (nearestLarge?.distance ?? Infinity) <= 500,
    },
    geometry: drawn(parcels[index]?.paths ?? [], plane),
  }))
}

/** Candidate sites by what each would newly cover alone, with its place in the best order of several. */
export function siteFeatures(
  candidates: readonly Candidate[],
  order: readonly Step[],
  { coverage }: MapCoverage,
): readonly Feature[] {
  return candidates.map(({ label, area, radius, gain, buffer }, index) => {
    const place = order.findIndex((step) => step.label === label)
    return {
      type: 'Feature',
      properties: {
        id: label,
        rank: index + 1,
        area_m2: rounded(area),
        radius_m: radius,
        gain_m2: rounded(gain),
        order: place < 0 ? null : place + 1,
        adds_m2: place < 0 ? null : rounded(order[place]?.adds ?? 0),
      },
      geometry: drawn(buffer, coverage.scene.plane),
    }
  })
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

export function collection(features: readonly Feature[]): string {
  const lines = features.map((feature) => JSON.stringify(feature))
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`
}
