import assert from 'node:assert/strict'
import type { Interval } from '@viridict/core'
import { rational } from '@viridict/core/internal/quantity/rational.js'
import fc from 'fast-check'
import { exact } from '../figures.js'
import { assessFacts } from '../one-rule-pack.js'
import { isIn, isWithin } from '../quantity/arbitraries.js'
import { coverOf, type Plan, plantingOf, siteProject } from './green-plan.js'
import { plan } from './random-plans.js'

type Rows = readonly Readonly<Record<string, string>>[]

function boundsOf(planting: Rows, more: object = {}): Interval {
  const { findings } = assessFacts(undefined, [{ ...siteProject, planting, ...more }])
  const problems = findings.filter(({ rule }) => /beds-over|outside|number|unit/.test(rule))
  assert.deepEqual(problems, [])
  const value = findings.find(({ rule }) => rule === 'tree-shrub-cover-ratio')?.judged?.value
  return value ?? assert.fail('no figure')
}

function assertHolds(drawn: Plan, bounds: Interval): void {
  const { woody, all } = coverOf(drawn)
  if (all > 0) assert.ok(isIn(bounds, rational(woody, all)), `${woody} of ${all} cells are not in ${exact(bounds)}`)
}

/** A list with some facts rubbed out: which, by number. */
function without(rows: Rows, rubbed: readonly number[]): Rows {
  const facts = rows.flatMap((row, index) =>
    ['count', 'crown', 'area', 'layer'].filter((key) => row[key]).map((key) => ({ index, key })),
  )
  const gone = rubbed.flatMap((number) => facts[number % Math.max(1, facts.length)] ?? [])
  return rows.map((row, index) => {
    const keys = gone.filter((fact) => fact.index === index).map(({ key }) => key)
    return Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)))
  })
}

const rubbings = fc.array(fc.nat(60), { maxLength: 5 })
const runs = { numRuns: 300, seed: 35 }

describe('bounds of the tree and shrub share against plans drawn cell by cell', () => {
  it('hold the true share of the planting list of any plan', () => {
    fc.assert(
      fc.property(plan, (drawn) => assertHolds(drawn, boundsOf(plantingOf(drawn)))),
      runs,
    )
  })

  it('hold it when counts, crowns, areas or layers are missing', () => {
    fc.assert(
      fc.property(plan, rubbings, (drawn, rubbed) => assertHolds(drawn, boundsOf(without(plantingOf(drawn), rubbed)))),
      runs,
    )
  })

  it('hold it when rows are missing, where the list says that it is not finished', () => {
    fc.assert(
      fc.property(plan, fc.nat(20), (drawn, kept) =>
        assertHolds(drawn, boundsOf(plantingOf(drawn).slice(0, kept), { incomplete: ['planting'] })),
      ),
      { ...runs, numRuns: 100 },
    )
  })

  it('hold the true share within what is measured, whatever the list leaves out', () => {
    fc.assert(
      fc.property(plan, rubbings, (drawn, rubbed) => {
        const { woody, all } = coverOf(drawn)
        fc.pre(all > 0)
        const cover = { woody: `${woody} m2`, herbaceous: `${all - woody} m2` }
        const measured = boundsOf(without(plantingOf(drawn), rubbed), { cover })
        assert.equal(exact(measured), exact({ lo: rational(woody, all), hi: rational(woody, all) }))
      }),
      { ...runs, numRuns: 100 },
    )
  })

  it('narrow as facts come back', () => {
    fc.assert(
      fc.property(plan, rubbings, fc.nat(4), (drawn, rubbed, kept) => {
        const rows = plantingOf(drawn)
        const [less, more] = [without(rows, rubbed), without(rows, rubbed.slice(0, kept))]
        assert.ok(isWithin(boundsOf(more), boundsOf(less)))
      }),
      { ...runs, numRuns: 150 },
    )
  })
})
