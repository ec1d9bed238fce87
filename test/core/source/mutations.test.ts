import assert from 'node:assert/strict'
import { assess, type Finding, type Source } from '@viridict/core'
import fc from 'fast-check'
import { failingPortfolios, failingTexts } from './failing-texts.js'

/** One slip of a hand: characters lost, or put in where they do not belong. */
interface Slip {
  readonly at: number
  readonly lost: number
  readonly put: string
}

const signs = ['"', "'", '[', ']', '{', '}', ',', ':', '#', '-', '&', '*', '!', '|', '>', '%', '@', '`', '?']
const others = ['\t', '\n', ' ', '\\', '：', '，', 'a', '1', '树', '🌳', '- ', ': ', '{{', '---\n', '\n  ', '\n---\n']

const slip = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  lost: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 })),
  put: fc.oneof(fc.constant(''), fc.constantFrom(...signs), fc.constantFrom(...others)),
})

function slipped(text: string, { at, lost, put }: Slip): string {
  const place = Math.floor(at * text.length)
  return text.slice(0, place) + put + text.slice(place + lost)
}

function findingsOn(sources: readonly Source[]): readonly Finding[] {
  return assess(sources, { asOf: '2026-12-31' }).findings
}

/** `rule of subject` of what passes. */
function passes(findings: readonly Finding[]): ReadonlySet<string> {
  const passed = findings.filter(({ source, verdict }) => source === 'rule' && verdict === 'pass')
  return new Set(passed.map(({ rule, subject }) => `${rule} of ${subject?.kind}`))
}

function isBroken(findings: readonly Finding[]): boolean {
  return findings.some(({ rule, level }) => rule === 'yaml-syntax' && level === 'error')
}

/** Slips in the first text; what did not pass before does not pass in a text that they break. */
function staysShort([first, ...rest]: readonly Source[], numRuns: number): number {
  assert.ok(first)
  const before = passes(findingsOn([first, ...rest]))
  let broken = 0
  fc.assert(
    fc.property(slip, (edit) => {
      const text = slipped(first.text, edit)
      const findings = findingsOn([{ ...first, text }, ...rest])
      if (!isBroken(findings)) return
      broken++
      const gained = [...passes(findings)].filter((passed) => !before.has(passed))
      assert.deepEqual(gained, [], text)
    }),
    { seed: 35, numRuns, interruptAfterTimeLimit: 10_000 },
  )
  return broken
}

describe('a slip that breaks a text never makes a rule pass', function () {
  this.timeout(30_000)
  for (const [name, text] of Object.entries(failingTexts)) {
    it(`where there is ${name}`, () => assert.ok(staysShort([{ uri: 'a.yaml', text }], 300) > 50))
  }
  for (const [name, sources] of Object.entries(failingPortfolios)) {
    it(`in a portfolio, be it ${name} that is broken`, () => assert.ok(staysShort(sources, 150) > 20))
  }
})
