import assert from 'node:assert/strict'
import { type Editor, startEditor, uriOf } from './editor.js'
import { project } from './sample-folder.js'

describe('packs that are named and not there', () => {
  let editor: Editor
  afterEach(() => editor.stop())

  /** What the editor is told while something is changed, and after an edit, which changes nothing of it. */
  async function saidDuring(change: () => Promise<void>): Promise<readonly string[]> {
    const said: string[] = []
    editor = await startEditor({ files: { 'a.yaml': project }, settings: {} })
    editor.connection.onNotification('window/showMessage', ({ message }) => {
      said.push(message)
    })
    await change()
    await editor.idle()
    editor.open('a.yaml', `${project}# more\n`)
    await editor.idle()
    return said
  }

  const set = (viridict: object) =>
    editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { viridict } })

  it('are said once, whether set in the editor', async () => {
    const said = await saidDuring(() => set({ packs: ['jincheng-2023-35', 'ruels'], language: 'en' }))
    assert.equal(said.length, 1)
    assert.match(String(said[0]), /^There is no pack ruels,/)
  })

  it('or in the configuration', async () => {
    const said = await saidDuring(async () => {
      editor.files.set('viridict.config.yaml', 'packs: [ruels]\n')
      const changes = [{ uri: uriOf('viridict.config.yaml'), type: 1 }]
      await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes })
    })
    assert.equal(said.length, 1)
    assert.match(String(said[0]), /^没有规则包“ruels”/)
  })

  it('are nothing where every one is there', async () => {
    assert.deepEqual(await saidDuring(() => set({ packs: ['jincheng-2023-35'] })), [])
  })
})
