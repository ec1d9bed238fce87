import assert from 'node:assert/strict'
import { defaultPack, type Finding } from '@viridict/core'
import { readExample } from './example.js'
import { findingInWords } from './expectation.js'

const { rules } = defaultPack()
const cases = rules.flatMap((rule) => rule.cases)

/** One city twice: as a reviewer might meet it, and in order. Both are constructed. */
describe('the city of complete-2026', () => {
  const judged = judgedIn('complete-2026')

  it('is judged by every rule of the pack', () => {
    const applied = new Set(judged.filter(({ verdict }) => verdict !== 'notApplicable').map(({ rule }) => rule))
    assert.deepEqual(
      rules.map(({ rule }) => rule).filter((rule) => !applied.has(rule)),
      [],
    )
  })

  it('has every verdict, and fails at every level, that a case of some rule has', () =>
    assertAmong(
      cases.map(({ expect }) => outcome(expect.verdict, expect.level)),
      judged.map(({ verdict, level }) => outcome(verdict, level)),
    ))

  it('has every reason, of what is informational and of what fails, that a case of some rule has', () =>
    assertAmong(
      cases.flatMap(({ expect: { verdict, reason } }) => (reason ? `${verdict}, ${reason}` : [])),
      judged.flatMap(({ verdict, judged: { reason } = {} }) => (reason ? `${verdict}, ${reason}` : [])),
    ))
})

describe('the city of passing-2030', () => {
  const judged = judgedIn('passing-2030')

  it('fails nothing, leaves nothing open, and has nothing that is merely noted', () => {
    const wanted = ['pass', 'review', 'notApplicable']
    assertNone(judged.filter(({ verdict }) => !wanted.includes(verdict)))
  })

  it('has no data check above a note', () => {
    const checks = readExample('passing-2030').assessment.findings.filter(({ source }) => source === 'check')
    assertNone(checks.filter(({ level }) => level !== 'note'))
  })

  it('passes every rule that can be passed, or puts it up for review', () => {
    const isPassed = ({ verdict }: { readonly verdict: string }) => verdict === 'pass' || verdict === 'review'
    const passed = new Set(judged.filter(isPassed).map(({ rule }) => rule))
    const canBe = rules.filter((rule) => rule.cases.some(({ expect }) => isPassed(expect))).map(({ rule }) => rule)
    assert.deepEqual(
      canBe.filter((rule) => !passed.has(rule)),
      [],
    )
  })
})

function judgedIn(example: string): readonly Finding[] {
  return readExample(example).assessment.findings.filter(({ source }) => source === 'rule')
}

/** A case need not say at which level its rule fails. */
function outcome(verdict: string, level: string | undefined): string {
  return verdict === 'fail' ? `fail ${level ?? 'error'}` : verdict
}

function assertAmong(wanted: readonly string[], found: readonly string[]): void {
  assert.deepEqual(
    [...new Set(wanted)].filter((one) => !found.includes(one)),
    [],
  )
}

function assertNone(findings: readonly Finding[]): void {
  assert.deepEqual(findings.map(findingInWords), [])
}
