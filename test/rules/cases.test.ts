import assert from 'node:assert/strict'
import { builtInPack, builtInPackIds, formatMessage, judgeCase, type Pack, type Rule } from '@viridict/core'

type Case = Rule['cases'][number]

/** The rules' own cases: a situation, a date, and the verdict with its figure. One runner for every rule of every pack. */
for (const pack of builtInPackIds.flatMap((id) => builtInPack(id) ?? []))
  describe(`cases of the rules of ${pack.id}`, () => casesOf(pack))

function casesOf(pack: Pack): void {
  for (const rule of pack.rules) {
    describe(rule.rule, () => {
      for (const example of rule.cases) {
        it(`${example.name.zh} (${example.name.en})`, () => {
          const { finding, problems } = judgeCase(rule, pack, example)
          assert.deepEqual(
            problems.map(({ message }) => formatMessage(message, 'en')),
            [],
            finding && formatMessage(finding.message, 'en'),
          )
          assert.equal(finding?.verdict, example.expect.verdict)
        })
      }
      it('has cases on both sides of its requirement, and one of missing facts', () => {
        const expected = rule.cases.map(({ expect }) => expect)
        assert.ok(expected.some(isMet), 'no case meets the requirement')
        assert.equal(expected.some(isUnmet), !neverUnmet.has(rule.rule), 'no case misses the requirement')
        assert.ok(
          expected.some(({ verdict }) => verdict === 'open'),
          'no case lacks facts',
        )
      })
    })
  }
}

/** They ask for entries of a log, and an open list never proves that there is none. */
const neverUnmet = new Set(['pest-control-log', 'maintenance-log-kinds'])

function isMet({ verdict, gap }: Case['expect']): boolean {
  return verdict === 'pass' || (verdict === 'review' && gap === undefined)
}

/** 宜, 鼓励 and what has no number never fail; of some a person judges below the line as well. */
function isUnmet({ verdict, gap }: Case['expect']): boolean {
  return verdict === 'fail' || verdict === 'informational' || (verdict === 'review' && gap !== undefined)
}
