import assert from 'node:assert/strict'
import { createAssessor, type Judged } from '@viridict/core'
import { rational } from '@viridict/core/internal/quantity/rational.js'
import { asOf, built, place } from './native-sums.js'

/** Twelve projects with 80 m² of native plants on 100 m². */
function sumOver(everyTerm: boolean): Judged {
  const assessor = createAssessor({ asOf, everyTerm })
  const projects = Array.from({ length: 12 }, (_, index) => built(`p${index}`, '开发区', '80', '100'))
  for (const [index, facts] of [place('开发区', 12), ...projects].entries())
    assessor.set({ uri: `${index}.yaml`, text: JSON.stringify(facts) })
  const found = assessor.assessment().findings.find(({ judged }) => judged?.portfolio?.read === 12)
  return found?.judged ?? assert.fail()
}

describe('a sum of a place', () => {
  it('names the largest terms, and every one where it is asked to', () => {
    assert.deepEqual(
      [false, true].map((everyTerm) => sumOver(everyTerm).contributions.length),
      [8, 12],
    )
    assert.deepEqual(sumOver(true).contributions.slice(0, 8), sumOver(false).contributions)
  })

  it('knows what its terms are parts of: 12 × 100 m²', () => {
    assert.deepEqual(sumOver(false).whole?.hi, rational(1200))
  })
})
