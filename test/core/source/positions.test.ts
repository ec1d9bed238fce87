import assert from 'node:assert/strict'
import { indexLines } from '@viridict/core/internal/source/line-index.js'
import fc from 'fast-check'
import { findingsIn, markedText } from '../findings.js'
import { scalarsOf } from './read.js'

describe('an offset', () => {
  it('becomes a line and a column, both from 1, after any line end', () => {
    const text = '甲\n乙乙\r\n丙\r丁'
    const position = indexLines(text)
    const places = [...text].map((_, offset) => Object.values(position(offset)))
    assert.deepEqual(places, [
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
      [2, 3],
      [2, 4],
      [3, 1],
      [3, 2],
      [4, 1],
    ])
    assert.deepEqual(position(text.length), { line: 4, column: 2 })
  })

  it('counts UTF-16 code units: an emoji is two, a Chinese character one', () => {
    const text = 'a: 🌳🌳国\nb: 槐'
    assert.deepEqual(indexLines(text)(text.indexOf('国')), { line: 1, column: 8 })
    assert.deepEqual(indexLines(text)(text.indexOf('槐')), { line: 2, column: 4 })
  })

  it('can be found again from its line and column', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('国', '🌳', 'a', '\n', '\r\n', '\r', ' ')), (parts) => {
        const text = parts.join('')
        const position = indexLines(text)
        const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)]
        for (let offset = 0; offset <= text.length; offset++) {
          const { line, column } = position(offset)
          assert.equal((starts[line - 1] ?? Number.NaN) + column - 1, offset)
        }
      }),
    )
  })
})

describe('a scalar covers exactly the characters of its source', () => {
  const texts = [
    '面积: {用地面积: 6200 平方米} # 注\n',
    '🌳: 🌲🌲 # 🌴\n树: "🌳 \\"国槐\\""\n',
    "- '''国槐'''\n-   白蜡  \n",
    '\uFEFFa: 国\r\n绿: 槐\r\n',
  ]
  for (const text of texts) {
    it(JSON.stringify(text), () => {
      const scalars = scalarsOf(text)
      assert.ok(scalars.length > 1)
      for (const [value, covered] of scalars) {
        const bare = /^["']/.test(covered) ? covered.slice(1, -1).replaceAll("''", "'").replaceAll('\\"', '"') : covered
        assert.equal(bare, value)
      }
    })
  }
})

describe('a finding in Chinese text with emoji', () => {
  const text = '绿规: 1\n类型: 项目\n编号: 🌳园\n名称: 🌳🌳园\n面积: {绿地面积: 🌲亩, 用地面积: 6200 平方米}\n'
  const marked = (rule: string) => findingsIn(text).filter((finding) => finding.rule === rule)

  it('stands on the very characters', () => {
    const [number] = marked('number')
    assert.ok(number)
    assert.equal(markedText(number, text), '🌲亩')
    assert.deepEqual(number.location.start, { line: 5, column: 12, offset: text.indexOf('🌲') })
    assert.deepEqual(number.location.end, { line: 5, column: 15, offset: text.indexOf('🌲') + 3 })
  })

  it('about a key that is missing stands on the nearest thing that is written', () => {
    const missing = marked('missing-key')
    assert.ok(missing.length > 3)
    for (const finding of missing) assert.equal(markedText(finding, text), '绿规: 1')
  })
})
