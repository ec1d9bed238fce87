import assert from 'node:assert/strict'
import { type Assessment, assess } from '@viridict/core'
import { placeIn, SheetList } from '@viridict/reports/html'
import { viewOf } from '@viridict/reports/view'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { assessGreenways } from './greenways.js'
import { hostileAssessment } from './hostile.js'
import { assessSix } from './six-verdicts.js'

function html(assessment: Assessment, language: 'zh' | 'en' = 'zh'): string {
  const view = viewOf(assessment, { language, uriOf: (name) => `file:///declarations/${name}` })
  return renderToString(h(SheetList, { view, language }))
}

/** Of a drawing: each rectangle's kind with where it starts and how long it is. */
function rectangles(text: string): readonly (readonly [string, string, string])[] {
  return [...text.matchAll(/<rect class="(\w+)" x="([\d.%]+)" y="\d+" width="([\d.%]+)"/g)].map(
    ([, kind = '', x = '', width = '']) => [kind, x, width] as const,
  )
}

describe('sheets in HTML', () => {
  it('draw the figure from nothing to itself, and below it where it ought to end', () => {
    const card =
      html(assessSix())
        .split('<details')
        .find((part) => part.includes('绿地面积</button>')) ?? ''
    // 50 m² of 100 on an axis to 150.
    const drawn = rectangles(card).slice(-3)
    assert.deepEqual(drawn, [
      ['track', '0', '100%'],
      ['wanted', '66.67%', '33.33%'],
      ['sure', '0%', '33.33%'],
    ])
  })

  it('draw as sure what lies between 0 and the nearest that a figure may be, also below 0', () => {
    const spent = (year: number, sum: string) => `  - {年度: ${year}, 建设资金: ${sum}, 养护资金: 0 万元}\n`
    const head = '绿规: 1\n类型: 辖区\n编号: c\n名称: 市\n辖区: 市本级\n年度: 2026\n统计范围: 建成区\n资金:\n'
    const text = head + spent(2024, '150 万元') + spent(2025, '100 万元')
    const card =
      html(assess([{ uri: 'designs/six.yaml', text }], { asOf: '2026-12-31' }))
        .split('<details class="card"')
        .find((part) => part.includes('园林绿化资金比上年增加</button>')) ?? ''
    // 50 万元 less, or worse in a year that is not declared, on an axis from -60 to 8.
    assert.deepEqual(rectangles(card).slice(0, 4), [
      ['track', '0', '100%'],
      ['wanted', '88.24%', '11.76%'],
      ['sure', '14.71%', '73.53%'],
      ['possible', '0%', '14.71%'],
    ])
  })

  it('say of a list that it names no more, where it may be cut off', () => {
    const said = (greenways: number) =>
      [...html(assessGreenways(greenways)).matchAll(/class="more">([^<]*)</g)].map(([, text]) => text)
    assert.ok(said(9).includes('只列前8项'))
    assert.ok(said(9).includes('一条结论最多列8项所缺；补齐后再判，可能还有。'))
    assert.deepEqual(said(2), [])
  })

  it('say in words what each drawing shows', () => {
    for (const language of ['zh', 'en'] as const) {
      const labels = [...html(assessSix(), language).matchAll(/role="img" aria-label="([^"]*)"/g)].map(
        ([, label = '']) => label,
      )
      assert.ok(labels.length > 0)
      assert.ok(labels.every((label) => label.length > 10))
    }
  })

  it('open where there is something to do, and are one line elsewhere', () => {
    const cards = [...html(assessSix()).matchAll(/<details class="card"( open)? data-verdict="(\w+)"/g)]
    assert.ok(cards.length > 3)
    for (const [, isOpen, verdict = ''] of cards)
      assert.equal(isOpen !== undefined, ['fail', 'open'].includes(verdict), verdict)
  })

  it('name the place of whatever has one, as the host calls the text', () => {
    const text = html(assessSix()).replaceAll('&quot;', '"')
    const places = [...text.matchAll(/data-place="(\{[^}]*\})"/g)].map(([, place = '']) => placeIn(place))
    assert.ok(places.length > 5)
    for (const { uri, line, endLine } of places) {
      assert.equal(uri, 'file:///declarations/designs/six.yaml')
      assert.ok(line >= 1 && endLine >= line)
    }
  })

  it('need neither styles nor scripts in line, which a strict policy forbids', () => {
    const text = html(assessSix())
    assert.ok(!/\sstyle=|<script|<style|\son\w+=|javascript:/i.test(text))
  })

  it('say what was written as text, whatever it is', () => {
    const hostile = hostileAssessment()
    const subjects = hostile.subjects.map((subject) => ({ ...subject, name: '<img src=x onerror=alert(1)>"\'&' }))
    const text = html({ ...hostile, subjects })
    assert.ok(!/<img/.test(text))
    assert.ok(text.includes('&lt;img src=x onerror=alert(1)'))
  })

  it('say that there is no declaration where there is none', () => {
    const none = { ...assessSix(), subjects: [], findings: [] }
    assert.equal(html(none), '<p class="empty">这里没有申报。</p>')
  })
})
