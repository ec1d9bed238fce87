import assert from 'node:assert/strict'
import { type DrawnPlant, type PlantSide, planCover, readLayer } from '@viridict/geometry'
import { answers, fixture } from './fixtures.js'

interface PlanAnswers {
  readonly woody: number
  readonly herbaceous: number
  readonly counts: Readonly<Record<string, number>>
  readonly beds: Readonly<Record<string, number>>
}

const herbs: ReadonlySet<string> = new Set(['麦冬', '鸢尾'])

function sideOf({ species = '' }: DrawnPlant): PlantSide {
  return herbs.has(species) ? 'herb' : 'woody'
}

function planOf(text: string): ReturnType<typeof readLayer> {
  return readLayer({ name: 'plan', text })
}

function plants(...drawn: readonly (readonly [species: string, crown: unknown])[]): string {
  const features = drawn.map(([species, crown], index) => ({
    type: 'Feature',
    properties: { species, crown },
    geometry: { type: 'Point', coordinates: [112.85 + index / 1000, 35.5] },
  }))
  return JSON.stringify({ type: 'FeatureCollection', features })
}

describe('cover as it is drawn, against GEOS', () => {
  const found = planCover(planOf(fixture('plan.geojson')), { sideOf })
  const wanted = answers<PlanAnswers>('plan')

  it('is the union of crowns and hedges, and of the herbs what is not beneath, to a thousandth', () => {
    for (const key of ['woody', 'herbaceous'] as const) {
      const { lower, nominal, upper } = found[key]
      assert.ok(Math.abs(nominal - wanted[key]) < wanted[key] / 1000, `${nominal} ${wanted[key]}`)
      assert.ok(lower <= wanted[key] && wanted[key] <= upper)
      assert.ok(upper - lower < wanted[key] / 50)
    }
  })

  it('counts every species, and sums up its beds', () => {
    const counted = Object.fromEntries(
      found.species.filter(({ plants }) => plants > 0).map((one) => [one.species, one.plants]),
    )
    assert.deepEqual(counted, wanted.counts)
    for (const [species, area] of Object.entries(wanted.beds)) {
      const beds = found.species.find((one) => one.species === species)?.beds ?? 0
      assert.ok(Math.abs(beds - area) < area / 10_000)
    }
  })
})

describe('a crown', () => {
  it('is a circle of its diameter', () => {
    const { woody } = planCover(planOf(plants(['国槐', 4])), { sideOf })
    assert.ok(woody.lower <= Math.PI * 4 && Math.PI * 4 <= woody.upper)
    assert.ok(woody.upper - woody.lower < 0.1)
  })

  it('may have its unit, and is never guessed', () => {
    for (const crown of [4, '4', '4 m', '4米', '400 cm', '４００厘米']) {
      const { woody, troubles } = planCover(planOf(plants(['国槐', crown])), { sideOf })
      assert.ok(Math.abs(woody.nominal - Math.PI * 4) < 0.05, String(crown))
      assert.deepEqual(troubles, [])
    }
    for (const crown of [undefined, 0, -1, 400, '大', '4 尺', null]) {
      const { woody, troubles } = planCover(planOf(plants(['国槐', crown])), { sideOf })
      assert.equal(woody.nominal, 0)
      assert.deepEqual(
        troubles.map(({ id }) => id),
        ['no-crown'],
      )
    }
  })

  it('of what may be a herb lies between the bounds of both', () => {
    const both = planCover(planOf(plants(['国槐', 4], ['某某', 4])), {
      sideOf: ({ species }) => (species === '某某' ? 'either' : 'woody'),
    })
    assert.ok(both.woody.lower < 13 && both.woody.upper > 25)
    assert.ok(both.herbaceous.lower < 0.1 && both.herbaceous.upper > 12.5)
  })
})
