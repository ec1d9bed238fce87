import assert from 'node:assert/strict'
import { createAssessor, type Finding, type Level, type StreamedAssessment, whole } from '@viridict/core'
import { githubLines, renderGithub } from '@viridict/reports/github'
import { gravestFirst } from '@viridict/reports/internal/gravest-first.js'
import { renderSarif, sarifParts } from '@viridict/reports/sarif'
import fc from 'fast-check'
import { readExample } from '../examples/example.js'
import { assessSix } from './six-verdicts.js'

const levels = ['error', 'warning', 'note', 'none'] as const satisfies readonly Level[]
const options = { language: 'zh', packageVersion: '0.1.0', profile: 'github' } as const

/** An example whose findings wait in a store, and how many texts of the store were read since. */
function stored() {
  const { sources, options: judging } = readExample('complete-2026')
  let reads = 0
  const kept: string[] = []
  const store = {
    keep: (text: string) => kept.push(text) - 1,
    read: (place: number) => {
      reads++
      return kept[place] ?? ''
    },
  }
  const assessor = createAssessor({ ...judging, store })
  for (const source of sources) assessor.set(source)
  const assessment = assessor.streamed()
  reads = 0
  return { assessment, reads: () => reads }
}

function texts(findings: readonly (readonly Finding[])[]) {
  const reads = findings.map(() => 0)
  const read = findings.map((own, index) => ({
    uri: `${index}.yaml`,
    findings: () => {
      reads[index] = (reads[index] ?? 0) + 1
      return own
    },
  }))
  return { texts: read, reads }
}

const [six] = assessSix().findings as [Finding]
const leveled = (level: Level, id: string): Finding => ({
  ...six,
  level,
  ...(six.subject && { subject: { ...six.subject, id } }),
})

/** What the findings of each level come to, one level after the other. */
function byLevel(assessment: StreamedAssessment, render: (assessment: ReturnType<typeof whole>) => string): string {
  const all = whole(assessment)
  return levels.map((only) => render({ ...all, findings: all.findings.filter(({ level }) => level === only) })).join('')
}

describe('reports for GitHub, the gravest first', () => {
  it('read every text once: the annotations', () => {
    const { assessment, reads } = stored()
    const lines = [...githubLines(assessment, options)].join('')
    assert.equal(reads(), assessment.texts.length)
    assert.equal(
      lines,
      byLevel(assessment, (part) => renderGithub(part, options)),
    )
  })

  it('read every text once: the log for code scanning', () => {
    const { assessment, reads } = stored()
    const log = [...sarifParts(assessment, options)].join('')
    assert.equal(reads(), assessment.texts.length)
    const resultsOf = (text: string) =>
      JSON.parse(text).runs[0].results as { level: string; kind: string; partialFingerprints: unknown }[]
    const fails = resultsOf(renderSarif(whole(assessment), { ...options, profile: 'full' })).filter(
      ({ kind }) => kind === 'fail',
    )
    assert.ok(new Set(fails.map(({ level }) => level)).size > 1)
    const expected = fails.toSorted((a, b) => levels.indexOf(a.level as Level) - levels.indexOf(b.level as Level))
    assert.deepEqual(resultsOf(log), expected)
  })

  it('log 5000 results, and read nothing behind them', () => {
    const errors = Array.from({ length: 6 }, (_, text) =>
      Array.from({ length: 1001 }, (_, index) => leveled(index === 0 ? 'warning' : 'error', `${text}-${index}`)),
    )
    const resultsOf = (given: readonly (readonly Finding[])[]) => {
      const { texts: read, reads } = texts(given)
      const { runs } = JSON.parse([...sarifParts({ ...assessSix(), texts: read }, options)].join(''))
      const found = runs[0].results as { level: string; properties: { subject: string } }[]
      return { levels: found.map(({ level }) => level), last: found.at(-1)?.properties.subject, reads }
    }
    const full = resultsOf(errors)
    assert.deepEqual([full.levels.length, new Set(full.levels), full.last], [5000, new Set(['error']), '4-1000'])
    assert.deepEqual(full.reads, [1, 1, 1, 1, 1, 0])
    const half = resultsOf(errors.slice(0, 4))
    assert.deepEqual([half.levels.length, half.levels.at(-1), half.last], [4004, 'warning', '3-0'])
  })

  const finding = fc.record({ level: fc.constantFrom(...levels), isTold: fc.boolean() })
  it('read again what has no room, and only that', () =>
    fc.assert(
      fc.property(fc.array(fc.array(finding, { maxLength: 4 }), { maxLength: 8 }), fc.nat(12), (given, room) => {
        const made = given.map((own, text) => own.map(({ level }, index) => leveled(level, `${text}-${index}`)))
        const isTold = new Map(made.flatMap((own, text) => own.map((one, at) => [one, given[text]?.[at]?.isTold])))
        const tell = (one: Finding) => (isTold.get(one) ? () => `${one.level} ${one.subject?.id}` : undefined)
        const { texts: read, reads } = texts(made)
        const expected = levels.flatMap((only) =>
          made.flat().flatMap((one) => (one.level === only ? (tell(one)?.() ?? []) : [])),
        )
        assert.deepEqual([...gravestFirst(read, tell, room)], expected)
        const lower = made.map((own) => new Set(own.filter(tell).map(({ level }) => level)))
        for (const level of levels) {
          const count = made.flat().filter((one) => tell(one) && one.level === level).length
          if (count <= room) for (const own of lower) own.delete(level)
        }
        for (const own of lower) own.delete('error')
        for (const [text, count] of reads.entries()) assert.ok(count >= 1 && count <= 1 + (lower[text]?.size ?? 0))
      }),
    ))
})
