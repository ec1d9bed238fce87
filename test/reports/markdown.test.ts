import assert from 'node:assert/strict'
import { renderGithubSummary, renderMarkdown } from '@viridict/reports/markdown'
import { readExample } from '../examples/example.js'
import { toHtml } from './markdown-html.js'
import { assessSix, sixVerdicts, waiver } from './six-verdicts.js'

describe('the Markdown report', () => {
  it('counts, says what there is to do by declaration, and where', () => {
    const html = toHtml(renderMarkdown(assessSix(), { language: 'zh' }))
    assert.match(html, /<h1>绿规 判定日 2026-06-30<\/h1>/)
    assert.match(html, /<h2>项目 六种结论的项目<\/h2>/)
    assert.match(html, /<td>一1<\/td>\s*<td>绿地面积<\/td>\s*<td>不符合<\/td>\s*<td>50 m²<\/td>/)
    assert.match(html, /<td>补足50 m²。<\/td>\s*<td>designs\/six.yaml:10:15<\/td>/)
    assert.match(html, /<li>✓ 符合 0<\/li>|<li>i 提示 2<\/li>/)
  })

  it('groups by clause and by responsible unit', () => {
    const html = toHtml(renderMarkdown(readExample('complete-2026').assessment, { language: 'zh' }))
    assert.match(html, /<h2>按条款<\/h2>/)
    assert.match(html, /<h2>按责任单位<\/h2>[\s\S]*<td>市园林绿化服务中心<\/td>/)
  })

  it('gives the reason and the end of a waiver', () => {
    const text = renderMarkdown(assessSix(sixVerdicts, waiver(assessSix())), { language: 'zh' })
    assert.match(text, /豁免：场地受限（某区审查组，2026-06-01，至2026-12-31）/)
  })

  it('is cut at a declaration where GitHub would not take it all, and says how many are left', () => {
    const city = readExample('complete-2026').assessment
    const many = { ...city, subjects: Array.from({ length: 40 }, () => city.subjects).flat() }
    const long = { ...many, findings: Array.from({ length: 40 }, () => city.findings).flat() }
    const text = renderGithubSummary(long, { language: 'zh' })
    assert.ok(new TextEncoder().encode(text).length <= 1024 * 1024)
    assert.match(text, /另有\d+项\n$/)
    assert.equal(renderGithubSummary(city, { language: 'zh' }), renderMarkdown(city, { language: 'zh' }))
  })
})
