import type { Finding } from '@viridict/core'
import type { CheckMessageId } from '@viridict/core/internal/generated/checks.js'
import { corners, drawn, feature, layer, mapped, point, polygon, type Rectangle, rectangles } from '../map/maps.js'

type MapMessageId = Extract<CheckMessageId, `map-${string}` | 'declared-total/map'>

const ring = corners([0, 0, 100, 100])
const lonLat = { layers: '{parks: parks.geojson, residential: residential.geojson}' }
const square: Rectangle = [0, 0, 100, 100]
/** By GCJ-02, at the place of these maps. */
const shift = [553, -45] as const

function parks(text: string, more = {}): () => readonly Finding[] {
  return () => mapped({ 'parks.geojson': text }, more)
}

function atDegrees(...ring: readonly (readonly [number, number])[]): string {
  return layer(polygon('p', [...ring, ...ring.slice(0, 1)]))
}

function register(rows: string): Record<string, string> {
  return { parks: `[${rows}]` }
}

/** Maps of which each gives the message that it is named after. */
export const mapMessages: Readonly<Record<MapMessageId, () => readonly Finding[]>> = {
  'declared-total/map': () => mapped({}, { land: '{residential: 2 km2}' }),
  'map-file/unread': () => mapped({}, { layers: '{parks: gone.geojson, residential: residential.geojson}' }),
  'map-file/too-large': parks(' '.repeat(64_000_001)),
  'map-file/not-json': parks('{'),
  'map-file/not-geojson': parks('{"type":"Topology"}'),
  'map-file/no-features': parks(layer()),
  'map-file/too-many-features': parks(`{"type":"FeatureCollection","features":[${'0,'.repeat(100_000)}0]}`),
  'map-file/too-many-points': parks(
    `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[${'[1,1],'.repeat(1_000_000)}[1,1]]]}}]}`,
  ),
  'map-file/too-deep': parks(
    `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":${'{"type":"GeometryCollection","geometries":['.repeat(20)}${']}'.repeat(20)}}]}`,
  ),
  'map-file/crs-unknown': () =>
    mapped({}, { layers: '{parks: parks.geojson, residential: residential.geojson, crs: 北京54}' }),
  'map-file/crs-missing': () => mapped({}, lonLat),
  'map-file/crs-contradiction': parks(atDegrees([112.85, 35.5], [112.86, 35.5], [112.86, 35.51])),
  'map-file/web-mercator': () =>
    mapped(
      { 'parks.geojson': atDegrees([12_562_000, 4_232_000], [12_563_000, 4_232_000], [12_563_000, 4_233_000]) },
      lonLat,
    ),
  'map-file/swapped-axes': () =>
    mapped({ 'parks.geojson': atDegrees([35.5, 112.85], [35.5, 112.86], [35.51, 112.86]) }, lonLat),
  'map-file/far-away': () =>
    mapped({ 'parks.geojson': atDegrees([116.4, 39.9], [116.41, 39.9], [116.41, 39.91]) }, lonLat),
  'map-file/too-wide': () => mapped({ 'parks.geojson': rectangles({ p: square, q: square, r: [900_000, 0, 10, 10] }) }),
  'map-file/null-geometry': parks(layer(polygon('p', ring), feature(null))),
  'map-file/wrong-geometry': parks(layer(polygon('p', ring), feature({ type: 'LineString', coordinates: ring }))),
  'map-file/bad-coordinates': parks(layer(polygon('p', ring), feature({ type: 'Polygon', coordinates: [[[1]]] }))),
  'map-file/too-many-crowns': () =>
    drawn([feature({ type: 'MultiPoint', coordinates: Array.from({ length: 20_001 }, () => [1, 1]) }, {})]),
  'map-file/tangled': parks(
    layer(
      polygon('p', ring),
      polygon(
        'q',
        Array.from(
          { length: 400 },
          (_, index) => corners([(index * 7919) % 997, (index * 104_729) % 991, 1, 1])[0] ?? [0, 0],
        ),
      ),
    ),
  ),
  'map-trap/no-area': parks(layer(polygon('p', ring), polygon('q', corners([0, 0, 100, 0])))),
  'map-trap/self-crossing': parks(
    layer(
      polygon(
        'p',
        [0, 2, 1, 3, 0].flatMap((index) => [ring[index] ?? [0, 0]]),
      ),
    ),
  ),
  'map-trap/duplicate': () =>
    mapped({ 'residential.geojson': layer(polygon('r', ring), polygon('r', corners([200, 0, 9, 9]))) }),
  'map-trap/no-id': parks(layer(polygon(undefined, ring))),
  'map-trap/touching-parks': parks(rectangles({ p: [0, 0, 60, 60], q: [60, 0, 60, 60] })),
  'map-trap/overlapping-parcels': () =>
    mapped({ 'residential.geojson': rectangles({ r: [0, 0, 100, 100], s: [90, 0, 100, 100] }) }),
  'map-trap/outside-built-up': () =>
    mapped({ 'built-up.geojson': rectangles({ b: [0, 0, 1000, 1000] }) }, {}, ', builtUp: built-up.geojson'),
  'map-trap/water-as-park': parks(
    layer(feature({ type: 'Polygon', coordinates: [ring] }, { id: 'p', 地类名称: '湖泊水面' })),
  ),
  'map-trap/shifted-datum': () => {
    const blocks = [0, 1, 2, 3, 4, 5]
    const placed = (dx: number, dy: number, width: number) =>
      rectangles(
        Object.fromEntries(
          blocks.map((block): [string, Rectangle] => [`${block}`, [block * 2000 + dx, dy, width, width]]),
        ),
      )
    return mapped({
      'parks.geojson': placed(50 + shift[0], 50 + shift[1], 100),
      'residential.geojson': placed(400, -100, 300),
    })
  },
  'map-trap/unknown-plant': () => drawn([point(0, 0, { crown: 4 })]),
  'map-trap/no-crown': () => drawn([point(0, 0, { species: '国槐' })]),
  'map-trap/count': () =>
    drawn([point(0, 0, { species: '国槐', crown: 4 })], { planting: '[{species: 国槐, count: 2, crown: 4}]' }),
  'map-trap/not-listed': () =>
    drawn([point(0, 0, { species: '国槐', crown: 4 })], { planting: '[{species: 银杏, count: 1, crown: 4}]' }),
  'map-trap/not-drawn': () =>
    drawn([point(0, 0, { species: '国槐', crown: 4 })], { planting: '[{species: 银杏, count: 1, crown: 4}]' }),
  'map-register/no-row': () => mapped({}, register('{id: q, name: 乙, class: community, area: 10000 m2}')),
  'map-register/no-feature': () => mapped({}, register('{id: q, name: 乙, class: community, area: 10000 m2}')),
  'map-register/area': () => mapped({}, register('{id: p, name: 甲, class: community, area: 12000 m2}')),
}
