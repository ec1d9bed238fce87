import assert from 'node:assert/strict'
import { assess } from '@viridict/core'
import { renderText } from '@viridict/reports/text'
import { assessSix } from './six-verdicts.js'

const plain = { language: 'zh', colour: false, width: 100 } as const

/** On a place at the end of 2026, with what a test adds to it. */
function report(place: string, more: string): string {
  const text = `viridict: 1\nkind: Jurisdiction\nid: a\nname: 甲\njurisdiction: ${place}\nyear: 2026\nscope: builtUp\n${more}`
  return renderText(assess([{ uri: 'a.yaml', text }], { asOf: '2026-12-31' }), plain)
}

function park(name: string, functions: string): string {
  return `{name: ${name}, class: garden, area: 3000 m2, completedOn: 2024, functions: ${functions}}`
}

function rowsFrom(text: string, start: RegExp, count: number): readonly string[] {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => start.test(line))
  return lines.slice(first, first + count).map((line) => line.replaceAll(/ {2,}/g, '  '))
}

describe('the table of the text report', () => {
  const row = (width: number) => rowsFrom(renderText(assessSix(), { ...plain, width }), /^ {2}一1/, 1)[0]

  it('has the place where there is room for it, and leaves it to what stands below where there is none', () => {
    assert.equal(row(110), '  一1  绿地面积  ✗ 不符合  50 m²  ≥100 m²  50 m²  即时  10:15')
    assert.equal(row(109), '  一1  绿地面积  ✗ 不符合  50 m²  ≥100 m²  50 m²  即时')
  })

  it('has the gap where there is room for it, which else stands below', () => {
    const narrow = renderText(assessSix(), { ...plain, width: 95 })
    assert.equal(row(95), '  一1  绿地面积  ✗ 不符合  50 m²  ≥100 m²  即时')
    assert.match(narrow, /原文 {2}“绿地面积不少于100平方米”\n {4}差距 {2}50 m²\n {4}补救/)
    assert.doesNotMatch(renderText(assessSix(), plain), /\n {4}差距/)
  })

  it('puts items below their rule, by their own names alone', () => {
    assert.deepEqual(
      rowsFrom(report('泽州县', `parks: [${park('东园', '[leisure]')}, ${park('西园', '[]')}]\n`), /二\(八\)1/, 3),
      [
        '  二(八)1  公园功能  i 提示  50%  ≥100%  50个百分点  倡导',
        '  - 东园  ✓ 符合  1项  ≥1项  倡导',
        '  - 西园  i 提示  0项  ≥1项  1项  倡导',
      ],
    )
  })

  it('counts items in order where there are more than three, and lists what is to be done', () => {
    const parks = ['东园', '南园', '西园', '北园'].map((name) => park(name, '[leisure]'))
    const [, items] = rowsFrom(report('泽州县', `parks: [${parks.join(', ')}]\n`), /二\(八\)1/, 2)
    assert.equal(items, '  - 4项  ✓ 符合')
  })

  it('says of a deed that was not done so far that it was not done', () => {
    const done = (topic: string) => `{topic: ${topic}, title: 甲, number: 甲〔2025〕1号, date: 2025}`
    const evidence = `[${done('maintenanceMeasures')}, ${done('technicalRules')}, {topic: costQuota, state: none}]`
    const text = report('市本级', `evidence: ${evidence}\n`)
    assert.match(rowsFrom(text, /二\(十\)1 +养护制度/, 1)[0] ?? '', /i 提示 {2}尚未完成 {2}≤2030-12-31 {2}2030-12-31$/)
  })

  it('names the clauses alone of more rules than anybody reads that do not apply for one reason', () => {
    const [heading, ...lines] = rowsFrom(report('泽州县', ''), /^ {2}不适用$/, 8)
    assert.equal(heading, '  不适用')
    assert.match(lines[0] ?? '', /^ {2}本条判定市本级，不判定泽州县：\d+条规则（二\(一\)2、/)
    assert.ok(lines.some((line) => line.endsWith('本条判定阳城县和沁水县，不判定泽州县：二(九)1 公园城市试点申报')))
  })
})
