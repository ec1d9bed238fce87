import assert from 'node:assert/strict'
import type { Finding } from '@viridict/core'
import { planRecords } from 'viridict/internal/review/plan-records.js'
import { recordsIn } from 'viridict/internal/review/records.js'
import { assessed, decision, fingerprintOf, statement } from '../../core/decision/decided.js'

const options = { own: 'own.yaml', asOf: '2026-12-31', replace: false }
const ruling = { decision: 'confirm', reason: '已阅', by: '审查处', date: '2026-12-02' } as const

function waiting(): readonly Finding[] {
  return assessed(statement, []).findings.filter(({ verdict }) => verdict === 'review')
}

function recorded(uri: string, ...decisions: readonly string[]) {
  return recordsIn([{ uri, text: `viridict: 1\nkind: Decisions\ndecisions:\n${decisions.join('')}` }], options.asOf)
}

describe('a ruling on a finding', () => {
  it('is written with the fingerprint of the facts judged', () => {
    const { changes } = planRecords(waiting(), ruling, [], options)
    assert.deepEqual(changes, [
      { draft: { ...ruling, rule: 'rule', subject: 'p', fingerprint: fingerprintOf(statement) } },
    ])
  })

  it('is not written twice', () => {
    const plan = planRecords(waiting(), ruling, recorded('own.yaml', decision()), options)
    assert.deepEqual([plan.changes, plan.standing], [[], 1])
  })

  it('is written by a second reviewer too, in his own file', () => {
    const { changes, opposed } = planRecords(waiting(), ruling, recorded('other.yaml', decision()), options)
    assert.deepEqual([changes.length, opposed.length], [1, 0])
  })

  it('of a second reviewer is in conflict with the first where they differ', () => {
    const reject = decision({ decision: 'reject' })
    const { changes, opposed } = planRecords(waiting(), ruling, recorded('other.yaml', reject), options)
    assert.deepEqual([changes.length, opposed.length], [1, 1])
  })

  it('does not undo an own one that counts, unless it is told to', () => {
    const own = recorded('own.yaml', decision({ decision: 'reject' }))
    const { changes, contradicted } = planRecords(waiting(), ruling, own, options)
    assert.deepEqual([changes.length, contradicted.length], [0, 1])
    const replacing = planRecords(waiting(), ruling, own, { ...options, replace: true })
    assert.deepEqual([replacing.changes.map(({ row }) => row), replacing.contradicted], [[0], []])
  })

  it('takes the place of an own one that is outdated or has expired', () => {
    for (const gone of [decision({ fingerprint: 'old' }), decision({ decision: 'waive', until: '2026-12-30' })]) {
      const { changes } = planRecords(waiting(), ruling, recorded('own.yaml', gone), options)
      assert.deepEqual(
        changes.map(({ row }) => row),
        [0],
      )
    }
  })
})
