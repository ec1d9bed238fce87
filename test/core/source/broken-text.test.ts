import assert from 'node:assert/strict'
import { verdictsOf, verdictsOn } from '../findings.js'
import { cornerGarden } from '../texts/corner-garden.js'
import { replaced } from '../texts/replaced.js'
import { upkeep } from '../texts/upkeep.js'
import { failingTexts } from './failing-texts.js'

const [cover, native, certified] = ['tree-shrub-cover-ratio', 'native-plant-area-ratio', 'certified-worker-rate']

describe('a broken text', () => {
  it('is still judged on what could be read', () => {
    const verdicts = verdictsOn(replaced(cornerGarden, 'file: docs/culture.pdf}', 'file: docs/culture.pdf'))
    assert.ok(verdicts.includes(`${cover}: pass`), verdicts.join())
    assert.ok(verdicts.includes(`${native}: pass`), verdicts.join())
  })

  it('is open where the error stands', () => {
    const verdicts = verdictsOn(replaced(cornerGarden, '- {species: 油松, count: 24', '- {species: 油松, count: "24'))
    assert.ok(verdicts.includes(`${native}: open`), verdicts.join())
  })

  it('keeps a register complete that stands apart from the error', () => {
    const verdicts = verdictsOn(replaced(upkeep, 'acquiredOn: 2024-03-20}', 'acquiredOn: 2024-03-20'))
    assert.ok(verdicts.includes(`${certified}: pass`), verdicts.join())
  })

  it('does not forget that a register is incomplete, wherever that was swallowed', () => {
    const incomplete = failingTexts['an incomplete register, said at the end'] ?? ''
    const text = replaced(incomplete, 'title: 绿化工技能培训班', 'title: "绿化工技能培训班')
    assert.deepEqual(verdictsOf(certified, text), ['open'])
  })

  it('does not take a swallowed design date for none', () => {
    const early = failingTexts['designed before the policy'] ?? ''
    const verdicts = verdictsOn(replaced(early, 'work: new', 'work: "new'))
    assert.ok(!verdicts.includes(`${cover}: pass`), verdicts.join())
  })

  it('does not take a swallowed planting list for none, so that a declared total would stand alone', () => {
    const exotic = failingTexts['too many exotic plants'] ?? ''
    const verdicts = verdictsOn(replaced(exotic, '  - {species: 国槐', '  {species: 国槐'))
    assert.ok(verdicts.includes(`${native}: open`), verdicts.join())
  })

  it('is broken too by errors in what a slip has cut off', () => {
    const verdicts = verdictsOn(
      replaced(failingTexts['too many exotic plants'] ?? '', 'planting:\n', 'planting:\n---\n'),
    )
    assert.ok(!verdicts.includes(`${native}: pass`), verdicts.join())
  })
})

describe('a misspelt key', () => {
  it('leaves the one that was meant unknown, not unwritten', () => {
    const early = failingTexts['designed before the policy'] ?? ''
    assert.ok(verdictsOn(replaced(early, 'designedOn', 'desinedOn')).includes(`${cover}: open`))
    const incomplete = failingTexts['an incomplete register'] ?? ''
    assert.deepEqual(verdictsOf(certified, replaced(incomplete, 'incomplete', 'incompleet')), ['open'])
  })

  it('leaves alone what is written beside it', () => {
    assert.ok(verdictsOn(`${cornerGarden}covr: 1\n`).includes(`${cover}: pass`))
  })
})

describe('a faulty whole', () => {
  it('is not merely unstated: its rows need not be all there are', () => {
    assert.deepEqual(verdictsOf(certified, replaced(upkeep, 'headcount: 5', 'headcount: 六')), ['open'])
    assert.deepEqual(verdictsOf(certified, replaced(upkeep, 'headcount: 5\n', '')), ['pass'])
  })
})
