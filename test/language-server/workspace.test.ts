import assert from 'node:assert/strict'
import type { ServerHost } from '@viridict/language-server'
import { defaultSettings } from '@viridict/language-server/internal/settings.js'
import { Workspace } from '@viridict/language-server/internal/workspace.js'
import { project } from './sample-folder.js'

const root = 'vscode-vfs://github/city/green'
const [open, other] = [`${root}/garden.yaml`, `${root}/other.yaml`]

describe('a workspace whose folder is not read yet', () => {
  it('says of an open text once, while the others are still asked for', async () => {
    const said: number[] = []
    const host: ServerHost = {
      now: () => Date.UTC(2026, 11, 31),
      list: async () => [open, other],
      async read(uri) {
        if (uri === other) said.push(workspace.folders.filter((folder) => folder.findings().has(open)).length)
        return { ok: false, why: 'missing' }
      },
      exists: () => true,
      defer: () => undefined,
    }
    const workspace = new Workspace(host, () => new Map([[open, project]]))
    await workspace.load([], defaultSettings, () => undefined)
    workspace.touch(open)
    await workspace.settle()
    await workspace.load([root], defaultSettings, () => undefined)
    assert.deepEqual(said, [1])
  })
})
