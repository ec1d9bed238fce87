import assert from 'node:assert/strict'
import { createAssessor } from '@viridict/core'
import { place } from '../small-texts.js'
import { city, type Files, readingMaps, rectangles } from './maps.js'

const text = place({
  coverage: '{parkGreen: {profile: gb2010}}',
  layers: '{parks: parks.geojson, residential: residential.geojson, freedParcels: freed.geojson, crs: EPSG:4547}',
  parks: '\n  - {id: p, name: 园, class: comprehensive, area: 10000 m2, completedOn: 2020-01-01}',
})
const freed = rectangles({ f: [950, 450, 100, 100] })

function draw(files: Files) {
  return createAssessor({ asOf: '2026-12-31', ...readingMaps(files) }).draw({ uri: 'place.yaml', text })
}

describe('the maps of a declaration, to be drawn', () => {
  it('are those that its verdict rests on, with the places of what is declared', () => {
    const [found, ...others] = draw({ ...city, 'freed.geojson': freed })
    assert.deepEqual(others, [])
    assert.deepEqual([found?.set, found?.profile], ['parkGreen', 'gb2010'])
    assert.deepEqual(
      found?.drawing.parks.map(({ id, sure }) => [id, sure]),
      [['p', 500]],
    )
    assert.equal(text.split('\n')[(found?.places.get('p')?.start.line ?? 0) - 1]?.includes('id: p'), true)
    // A park of a hectare there reaches all that is within 500 m of it: some of the half that is left out.
    assert.equal(found?.drawing.sites[0]?.label, 'f')
    assert.ok((found?.drawing.sites[0]?.gain ?? 0) > 400_000)
  })

  it('are none where nothing could be read, or the host reads none', () => {
    assert.deepEqual(draw({ ...city, 'residential.geojson': '{' }), [])
    assert.deepEqual(createAssessor({ asOf: '2026-12-31' }).draw({ uri: 'place.yaml', text }), [])
  })
})
