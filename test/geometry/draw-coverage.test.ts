import assert from 'node:assert/strict'
import { drawCoverage, readLayer, serviceCoverage } from '@viridict/geometry'
import { geoJson, jc2022 } from './fixtures.js'

/** A square of so many metres near Jincheng, from so far east and north of one point; metres there, to a part in 10^5. */
function square(east: number, north: number, side: number): readonly (readonly [number, number])[] {
  const at = (x: number, y: number) =>
    [
      112.85 + (east + x) / (111_319.49 * Math.cos((35.5 * Math.PI) / 180) * 1.0011),
      35.5 + (north + y) / 110_946,
    ] as const
  return [at(0, 0), at(side, 0), at(side, side), at(0, side), at(0, 0)]
}

const layer = (name: 'parks' | 'residential' | 'candidates', polygons: Parameters<typeof geoJson>[0]) =>
  readLayer({ name, text: geoJson(polygons) })

const coverage = serviceCoverage(
  {
    parks: layer('parks', { 大园: square(0, 0, 100), 小园: square(3000, 0, 10) }),
    residential: layer('residential', { 近: square(150, 0, 100), 远: square(2000, 0, 100) }),
  },
  { profile: jc2022 },
)
const drawing = drawCoverage(
  coverage,
  layer('candidates', { 甲: square(1900, 0, 80), 乙: square(0, 1500, 80) }),
  jc2022,
)

/** Corners of the first outline, in decimetres. */
function corners(outlines: string): readonly (readonly [number, number])[] {
  let [x, y] = [0, 0]
  return (outlines.split(';')[0] ?? '').split(' ').map((step) => {
    const [right = 0, up = 0] = step.split(',').map(Number)
    ;[x, y] = [x + right, y + up]
    return [x, y] as const
  })
}

describe('a coverage to be drawn', () => {
  it('has parks with their radii, parcels with what is covered, sites by what they help', () => {
    assert.deepEqual(
      drawing.parks.map(({ label, sure, possible }) => [label, sure, possible]),
      [
        ['大园', 500, 500],
        ['小园', 0, 0],
      ],
    )
    assert.deepEqual(
      drawing.parcels.map(({ label, least, area }) => [label, Math.round(least / area)]),
      [
        ['近', 1],
        ['远', 0],
      ],
    )
    assert.deepEqual(
      drawing.sites.map(({ label, radius, order }) => [label, radius, order]),
      [
        ['甲', 500, 1],
        ['乙', 500, undefined],
      ],
    )
    assert.ok(Math.abs((drawing.sites[0]?.gain ?? 0) - 10_000) < 20)
  })

  it('has outlines in decimetres, within the box', () => {
    const [west, south, east, north] = drawing.box
    const points = corners(drawing.parcels[0]?.outlines ?? '')
    assert.equal(points.length, 4)
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    assert.ok(Math.abs(Math.max(...xs) - Math.min(...xs) - 1000) <= 3, xs.join())
    assert.ok(Math.abs(Math.max(...ys) - Math.min(...ys) - 1000) <= 3, ys.join())
    assert.ok(
      west <= Math.min(...xs) && Math.max(...xs) <= east && south <= Math.min(...ys) && Math.max(...ys) <= north,
    )
  })

  it('has what is served as far as the radius reaches, within the half metre that it is simplified by', () => {
    const points = corners(drawing.buffers.sure)
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    for (const side of [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)])
      assert.ok(Math.abs(side - 11_000) <= 12, `${side}`)
    assert.equal(drawing.buffers.possible, drawing.buffers.sure)
  })

  it('of what was refused is empty', () => {
    const refused = readLayer({ name: 'parks', text: '{' })
    const { parks, parcels, box } = drawCoverage(
      serviceCoverage({ parks: refused, residential: refused }, { profile: jc2022 }),
      undefined,
      jc2022,
    )
    assert.deepEqual([parks, parcels, box], [[], [], [0, 0, 0, 0]])
  })
})
