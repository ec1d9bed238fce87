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

  const coverage = () =>
    (editor.diagnostics.get('city-proper.yaml') ?? [])
      .filter(({ code }) => code === 'activity-site-coverage')
      .map(({ message }) => String(message))
      .join('\n')

  /** Maps are read, and what computes from them is loaded, while the editor goes on. */
  const comes = async (isRight: (text: string) => boolean) => {
    for (let turn = 0; turn < 200 && !isRight(coverage()); turn++) {
      await editor.idle()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    assert.ok(isRight(coverage()), coverage())
  }

  const changed = (name: string) =>
    editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type: 2 }] })

  it('are read, and read again when they change on disk', async () => {
    // The example is open between 89.32 % and 91.54 %, see its README.
    await comes((text) => text.includes('89.32%~91.54%'))
    const { features, ...rest } = JSON.parse(example('layers/parks.geojson'))
    const fewer = features.filter(
      ({ properties }: { properties: { id?: string } }) => !/P-01/.test(JSON.stringify(properties)),
    )
    assert.equal(fewer.length, features.length - 1)
    editor.files.set('layers/parks.geojson', JSON.stringify({ ...rest, features: fewer }))
    await changed('layers/parks.geojson')
    await comes((text) => text !== '' && !text.includes('89.32%'))
    editor.files.set('layers/parks.geojson', example('layers/parks.geojson'))
    await changed('layers/parks.geojson')
    await comes((text) => text.includes('89.32%~91.54%'))
  })
})
