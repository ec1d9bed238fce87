import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type Editor, startEditor, uriOf } from './editor.js'

const example = (name: string) =>
  readFileSync(new URL(`../../../examples/mapped-city-2026/${name}`, import.meta.url), 'utf8')
const layers = ['parks', 'residential', 'built-up', 'freed-parcels'].map((name) => `layers/${name}.geojson`)

describe('maps beside a declaration that is open', function () {
  this.timeout(30_000)
  let editor: Editor
  before(async () => {
    const files = Object.fromEntries(['city-proper.yaml', ...layers].map((name) => [name, example(name)]))
    editor = await startEditor({ files })
  })
  after(() => editor.stop())

  const said = (code: string) =>
    (editor.diagnostics.get('city-proper.yaml') ?? [])
      .filter((found) => found.code === code)
      .map(({ message }) => message)

  const changed = async (name: string) => {
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(name), type: 2 }],
    })
    await editor.idle()
  }

  it('are read, and read again when they change on disk', async () => {
    // The example is open between 89.32 % and 91.54 %, see its README.
    assert.match(String(said('activity-site-coverage')[0]), /89\.32%~91\.54%/)
    const { features, ...rest } = JSON.parse(example('layers/parks.geojson'))
    const fewer = features.filter(
      ({ properties }: { properties: { id?: string } }) => !/P-01/.test(JSON.stringify(properties)),
    )
    assert.equal(fewer.length, features.length - 1)
    editor.files.set('layers/parks.geojson', JSON.stringify({ ...rest, features: fewer }))
    await changed('layers/parks.geojson')
    assert.doesNotMatch(String(said('activity-site-coverage')[0]), /89\.32%/)
    editor.files.set('layers/parks.geojson', example('layers/parks.geojson'))
    await changed('layers/parks.geojson')
    assert.match(String(said('activity-site-coverage')[0]), /89\.32%~91\.54%/)
  })
})
