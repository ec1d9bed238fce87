import assert from 'node:assert/strict'
import { findingsIn, marksOf, verdictsOn } from '../findings.js'
import { operator, place, project } from '../small-texts.js'

describe('check sample', () => {
  it('asks for an id of its own where the template’s still stands, in every kind of declaration', () => {
    assert.deepEqual(marksOf('sample', project({ id: 'sample-project' })), ['template sample-project'])
    assert.deepEqual(marksOf('sample', place({ id: 'sample-jurisdiction' })), ['template sample-jurisdiction'])
    assert.deepEqual(marksOf('sample', operator({ id: 'sample-operator' })), ['template sample-operator'])
    assert.deepEqual(marksOf('sample', project({ id: "'sample-'" })), ["template 'sample-'"])
  })

  it('says nothing of an id that only holds the word, or of a name or a file that begins with it', () => {
    for (const id of ['my-sample-garden', 'sample', 'samples-1', 'Sample-1'])
      assert.deepEqual(marksOf('sample', project({ id })), [], id)
    assert.deepEqual(marksOf('sample', project({ name: 'sample-garden' })), [])
    const nameless = [{ uri: 'sample-garden.yaml', text: project({ id: '' }) }]
    assert.deepEqual(
      findingsIn(nameless).filter(({ rule }) => rule === 'sample'),
      [],
    )
  })

  it('is a warning, and changes no verdict', () => {
    const cover = { cover: '{woody: 70 m2, herbaceous: 30 m2}' }
    assert.deepEqual(verdictsOn(project({ id: 'sample-1', ...cover })), verdictsOn(project(cover)))
    assert.equal(findingsIn(project({ id: 'sample-1' })).find(({ rule }) => rule === 'sample')?.level, 'warning')
  })
})
