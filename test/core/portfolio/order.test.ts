import assert from 'node:assert/strict'
import { assess } from '@viridict/core'
import fc from 'fast-check'
import { exact } from '../figures.js'
import { asOf, built, place } from './native-sums.js'

describe('the result', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const declarations = fc.array(
    fc.record({
      id: fc.constantFrom(...ids),
      native: fc.nat(100),
      name: fc.constantFrom('城区', '开发区', '高平市'),
      completedOn: fc.constantFrom('2025-05-30', '2023', '2020-01-01'),
    }),
    { maxLength: 8 },
  )
  const outcome = (sources: readonly { readonly uri: string; readonly text: string }[]) =>
    assess(sources, { asOf }).findings.flatMap((finding) => {
      const { judged, rule, subject } = finding
      if (subject?.kind !== 'Jurisdiction' || !judged) return []
      const { fingerprint, missing, contributions, value } = judged
      return [
        [rule, subject.id, finding.verdict, value && exact(value), fingerprint, missing.length, contributions.length],
      ]
    })

  it('is the same in any order of the texts, and however they are split into texts', () => {
    fc.assert(
      fc.property(declarations, fc.integer({ min: 1, max: 4 }), fc.infiniteStream(fc.nat()), (list, size, dice) => {
        const members = list.map(({ id, native, name, completedOn }) =>
          built(id, name, `${native}`, '100', { completedOn, designedOn: '2019-01-01' }),
        )
        const texts = [place('市本级', 3), place('晋城市', 4), ...members].map((facts) => JSON.stringify(facts))
        const alone = texts.map((text, index) => ({ uri: `${index}.yaml`, text }))
        const shuffled = [...alone].sort(() => (dice.next().value % 2 === 0 ? 1 : -1))
        const joined = Array.from({ length: Math.ceil(texts.length / size) }, (_, part) => ({
          uri: `joined-${part}.yaml`,
          text: texts.slice(part * size, (part + 1) * size).join('\n---\n'),
        }))
        assert.deepEqual(outcome(shuffled), outcome(alone))
        assert.deepEqual(outcome(joined).sort(), outcome(alone).sort())
      }),
      { numRuns: 60 },
    )
  })
})
