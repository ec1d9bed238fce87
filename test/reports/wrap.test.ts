import assert from 'node:assert/strict'
import { displayWidth } from '@viridict/reports/internal/display-width.js'
import { wrap } from '@viridict/reports/wrap'
import fc from 'fast-check'

const text = fc
  .array(
    fc.constantFrom(
      '绿',
      '地',
      '，',
      '。',
      '（',
      '）',
      '“',
      '”',
      'park',
      '72.78%',
      ' ',
      '≥',
      '~',
      'designs/a.yaml:14:1',
    ),
  )
  .map((parts) => parts.join(''))

describe('wrapped text', () => {
  it('breaks Chinese between characters', () => {
    assert.deepEqual(wrap('乔灌木占比不足', 6), ['乔灌木', '占比不', '足'])
  })

  it('puts no closing punctuation at the head of a line, and no opening punctuation at its end', () => {
    assert.deepEqual(wrap('绿地率，占比', 6), ['绿地', '率，占', '比'])
    assert.deepEqual(wrap('绿地（不含水面）', 6), ['绿地', '（不含', '水面）'])
  })

  it('keeps a number with its unit, and breaks between them only where it must', () => {
    assert.deepEqual(wrap('不少于 1.5 km', 10), ['不少于', '1.5 km'])
    assert.deepEqual(wrap('4100 万元', 8), ['4100', '万元'])
    assert.deepEqual(wrap('≥ 2025-12-31', 10), ['≥', '2025-12-31'])
  })

  it('breaks a compound of words at its hyphen, and no date or id', () => {
    assert.deepEqual(wrap('service-radius coverage', 10), ['service-', 'radius', 'coverage'])
    assert.deepEqual(wrap('on 2026-06-30', 10), ['on', '2026-06-30'])
  })

  it('breaks Latin at spaces, and a word that is too long where it must', () => {
    assert.deepEqual(wrap('the share of cover', 9), ['the share', 'of cover'])
    assert.deepEqual(wrap('abcdefgh', 3), ['abc', 'def', 'gh'])
  })

  it('keeps a sign with its number, and an interval breaks behind its middle', () => {
    assert.deepEqual(wrap('占比 ≥ 70%', 6), ['占比', '≥ 70%'])
    assert.deepEqual(wrap('57.71%~100%', 8), ['57.71%~', '100%'])
  })

  it('leaves no blank where even a sign and its number have to be cut', () => {
    assert.deepEqual(wrap('72.78%≥ 绿', 4), ['72.7', '8%≥', '绿'])
  })

  it('never runs over the width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (given, width) => {
        for (const line of wrap(given, width)) assert.ok(displayWidth(line) <= width, line)
      }),
    )
  })

  it('loses nothing but blanks, and leaves none at the end of a line', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (given, width) => {
        const lines = wrap(given, width)
        assert.equal(lines.join('').replaceAll(' ', ''), given.replaceAll(' ', ''))
        for (const line of lines) assert.equal(line, line.trimEnd())
      }),
    )
  })
})
