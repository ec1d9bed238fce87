import assert from 'node:assert/strict'
import { blanksBeside, displayWidth } from '@viridict/reports/internal/display-width.js'

describe('display width', () => {
  it('counts a Chinese character twice and a Latin letter once', () => {
    assert.equal(displayWidth('绿地m2'), 6)
  })

  it('counts full-width punctuation twice', () => {
    assert.equal(displayWidth('（，。〔〕'), 10)
  })

  it('takes what is ambiguous as narrow: ≥, ~, ², ①', () => {
    for (const character of ['≥', '~', '²', '①', '“', '·']) assert.equal(displayWidth(character), 1, character)
  })

  it('gives the signs of verdicts one column', () => {
    for (const sign of ['✓', '✗', '?', '✎', 'i', '-']) assert.equal(displayWidth(sign), 1, sign)
  })

  it('gives combining marks and variation selectors none', () => {
    assert.equal(displayWidth('e\u0301'), 1)
    assert.equal(displayWidth('葛\u{e0100}'), 2)
  })

  it('counts characters outside the basic plane once each', () => {
    assert.equal(displayWidth('𠮷'), 2)
  })

  it('knows what a text leaves of a column', () => {
    assert.equal(blanksBeside('绿', 4), '  ')
    assert.equal(blanksBeside('绿地', 4), '')
    assert.equal(blanksBeside('绿地', 3), '')
  })
})
