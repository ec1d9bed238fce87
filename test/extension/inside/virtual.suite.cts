import assert from 'node:assert/strict'
import type { Viridict } from 'viridict-vscode/internal/extension.js'
import { extensions, languages, Uri, window, workspace } from 'vscode'
import { eventually } from './eventually.cjs'
import { showAsVirtual } from './memory.cjs'

const folder = () => workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder')

describe('the extension in a virtual workspace', () => {
  before(() => void showAsVirtual(process.env.VIRIDICT_TEST_FOLDER ?? ''))

  it('judges what only the editor can read', async () => {
    assert.equal(folder().scheme, 'memory')
    await window.showTextDocument(Uri.joinPath(folder(), 'garden.yaml'))
    const upkeep = Uri.joinPath(folder(), 'upkeep.yaml')
    const errors = await eventually('the diagnostics', () => {
      const found = languages.getDiagnostics(upkeep).filter(({ severity }) => severity === 0)
      return found.length > 0 && found
    })
    assert.match(errors[0]?.message ?? '', /^二\(十\)5 /)
  })

  it('takes its configuration, and counts the text at hand', async () => {
    const { trees, status } = extensions.getExtension<Viridict>('viridict.viridict-vscode')?.exports ?? assert.fail()
    await eventually('the date', () => trees.clauses.view.description === '2026-12-31')
    assert.match(await eventually('the counts', status), /^Viridict /)
    assert.equal(trees.clauses.view.title, 'By Clause')
  })
})
