import assert from 'node:assert/strict'
import type { Finding } from '@viridict/core'
import fc from 'fast-check'
import { exact } from '../figures.js'
import { assessFacts, type Facts } from '../one-rule-pack.js'
import { isWithin } from '../quantity/arbitraries.js'
import { type Filling, operatorFilling, portfolioFilling, projectFilling } from './random-declarations.js'
import { placeFilling } from './random-jurisdiction.js'

const key = ({ rule, subject }: Finding) => `${rule} of ${subject?.id} ${subject?.item ?? ''}`.trim()

/** What a fact that is filled in may do: narrow an interval, and decide what was open; nothing else. */
function assertNarrows(before: Finding, after: Finding): void {
  const [wide, narrow] = [before.judged?.value, after.judged?.value]
  if (wide && narrow) assert.ok(isWithin(narrow, wide), `${key(after)}: ${exact(wide)} became ${exact(narrow)}`)
  if (before.verdict === 'pass' || before.verdict === 'fail') assert.equal(after.verdict, before.verdict, key(after))
  if (before.verdict === 'informational') assert.ok(!['pass', 'review', 'open'].includes(after.verdict), key(after))
}

function rules(declarations: readonly Facts[]): ReadonlyMap<string, Finding> {
  const { findings } = assessFacts(undefined, declarations, '2026-06-30')
  return new Map(findings.filter(({ source }) => source === 'rule').map((finding) => [key(finding), finding]))
}

function assertFillingNarrows({ before, after }: Filling): void {
  const [then, now] = [rules(before), rules(after)]
  for (const [name, finding] of then) {
    const later = now.get(name)
    if (later) assertNarrows(finding, later)
    // An item that may or may not have to be judged is open; what is learnt may spare it.
    else assert.ok(finding.subject?.item !== undefined && finding.verdict === 'open', `${name} is gone`)
  }
}

const runs = { numRuns: 250, seed: 35 }

describe('giving a value within its interval to an unknown never widens an interval, nor changes a pass or a fail', () => {
  it('of a project', () => {
    fc.assert(fc.property(projectFilling, assertFillingNarrows), runs)
  })

  it('of an operator', () => {
    fc.assert(fc.property(operatorFilling, assertFillingNarrows), runs)
  })

  it('of a jurisdiction, its registers, documents and land', () => {
    fc.assert(fc.property(placeFilling, assertFillingNarrows), runs)
  })

  it('of a jurisdiction over its projects and operators', () => {
    fc.assert(fc.property(portfolioFilling, assertFillingNarrows), runs)
  })
})
