import assert from 'node:assert/strict'
import type { SelectionRange } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, startEditor } from './editor.js'
import { at, city, files } from './sample-folder.js'

describe('selection ranges of the language server', () => {
  let editor: Editor
  afterEach(() => editor.stop())

  it('widen from the value to the document', async () => {
    editor = await startEditor({ files })
    const chain: string[] = []
    const [selection] = await editor.request<SelectionRange[]>('textDocument/selectionRange', 'city.yaml', {
      positions: [at(editor, 'city.yaml', '口袋公园').position],
    })
    for (let now = selection; now; now = now.parent as typeof selection)
      chain.push(TextDocument.create('', '', 0, city).getText(now.range))
    assert.deepEqual(chain, [
      '口袋公园',
      '分类: 口袋公园',
      '{ 编号: P-1, 分类: 口袋公园 }',
      '- { 编号: P-1, 分类: 口袋公园 }',
      '公园:\n  - { 编号: P-1, 分类: 口袋公园 }',
      city.trimEnd(),
    ])
  })
})
