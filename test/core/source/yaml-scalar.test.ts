import assert from 'node:assert/strict'
import { yamlScalar } from '@viridict/core'
import fc from 'fast-check'
import { parse } from 'yaml'

const readAgain = (text: string) =>
  parse(`{key: ${yamlScalar(text)}, list: [${yamlScalar(text)}]}`, { schema: 'failsafe' }) as unknown

describe('a text as YAML', () => {
  it('stands as it is where YAML reads it so', () => {
    for (const text of [
      '国槐',
      '36 株',
      '3.0-3.5 m',
      '示例项目（请改）',
      '〔2099〕1号',
      '0',
      'EPSG:4549',
      "Acer 'Rubrum'".slice(0, 4),
    ])
      assert.equal(yamlScalar(text), text)
  })

  it('stands in quotes where YAML would read it otherwise', () => {
    for (const text of [
      '',
      ' a',
      'a ',
      'a: b',
      'a:',
      '#a',
      'a #b',
      '[a',
      'a, b',
      '{',
      '- a',
      '* a',
      '&a',
      '!a',
      '%a',
      '@a',
      '`a',
      "'a",
      '"a',
      '|',
      '>',
      '?',
    ])
      assert.notEqual(yamlScalar(text), text, text)
  })

  it('reads again as what it was, in a mapping and in a list', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        assert.deepEqual(readAgain(text), { key: text, list: [text] })
      }),
      { numRuns: 2000 },
    )
  })
})
