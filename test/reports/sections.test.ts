import assert from 'node:assert/strict'
import { type Finding, findingsIn, joinTexts, mapFindings, textsOf } from '@viridict/core'
import { sectionsIn } from '@viridict/reports/internal/sections.js'
import { assessSix } from './six-verdicts.js'

describe('texts in a row', () => {
  const [finding] = assessSix().findings
  assert.ok(finding)
  const on = (uri: string, offset: number): Finding => {
    const { location } = finding
    return { ...finding, source: 'check', location: { ...location, uri, start: { ...location.start, offset } } }
  }
  const first = textsOf([on('b', 2), on('c', 0)])
  const second = mapFindings(textsOf([on('a', 0), on('b', 1)]), (one) => ({ ...one, rule: `${one.rule}!` }))
  const joined = joinTexts(first, second)

  it('stand one after the other, by index as in order', () => {
    const inOrder = ['b', 'c', 'a', 'b']
    assert.equal(joined.length, 4)
    assert.deepEqual(
      Array.from(joined, ({ uri }) => uri),
      inOrder,
    )
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((index) => joined.at(index)?.uri),
      [...inOrder, undefined],
    )
    const rules = [...findingsIn(joined)].map(({ rule }) => rule.endsWith('!'))
    assert.deepEqual(rules, [false, false, true, true])
  })

  it('are gone through by name, what is said of one in two places together', () => {
    const sections = [...sectionsIn({ subjects: [], texts: joined })].map(({ uri, checks }) => [
      uri,
      checks.map(({ location }) => location.start.offset),
    ])
    assert.deepEqual(sections, [
      ['a', [0]],
      ['b', [1, 2]],
      ['c', [0]],
    ])
  })

  it('are gone through with the declarations of which nothing is said', () => {
    const { subjects, texts } = { subjects: assessSix().subjects, texts: joined }
    assert.deepEqual(
      [...sectionsIn({ subjects, texts })].map(({ uri, subject }) => [uri, subject?.id]),
      [
        ['a', undefined],
        ['b', undefined],
        ['c', undefined],
        ['designs/six.yaml', 'six'],
      ],
    )
  })
})
