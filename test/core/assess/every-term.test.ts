import assert from 'node:assert/strict'
import { assess, contributionLimit } from '@viridict/core'
import { exact } from '../figures.js'
import { operator } from '../small-texts.js'

describe('terms of a figure', () => {
  const workers = Array.from({ length: 12 }, (_, index) => `{ id: W-${index + 1}, certificate: none }`)
  const text = operator({ headcount: '15', workers: `[${workers.join(', ')}]` })
  const judgedWith = (everyTerm?: boolean) =>
    assess([{ uri: 'a', text }], { asOf: '2026-12-31', ...(everyTerm !== undefined && { everyTerm }) }).findings.find(
      ({ rule }) => rule === 'certified-worker-rate',
    )?.judged

  it('are the largest alone, and all where the host asks for them', () => {
    assert.equal(judgedWith()?.contributions.length, contributionLimit)
    assert.equal(judgedWith(true)?.contributions.length, 12)
  })

  it('change nothing else', () => {
    const { contributions: _, ...few } = judgedWith() ?? {}
    const { contributions: __, ...all } = judgedWith(true) ?? {}
    assert.deepEqual(all, few)
  })

  it('are parts of the whole, listed or not', () => {
    const whole = judgedWith()?.whole
    assert.equal(whole && exact(whole), '15')
  })
})
