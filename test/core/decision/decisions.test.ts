import assert from 'node:assert/strict'
import { assess } from '@viridict/core'
import { findingsIn, messageId } from '../findings.js'
import { assessed, decision, fingerprintOf, outcome, statement, withoutStatement } from './decided.js'

describe('a decision', () => {
  it('is waited for where only a person can judge', () => assert.deepEqual(outcome(statement, []), ['review']))

  it('confirms a review, which then passes', () => assert.deepEqual(outcome(statement, [decision()]), ['pass confirm']))

  it('rejects a review, which then fails', () => {
    assert.deepEqual(outcome(statement, [decision({ decision: 'reject' })]), ['fail error reject'])
  })

  it('rejects with the level that its rule has, and what is only encouraged with a warning', () => {
    const reject = [decision({ decision: 'reject' })]
    assert.deepEqual(outcome(statement, reject, undefined, { level: 'note' }), ['fail note reject'])
    assert.deepEqual(outcome(statement, reject, undefined, { modality: 'should' }), ['fail warning reject'])
    assert.deepEqual(outcome(statement, reject, undefined, { modality: 'may', level: 'error' }), ['fail error reject'])
  })

  it('waives, and leaves the verdict as it is', () => {
    const waive = { decision: 'waive', until: '2026-12-31' }
    assert.deepEqual(outcome(statement, [decision(waive)]), ['review waive'])
    const open = decision({ ...waive, fingerprint: fingerprintOf(withoutStatement) })
    assert.deepEqual(outcome(withoutStatement, [open]), ['open waive'])
  })

  it('is attested, and says who decided, when and why', () => {
    const { findings } = assessed(statement, [decision()])
    const judged = findings.find(({ rule }) => rule === 'rule')
    assert.equal(judged?.judged?.basis, 'attested')
    assert.deepEqual(judged?.decision, { decision: 'confirm', reason: '已阅', by: '审查处', date: '2026-12-01' })
  })

  it('names what it rests on', () => {
    const document = '{title: 会议纪要, number: 园纪〔2026〕3号}'
    const judged = assessed(statement, [decision({ document })]).findings.find(({ rule }) => rule === 'rule')
    assert.equal(judged?.decision?.document, '会议纪要 园纪〔2026〕3号')
  })

  it('may be written in Chinese', () => {
    const fields = decision().replace('{rule: rule, subject: p, decision: confirm', '{规则: rule, 对象: p, 决定: 确认')
    assert.deepEqual(outcome(statement, [fields]), ['pass confirm'])
  })
})

describe('a decision without effect is itself a finding', () => {
  it('on the day after its last, not on that day', () => {
    const until = decision({ until: '2026-12-30' })
    assert.deepEqual(outcome(statement, [until], '2026-12-30'), ['pass confirm'])
    assert.deepEqual(outcome(statement, [until], '2026-12-31'), ['review', 'decision/expired'])
  })

  it('when the facts that were judged have changed', () => {
    const changed = statement.replace('title: 说明', 'title: 另一份说明')
    assert.deepEqual(outcome(changed, [decision()]), ['review', 'decision/outdated'])
    const elsewhere = statement.replace('name: 甲', 'name: 乙')
    assert.deepEqual(outcome(elsewhere, [decision()]), ['pass confirm'])
  })

  it('before its date, and while it cannot be known that the date has come', () => {
    assert.deepEqual(outcome(statement, [decision({ date: '2027-01-01' })]), ['review', 'decision/later'])
    assert.deepEqual(outcome(statement, [decision({ date: '2026-12-31' })]), ['pass confirm'])
    assert.deepEqual(outcome(statement, [decision({ date: '2026' })]), ['pass confirm'])
    assert.deepEqual(outcome(statement, [decision({ date: '2026-12' })], '2026-12-30'), ['review', 'decision/later'])
  })

  it('when no rule or no subject is of that name', () => {
    assert.deepEqual(outcome(statement, [decision({ rule: 'rul' })]), ['review', 'unknown-rule/decision'])
    assert.deepEqual(outcome(statement, [decision({ subject: 'q' })]), ['review', 'decision/subject'])
    assert.deepEqual(outcome(statement, [decision({ subject: 'p#甲' })]), ['review', 'decision/subject'])
  })

  it('when it confirms what is not up for review', () => {
    const confirm = decision({ fingerprint: fingerprintOf(withoutStatement) })
    assert.deepEqual(outcome(withoutStatement, [confirm]), ['open', 'decision/not-review'])
  })

  it('when another contradicts it', () => {
    const conflict = ['review', 'decision/conflict', 'decision/conflict']
    assert.deepEqual(outcome(statement, [decision(), decision({ decision: 'reject' })]), conflict)
    assert.deepEqual(outcome(statement, [decision(), decision()]), ['pass confirm'])
  })

  it('when it is written wrongly', () => {
    assert.deepEqual(outcome(statement, [decision({ decision: 'allow' })]), ['review', 'unknown-value/none'])
    assert.deepEqual(outcome(statement, [decision({ decision: 'waive' })]), ['review', 'missing-key/required'])
    assert.deepEqual(outcome(statement, [decision({ date: '昨天' })]), ['review', 'date/not-a-date'])
  })

  it('when it stands among the declarations', () => {
    const text = `viridict: 1\nkind: Decisions\ndecisions:\n${decision()}`
    assert.deepEqual(findingsIn(text).map(messageId), ['kind/decisions'])
  })
})

describe('two reviewers’ files', () => {
  const [first, second] = [decision(), decision({ decision: 'reject' })]
  const waive = decision({ rule: 'unknown-key', decision: 'waive', until: '2027-12-31' })
  const declaration = `${statement}造价: 1\n`

  for (const [name, one, other] of [
    ['that agree', [first], [first, waive]],
    ['about different things', [first], [waive]],
    ['that contradict each other', [first], [second, waive]],
  ] as const) {
    it(`${name} say the same as one file that has both lists, in either order`, () => {
      const together = outcomesOf([[...one, ...other]])
      for (const files of [
        [one, other],
        [other, one],
      ])
        assert.deepEqual(outcomesOf(files), together)
    })
  }

  /** Every verdict with its decision, and what is wrong with the decisions. */
  function outcomesOf(files: readonly (readonly string[])[]): readonly string[] {
    const decisions = files.map((list, index) => {
      return { uri: `${index}.yaml`, text: `viridict: 1\nkind: Decisions\ndecisions:\n${list.join('')}` }
    })
    const { findings } = assess([{ uri: 'p.yaml', text: declaration }], {
      asOf: '2026-12-31',
      packs: assessed(statement, []).packs,
      decisions,
    })
    return findings.map((finding) => {
      const { rule, verdict, decision: applied } = finding
      return `${rule} ${messageId(finding)} ${verdict} ${applied?.decision}`
    })
  }
})

describe('a waiver of a data check', () => {
  it('suppresses all that the check says of that declaration, and nothing without a subject', () => {
    const waive = (subject: string) =>
      decision({ rule: 'unknown-key', subject, decision: 'waive', until: '2027-12-31' })
    const declaration = `${withoutStatement}造价: 1\n工期: 2\n`
    const waived = assessed(declaration, [waive('p')]).findings.filter(({ rule }) => rule === 'unknown-key')
    assert.deepEqual(
      waived.map((finding) => finding.decision?.decision),
      ['waive', 'waive'],
    )
    const broken = assessed(`${withoutStatement}} ]\n`, [
      decision({ rule: 'yaml-syntax', subject: "''", decision: 'waive', until: '2027-12-31' }),
    ])
    assert.ok(broken.findings.every((finding) => finding.decision === undefined))
    assert.ok(broken.findings.some((finding) => messageId(finding) === 'missing-key/required'))
  })
})

describe('a request in a declaration', () => {
  const asking = `${withoutStatement}requests: [{rule: rule, reason: 场地狭小}, {rule: 无此规则, reason: 甲}]\n`

  it('is listed, and changes no verdict', () => {
    const { requests, findings } = assessed(asking, [])
    assert.deepEqual(
      requests.map(({ rule, reason, subject, location }) => [rule, reason, subject.id, location.start.line]),
      [
        ['rule', '场地狭小', 'p', 10],
        ['无此规则', '甲', 'p', 10],
      ],
    )
    assert.deepEqual(outcome(asking, []), outcome(withoutStatement, []))
    assert.ok(findings.every((finding) => finding.decision === undefined))
  })

  it('for a rule that there is not is a finding', () => {
    assert.deepEqual(assessed(asking, []).findings.map(messageId).filter(Boolean), ['unknown-rule/request'])
  })
})
