import assert from 'node:assert/strict'
import type { Assessment } from '@viridict/core'
import {
  differenceOf,
  hasChanged,
  type Result,
  readResult,
  renderDifference,
  renderDifferenceJson,
} from '@viridict/reports/diff'
import { renderJson } from '@viridict/reports/json'
import fc from 'fast-check'
import { readExample } from '../examples/example.js'
import { escapeCharacter, hostileAssessment, override } from './hostile.js'
import { assessSix, decided, sixVerdicts } from './six-verdicts.js'

function resultOf(assessment: Assessment): Result {
  const read = readResult(renderJson(assessment, { language: 'zh' }))
  assert.ok(read.ok)
  return read.result
}

function between(before: Assessment, after: Assessment) {
  return differenceOf(resultOf(before), resultOf(after))
}

function flips(before: Assessment, after: Assessment): readonly string[] {
  return between(before, after).flipped.map(({ before: then, after: now, direction, causes }) => {
    return [now.rule, `${then.verdict}-${now.verdict}`, direction, ...causes].join(' ')
  })
}

const options = { language: 'zh', colour: false, width: 100 } as const

describe('the difference of two results', () => {
  it('is nothing where they are alike, whatever the lines', () => {
    const moved = assessSix(`# a comment\n\n${sixVerdicts}`)
    assert.equal(hasChanged(between(assessSix(), moved)), false)
    assert.match(renderDifference(between(assessSix(), moved), options), /没有变化/)
  })

  it('names what has become better, and that the facts have changed', () => {
    const more = assessSix(sixVerdicts.replace('50 m2', '100 m2'))
    assert.deepEqual(flips(assessSix(), more), ['enough-green fail-pass better facts'])
    assert.deepEqual(flips(more, assessSix()), ['enough-green pass-fail worse facts'])
  })

  it('says by how much, also where the verdict is the same', () => {
    const text = renderDifference(between(assessSix(), assessSix(sixVerdicts.replace('50 m2', '60 m2'))), options)
    assert.match(text, /结论不变、差距变了 \d/)
    assert.match(text, /数值 50 m² → 60 m²；要求 ≥100 m²；差距 50 m² → 40 m²/)
  })

  it('knows a decision for the cause', () => {
    const confirmed = assessSix(sixVerdicts, decided(assessSix(), 'beautiful', 'confirm'))
    assert.deepEqual(flips(assessSix(), confirmed), ['beautiful review-pass better decision'])
  })

  it('knows a requirement and a date for the cause', () => {
    const [before, after] = [resultOf(assessSix()), resultOf(assessSix())]
    const [first, ...others] = after.findings
    assert.ok(first)
    const asked = { ...first, verdict: 'pass' as const, requirement: { zh: '≥40 m²', en: '≥ 40 m²' } }
    const due = { ...first, verdict: 'informational' as const, due: '2030-12-31', isDue: false }
    for (const [changed, cause] of [
      [asked, 'requirement'],
      [due, 'due'],
    ] as const) {
      const [flip] = differenceOf(before, { ...after, findings: [changed, ...others] }).flipped
      assert.deepEqual(flip?.causes, [cause])
    }
  })

  it('tells what is only in one of them', () => {
    const { gone, added, flipped } = between(assessSix(), assessSix(sixVerdicts.replace('id: six', 'id: seven')))
    assert.deepEqual([gone.length, added.length, flipped.length], [6, 6, 0])
    const text = renderDifference(between(assessSix(), assessSix(sixVerdicts.replace('id: six', 'id: seven'))), options)
    assert.match(text, /只在前面有的 6\n {2}一1 绿地面积 {2}six/)
  })

  it('turned around is the same difference the other way', () => {
    const city = resultOf(readExample('complete-2026').assessment)
    const verdict = fc.constantFrom(...(['pass', 'fail', 'open', 'review', 'informational', 'notApplicable'] as const))
    fc.assert(
      fc.property(fc.array(verdict, { minLength: 30, maxLength: 30 }), (verdicts) => {
        const findings = city.findings
          .slice(0, 30)
          .map((finding, index) => ({ ...finding, verdict: verdicts[index] ?? 'pass' }))
        const some = { ...city, findings: city.findings.slice(0, 30) }
        const [there, back] = [differenceOf(some, { ...some, findings }), differenceOf({ ...some, findings }, some)]
        assert.deepEqual(
          there.flipped.map(({ after }) => after.key),
          back.flipped.map(({ after }) => after.key),
        )
        assert.equal(
          there.flipped.length,
          findings.filter((one, index) => one.verdict !== some.findings[index]?.verdict).length,
        )
      }),
      { numRuns: 30 },
    )
  })

  it('holds nothing that a terminal obeys', () => {
    const empty = { ...resultOf(hostileAssessment()), findings: [] }
    const difference = differenceOf(empty, resultOf(hostileAssessment()))
    for (const text of [renderDifference(difference, options), renderDifferenceJson(difference)])
      assert.ok(!text.includes(escapeCharacter) && !text.includes(override))
  })
})

describe('a result that is read', () => {
  it('is refused where it is something else, or of another version', () => {
    for (const text of [
      '',
      '[]',
      '{}',
      'null',
      '{"findings": 1, "asOf": "a"}',
      '{"version": "2", "asOf": "a", "findings": [1]}',
    ])
      assert.deepEqual(readResult(text), { ok: false, why: 'not-a-result' })
    const old = JSON.stringify({ ...JSON.parse(renderJson(assessSix(), { language: 'zh' })), version: '1' })
    assert.deepEqual(readResult(old), { ok: false, why: 'version' })
  })

  it('never throws, whatever is in it', () => {
    const finding = fc.record({
      key: fc.string(),
      verdict: fc.constantFrom('pass', 'x'),
      judged: fc.anything(),
      subject: fc.anything(),
    })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc
            .array(finding)
            .map((findings) =>
              JSON.stringify({ version: '2', asOf: 'a', findings }, (_, value) =>
                typeof value === 'bigint' ? String(value) : value,
              ),
            ),
        ),
        (text) => {
          const read = readResult(text ?? '')
          if (read.ok) renderDifference(differenceOf(read.result, { ...read.result, findings: [] }), options)
        },
      ),
    )
  })
})
