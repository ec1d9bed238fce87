import assert from 'node:assert/strict'
import { displayWidth } from '@viridict/reports/internal/display-width.js'
import { renderReviewJson, renderReviewList } from '@viridict/reports/review-list'
import { renderText } from '@viridict/reports/text'
import { escapeCharacter, hostileAssessment, override } from './hostile.js'
import { assessSix } from './six-verdicts.js'

const languages = ['zh', 'en'] as const

describe('the text report on any terminal', () => {
  it('has no escape sequence without colour', () => {
    for (const language of languages) {
      const text = renderText(assessSix(), { language, colour: false, width: 100 })
      assert.ok(!/[^\P{Cc}\n]/u.test(text))
    }
  })

  it('says the same with colour as without', () => {
    const coloured = renderText(assessSix(), { language: 'zh', colour: true, width: 100 })
    assert.ok(coloured.includes(`${escapeCharacter}[31m`))
    const stripped = coloured.replaceAll(new RegExp(`${escapeCharacter}\\[\\d+m`, 'g'), '')
    assert.equal(stripped, renderText(assessSix(), { language: 'zh', colour: false, width: 100 }))
  })

  it('ends no line in white space and runs over no width', () => {
    for (const language of languages) {
      for (const width of [72, 80, 100, 140]) {
        for (const line of renderText(assessSix(), { language, colour: false, width }).split('\n')) {
          assert.equal(line, line.trimEnd())
          assert.ok(displayWidth(line) <= width, `${width}: ${line}`)
        }
      }
    }
  })

  it('shows what a hostile name is made of, and obeys none of it', () => {
    const text = renderText(hostileAssessment(), { language: 'zh', colour: false, width: 200 })
    assert.ok(!text.includes(escapeCharacter) && !text.includes(override))
    assert.ok(text.includes('项目 ␛[2J红␊✓ 符合 <U+202E>cba'))
    assert.ok(text.includes('“␛[2J红␊✓ 符合'))
  })

  it('is as harmless where a reviewer works', () => {
    const options = { language: 'zh', colour: false, width: 80 } as const
    for (const text of [renderReviewList(hostileAssessment(), options), renderReviewJson(hostileAssessment(), options)])
      assert.doesNotMatch(text, /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  })

  it('never takes a name for a line of its own', () => {
    const lines = renderText(hostileAssessment(), { language: 'zh', colour: true, width: 200 }).split('\n')
    assert.ok(lines.every((line) => !line.startsWith('✓ 符合')))
  })
})
