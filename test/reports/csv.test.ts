import assert from 'node:assert/strict'
import type { Assessment } from '@viridict/core'
import { renderCsv } from '@viridict/reports/csv'
import { factsOf, linesOf } from '@viridict/reports/internal/finding-facts.js'
import { parse } from 'csv-parse/sync'
import { readExample } from '../examples/example.js'
import { assessGreenways } from './greenways.js'
import { assessSix, sixVerdicts, waiver } from './six-verdicts.js'

function rowsOf(assessment: Assessment, language: 'zh' | 'en' = 'zh'): readonly Record<string, string>[] {
  return parse(renderCsv(assessment, { language }), { bom: true, columns: true, recordDelimiter: '\r\n' })
}

describe('the facts of a finding, line by line', () => {
  it('end in a note where no more are named, which is no fact to supply', () => {
    const finding = assessGreenways(9).findings.find(({ rule }) => rule === 'greenway-network')
    assert.ok(finding)
    const lines = linesOf(factsOf(finding, 'zh'), 'zh')
    assert.deepEqual(lines.slice(-2), ['待补：“绿道7”未填断点 gaps', '只列前8项'])
  })
})

describe('the CSV report', () => {
  it('begins with the mark by which Excel knows UTF-8, and ends its rows as Excel does', () => {
    const text = renderCsv(assessSix(), { language: 'zh' })
    assert.ok(text.startsWith('\ufeff"类型","申报名称",'))
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false)
  })

  it('has a finding a row, with its figures, its place and what to do', () => {
    const [first] = rowsOf(assessSix())
    const { 条款, 规则, 结论, 数值, 要求, 期限, 差距, 补救, 文件, 行 } = first ?? {}
    assert.deepEqual(
      [条款, 规则, 结论, 数值, 要求, 期限, 差距, 补救, 文件, 行],
      ['一1', '绿地面积', '不符合', '50 m²', '≥100 m²', '即时', '50 m²', '补足50 m²。', 'designs/six.yaml', '10'],
    )
    assert.equal(
      rowsOf(readExample('complete-2026').assessment).length,
      readExample('complete-2026').assessment.findings.length,
    )
  })

  it('says of what is missing that no more is named, where more may be', () => {
    const missing = (greenways: number) =>
      rowsOf(assessGreenways(greenways)).find(({ 规则 }) => 规则 === '绿道网')?.待补
    assert.match(missing(9) ?? '', /绿道7.*只列前8项$/s)
    assert.match(missing(7) ?? '', /绿道6/)
    assert.doesNotMatch(missing(7) ?? '', /只列前/)
  })

  it('has the decision with its reason and its end', () => {
    const [first] = rowsOf(assessSix(sixVerdicts, waiver(assessSix())), 'en')
    assert.equal(first?.Decided, 'waived: 场地受限 (某区审查组, 2026-06-01, until 2026-12-31)')
  })

  it('names each of its columns once', () => {
    for (const language of ['zh', 'en'] as const) {
      const [head = []] = parse(renderCsv(assessSix(), { language }), { bom: true }) as readonly string[][]
      assert.equal(new Set(head).size, head.length)
    }
  })
})
