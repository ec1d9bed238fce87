import assert from 'node:assert/strict'
import {
  assess,
  builtInPack,
  builtInPackIds,
  defaultPack,
  type Finding,
  formatArgument,
  formatMessage,
  formatPath,
  type Pack,
  type Rule,
} from '@viridict/core'
import { caseText } from './case-declarations.js'
import { expectedInterval, inWords, sameInterval } from './expected-value.js'

type Case = Rule['cases'][number]

/** The rules' own cases: a situation, a date, and the verdict with its figure. One runner for every rule of every pack. */
for (const pack of builtInPackIds.flatMap((id) => builtInPack(id) ?? []))
  describe(`cases of the rules of ${pack.id}`, () => casesOf(pack))

function casesOf(pack: Pack): void {
  for (const rule of pack.rules) {
    describe(rule.rule, () => {
      for (const example of rule.cases) {
        it(`${example.name.zh} (${example.name.en})`, () => check(pack, rule, example))
      }
      it('has cases on both sides of its requirement, and one of missing facts', () => {
        const expected = rule.cases.map(({ expect }) => expect)
        assert.ok(expected.some(isMet), 'no case meets the requirement')
        assert.equal(expected.some(isUnmet), !neverUnmet.has(rule.rule), 'no case misses the requirement')
        assert.ok(
          expected.some(({ verdict }) => verdict === 'open'),
          'no case lacks facts',
        )
      })
    })
  }
}

/** They ask for entries of a log, and an open list never proves that there is none. */
const neverUnmet = new Set(['pest-control-log', 'maintenance-log-kinds'])

function isMet({ verdict, gap }: Case['expect']): boolean {
  return verdict === 'pass' || (verdict === 'review' && gap === undefined)
}

/** 宜, 鼓励 and what has no number never fail; of some a person judges below the line as well. */
function isUnmet({ verdict, gap }: Case['expect']): boolean {
  return verdict === 'fail' || verdict === 'informational' || (verdict === 'review' && gap !== undefined)
}

function check(pack: Pack, rule: Rule, example: Case): void {
  const { given, asOf, expect, reference } = example
  const text = caseText(given, rule.background ?? {})
  const isNamed = reference || pack.id !== defaultPack().id
  const { findings } = assess([{ uri: 'case.yaml', text }], { asOf, ...(isNamed && { packs: [pack] }) })
  const subject = expect.subject ?? soleId(given, rule)
  const finding = findings.find(
    (found) => found.rule === rule.rule && found.subject?.id === subject && found.subject.item === expect.item,
  )
  assert.ok(finding, `no finding of ${rule.rule} on ${subject}`)
  assertVerdict(finding, expect)
  assertFigures(finding, expect)
  assertSchemaHolds(findings)
}

function soleId(given: Case['given'], rule: Rule): string {
  const [first] = [given].flat() as readonly Readonly<Record<string, unknown>>[]
  return String(first?.id ?? rule.background?.[String(first?.kind)]?.id)
}

function assertVerdict(finding: Finding, expect: Case['expect']): void {
  const message = formatMessage(finding.message, 'en')
  assert.equal(finding.verdict, expect.verdict, message)
  if (expect.level) assert.equal(finding.level, expect.level, message)
  if (expect.reason) assert.equal(finding.judged?.reason, expect.reason, message)
}

function assertFigures({ judged }: Finding, { value, gap, repair, missing, late, shown }: Case['expect']): void {
  if (value !== undefined) {
    assert.ok(
      sameInterval(judged?.value, expectedInterval(value)),
      `figure is ${inWords(judged?.value)}, expected ${JSON.stringify(value)}`,
    )
  }
  if (gap !== undefined) assert.ok(sameInterval(judged?.gap, expectedInterval(gap)), `gap is ${inWords(judged?.gap)}`)
  if (repair !== undefined) assert.equal(repairAmount(judged), repair.replace('m2', 'm²'))
  if (late !== undefined) assert.equal(judged?.milestone?.daysLate, Number(late))
  if (shown !== undefined)
    for (const [index, text] of shown.entries()) {
      const figure = judged?.figures[index]
      assert.ok(sameInterval(figure?.value, expectedInterval(text)), `shown is ${inWords(figure?.value)}, not ${text}`)
    }
  if (missing !== undefined)
    assert.deepEqual(judged?.missing.map(({ location }) => formatPath(location.path)).slice(0, missing.length), missing)
}

function repairAmount(judged: Finding['judged']): string {
  const amount = judged?.repair?.args.amount
  return amount === undefined ? 'no repair' : formatArgument(amount, 'en')
}

/** A case with a misspelt key would prove nothing. */
function assertSchemaHolds(findings: readonly Finding[]): void {
  const structural = ['unknown-key', 'missing-key', 'unknown-value', 'wrong-shape', 'number', 'unit', 'date', 'kind']
  const faults = findings.filter(({ rule }) => structural.includes(rule))
  assert.deepEqual(
    faults.map(({ message }) => formatMessage(message, 'en')),
    [],
  )
}
