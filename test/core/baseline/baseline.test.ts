import assert from 'node:assert/strict'
import {
  type Assessment,
  assess,
  type Baseline,
  baselineOf,
  compareWithBaseline,
  type Finding,
  readBaseline,
  writeBaseline,
} from '@viridict/core'
import { rational } from '@viridict/core/internal/quantity/rational.js'
import fc from 'fast-check'
import { readExample } from '../../examples/example.js'
import { packOf } from '../one-rule-pack.js'
import { project } from '../small-texts.js'

/** At least 100 m² of green. */
const pack = packOf({
  subject: 'Project',
  measure: { value: { field: 'area.green' } },
  milestones: [{ gte: '100 m2', due: 'always' }],
})

function withGreen(green: string, more: Readonly<Record<string, string>> = {}): Assessment {
  const text = project({ jurisdiction: 'city', area: `{green: ${green}}`, ...more })
  return assess([{ uri: 'a.yaml', text }], { asOf: '2026-12-31', packs: [pack] })
}

/** What is said of the findings of one rule. */
function statesOf(findings: readonly Finding[], baseline: Baseline, rule = 'rule') {
  const compared = compareWithBaseline(findings, baseline).findings
  return compared.filter((finding) => finding.rule === rule).map((finding) => finding.baseline)
}

const city = readExample('complete-2026').assessment.findings

describe('a baseline', () => {
  it('knows all that it was made of, in any order, and nothing of it is gone', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...city], { minLength: city.length }), (shuffled) => {
        const { findings, gone } = compareWithBaseline(shuffled, baselineOf(city))
        assert.equal(gone, 0)
        const states = new Set(findings.map(({ baseline, verdict }) => `${verdict} ${baseline}`))
        for (const state of states) assert.match(state, /^(?:fail|open) unchanged$|^(?!fail|open)\w+ undefined$/)
        assert.equal(writeBaseline(baselineOf(shuffled)), writeBaseline(baselineOf(city)))
      }),
      { numRuns: 10 },
    )
  })

  it('is read as it was written', () => {
    assert.deepEqual(readBaseline(writeBaseline(baselineOf(city))), baselineOf(city))
  })

  it('is no other text', () => {
    const row = { rule: 'a', subject: 'b', verdict: 'fail', level: 'error' }
    const wrong = [
      { ...row, level: 'bad' },
      { ...row, verdict: 'pass' },
      { ...row, rule: 1 },
      { ...row, gap: ['x', null, 'm2'] },
    ]
    for (const findings of [...wrong.map((one) => [one]), {}, 1])
      assert.equal(readBaseline(JSON.stringify({ viridictBaseline: 1, findings })), undefined)
    for (const text of ['', '[]', 'null', '{"viridictBaseline": 2, "findings": []}'])
      assert.equal(readBaseline(text), undefined)
    assert.deepEqual(readBaseline(JSON.stringify({ viridictBaseline: 1, findings: [row] })), {
      rows: [{ ...row, count: 1 }],
    })
  })

  it('is about rule, subject and item, and not about lines, names or texts', () => {
    const moved = withGreen('50 m2', { name: '改名' }).findings
    assert.deepEqual(statesOf(moved, baselineOf(withGreen('50 m2').findings)), ['unchanged'])
    assert.deepEqual(statesOf(withGreen('50 m2', { id: 'b' }).findings, baselineOf(moved)), ['new'])
  })

  it('takes a worse gap for new, however little worse, and a better one for known', () => {
    const known = baselineOf(withGreen('50 m2').findings)
    assert.deepEqual(statesOf(withGreen('49.9999999999999999 m2').findings, known), ['new'])
    assert.deepEqual(statesOf(withGreen('50.0000000000000001 m2').findings, known), ['updated'])
    assert.deepEqual(statesOf(withGreen('50-60 m2').findings, known), ['updated'])
    assert.deepEqual(statesOf(withGreen('40-60 m2').findings, known), ['new'])
  })

  it('takes a graver level and another verdict for new', () => {
    const [finding] = withGreen('50 m2').findings
    assert.ok(finding)
    const warned = [{ ...finding, level: 'warning' as const }]
    assert.deepEqual(statesOf([finding], baselineOf(warned)), ['new'])
    assert.deepEqual(statesOf(warned, baselineOf([finding])), ['updated'])
    assert.deepEqual(statesOf(withGreen('50-150 m2').findings, baselineOf([finding])), ['new'])
  })

  it('takes one more of a kind for new, and one less for gone', () => {
    const two = withGreen('50 m2', { 造价: '1', 工期: '2' }).findings
    const three = withGreen('50 m2', { 造价: '1', 工期: '2', 监理: '3' }).findings
    assert.deepEqual(statesOf(three, baselineOf(two), 'unknown-key'), ['unchanged', 'unchanged', 'new'])
    assert.equal(compareWithBaseline(two, baselineOf(three)).gone, 1)
  })

  it('says nothing of what is waived: a waiver has a record of its own', () => {
    const [finding] = withGreen('50 m2').findings
    assert.ok(finding)
    const decision = { decision: 'waive', reason: '甲', by: '乙', date: '2026-01-01' } as const
    assert.deepEqual(baselineOf([{ ...finding, decision }]), { rows: [] })
    assert.deepEqual(statesOf([{ ...finding, decision }], baselineOf([finding])), [undefined])
  })

  it('knows no more findings than it has, whatever they are', () => {
    const gap = fc.tuple(fc.nat(5), fc.option(fc.nat(5))).map(([lo, more]) => {
      return { lo: rational(lo), hi: more === null ? null : rational(lo + more) }
    })
    const [least] = withGreen('50 m2').findings
    assert.ok(least?.judged)
    const { judged } = least
    const some = fc.array(
      fc.record({ gap, level: fc.constantFrom('error' as const, 'warning' as const) }).map((more) => ({
        ...least,
        level: more.level,
        judged: { ...judged, gap: more.gap },
      })),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(some, some, (before, now) => {
        const { findings, gone } = compareWithBaseline(now, baselineOf(before))
        const known = findings.filter(({ baseline }) => baseline !== 'new')
        assert.ok(known.length <= before.length)
        assert.equal(gone, Math.max(0, before.length - now.length))
        const worst = (all: readonly Finding[]) =>
          all.reduce((most, { judged: one }) => {
            const hi = one?.gap?.hi
            return hi === null ? Infinity : Math.max(most, Number(hi?.num ?? 0))
          }, -1)
        assert.ok(worst(known) <= worst(before))
      }),
    )
  })
})
