import assert from 'node:assert/strict'
import { assess, createAssessor, type Source } from '@viridict/core'
import fc from 'fast-check'
import { asOf, built, place } from './native-sums.js'

describe('an assessor over a portfolio that changes', () => {
  const project = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c'),
      native: fc.nat(100),
      name: fc.constantFrom('城区', '开发区', '高平市', '何处'),
      completedOn: fc.constantFrom('2025-05-30', '2023'),
    })
    .map(({ id, native, name, completedOn }) =>
      JSON.stringify(built(id, name, `${native}`, '100', { completedOn, designedOn: '2019-01-01' })),
    )
  const city = fc
    .record({ name: fc.constantFrom('市本级', '晋城市'), projects: fc.nat(4) })
    .map(({ name, projects }) => JSON.stringify(place(name, projects)))
  const broken = fc.constantFrom('viridict: 1\nkind: Project\nid: x\njurisdiction: {', 'viridict: 1\nkind: Pr\n')
  const text = fc.oneof({ arbitrary: project, weight: 4 }, { arbitrary: city, weight: 2 }, broken)
  const edit = fc.record({ file: fc.nat(5), text: fc.option(text) })

  it('comes after each change to what a fresh assessment does', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 4, maxLength: 14 }), (edits) => {
        const assessor = createAssessor({ asOf })
        const held = new Map<string, Source>()
        for (const { file, text } of edits) {
          const uri = `${file}.yaml`
          if (text === null) assessor.delete(uri)
          else assessor.set({ uri, text })
          if (text === null) held.delete(uri)
          else held.set(uri, { uri, text })
          assert.deepEqual(assessor.assessment(), assess(held.values(), { asOf }))
        }
      }),
      { seed: 35, numRuns: 40, interruptAfterTimeLimit: 20_000 },
    )
  }).timeout(60_000)

  it('does not judge a place again whose declarations are the same', () => {
    const assessor = createAssessor({ asOf })
    const held = ['市本级', '高平市'].map((name) => JSON.stringify(place(name, 1)))
    const projects = [built('a', '城区', '80', '100'), built('b', '高平市', '80', '100')].map((facts) =>
      JSON.stringify(facts),
    )
    for (const [index, text] of [...held, ...projects].entries()) assessor.set({ uri: `${index}.yaml`, text })
    const sumsOf = (id: string) =>
      assessor
        .assessment()
        .findings.find(({ rule, subject }) => rule === 'native-plant-area-ratio' && subject?.id === id)
    const [city, county] = [sumsOf('place-市本级'), sumsOf('place-高平市')]
    assessor.set({ uri: '3.yaml', text: JSON.stringify(built('b', '高平市', '70', '100')) })
    assert.equal(sumsOf('place-市本级'), city)
    assert.notEqual(sumsOf('place-高平市'), county)
  })
})
