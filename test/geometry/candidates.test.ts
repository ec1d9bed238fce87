import assert from 'node:assert/strict'
import { serviceCoverage, whatIf } from '@viridict/geometry'
import { chooseSites, type Gains } from '@viridict/geometry/internal/choose-sites.js'
import fc from 'fast-check'
import { answers, jc2022, layerOf } from './fixtures.js'

interface SiteAnswers {
  readonly alone: Readonly<Record<string, number>>
  readonly best: Readonly<Record<string, { readonly sites: readonly string[]; readonly total: number }>>
}

describe('freed parcels as parks, against GEOS', () => {
  const layers = {
    parks: layerOf('parks', 'city-parks.geojson'),
    residential: layerOf('residential', 'city-residential.geojson'),
  }
  const { scene } = serviceCoverage(layers, { profile: jc2022 })
  const found = whatIf(scene, layerOf('candidates', 'sites.geojson'), jc2022)
  const wanted = answers<SiteAnswers>('sites')

  it('newly cover what GEOS says, the one that helps most first', () => {
    for (const { label, gain } of found.candidates)
      assert.ok(
        Math.abs(gain - (wanted.alone[label] ?? Number.NaN)) <= 30 + gain / 1000,
        `${label} ${gain} ${wanted.alone[label]}`,
      )
    const gains = found.candidates.map(({ gain }) => gain)
    assert.deepEqual(
      gains,
      gains.toSorted((a, b) => b - a),
    )
    assert.equal(gains.length, 12)
  })

  it('are chosen as the best one, two and three are', () => {
    for (const [size, { sites, total }] of Object.entries(wanted.best)) {
      const chosen = found.choice.best[Number(size) - 1]
      assert.deepEqual(chosen?.labels.toSorted(), sites)
      assert.ok(Math.abs((chosen?.total ?? 0) - total) < total / 1000)
    }
    assert.equal(found.choice.exact, true)
  })

  it('of which a site too small to serve adds nothing', () => {
    const small = found.candidates.filter(({ radius }) => radius === 0)
    assert.ok(small.length > 0)
    assert.ok(small.every(({ gain }) => gain === 0))
  })
})

const piece = fc.record({
  sites: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 4 }),
  area: fc.integer({ min: 1, max: 1000 }),
})

describe('the order of several sites', () => {
  const labels = Array.from('abcdefgh')

  /** By trying every set, in another way than the program does. */
  function best(gains: readonly Gains[], size: number): number {
    const sets: (readonly number[])[] = [[]]
    for (const site of labels.keys()) sets.push(...sets.map((set) => [...set, site]))
    const totals = sets
      .filter((set) => set.length <= size)
      .map((set) =>
        gains.reduce((sum, { sites, area }) => (sites.some((site) => set.includes(site)) ? sum + area : sum), 0),
      )
    return Math.max(...totals)
  }

  it('reaches 1 - 1/e of the best, is bounded by it from above, and says when it is the best', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (gains) => {
        const { order, exact } = chooseSites(labels, gains)
        for (const [index, { total, atMost }] of order.entries()) {
          const most = best(gains, index + 1)
          assert.ok(total >= (1 - 1 / Math.E) * most)
          assert.ok(atMost >= most)
          if (exact) assert.equal(total, most)
        }
      }),
      { numRuns: 80 },
    )
  })

  it('is not the best where two small sites do what a large one does not', () => {
    // The large one covers most alone; the other two cover everything together.
    const gains = [
      { sites: [0, 1], area: 30 },
      { sites: [0, 2], area: 30 },
      { sites: [1], area: 25 },
      { sites: [2], area: 25 },
    ]
    const { order, exact, best: sets } = chooseSites(['a', 'b', 'c'], gains)
    assert.equal(order[0]?.label, 'a')
    assert.equal(exact, false)
    assert.deepEqual(sets[1], { labels: ['b', 'c'], total: 110 })
    assert.equal(order[1]?.atMost, 110)
  })

  it('of more sites than can be tried has a bound all the same', () => {
    const many = Array.from({ length: 40 }, (_, index) => `s${index}`)
    const gains = many.map((_, index) => ({ sites: [index, (index + 1) % 40], area: 10 + index }))
    const { order, exact, best: sets } = chooseSites(many, gains)
    assert.equal(exact, false)
    assert.deepEqual(sets, [])
    assert.ok(order.every(({ total, atMost }) => atMost >= total && total >= atMost * (1 - 1 / Math.E) - 1e-9))
  })
})
