import assert from 'node:assert/strict'
import { formatMessage } from '@viridict/core'
import { figureOf, verdictOf } from '../figures.js'
import type { Facts } from '../one-rule-pack.js'
import { built, findings, place, sumOf } from './native-sums.js'

describe('the declared indicator', () => {
  const half = built('a', '城区', '87.46', '100')
  const contradictions = (nativePlantRatio: string, members: readonly Facts[] = [half]) =>
    findings([place('城区', members.length, { indicators: { nativePlantRatio } }), ...members]).filter(
      ({ rule }) => rule === 'declared-total',
    )

  it('counts as declared where no project was read', () => {
    const verdict = (nativePlantRatio: string) =>
      sumOf('城区', [place('城区', 2, { indicators: { nativePlantRatio } })])
    assert.deepEqual([verdictOf(verdict('80 %')), verdict('80 %').judged?.basis], ['pass', 'declared'])
    assert.equal(verdictOf(verdict('79.999 %')), 'fail error')
  })

  it('is compared with the recomputed one, rounded half up to the digits written', () => {
    for (const agreeing of ['87.46 %', '87.5 %', '87 %', '87.460 %'])
      assert.equal(contradictions(agreeing).length, 0, agreeing)
    for (const other of ['87.4 %', '87.47 %', '88 %', '87.461 %']) assert.equal(contradictions(other).length, 1, other)
  })

  it('rounds a half up: 87.5 % is written 88 %, not 87 %', () => {
    const exactHalf = [built('a', '城区', '87.5', '100')]
    assert.equal(contradictions('88 %', exactHalf).length, 0)
    assert.equal(contradictions('87 %', exactHalf).length, 1)
  })

  it('gives way to the recomputed one once all were read, and says by how much they differ', () => {
    const finding = sumOf('城区', [place('城区', 1, { indicators: { nativePlantRatio: '79 %' } }), half])
    assert.deepEqual([verdictOf(finding), figureOf(finding)], ['pass', '0.8746'])
    const [found] = contradictions('79 %')
    assert.match(found ? formatMessage(found.message, 'en') : '', /79%.*87\.46%/)
  })
})
