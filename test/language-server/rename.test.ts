import assert from 'node:assert/strict'
import type { PrepareRenameResult, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, type EditorOptions, startEditor, uriOf } from './editor.js'
import { at, city, decisions, files } from './sample-folder.js'

let editor: Editor
const start = async (options: EditorOptions = {}) => {
  editor = await startEditor({ files, ...options })
}

describe('rename of the language server', () => {
  afterEach(() => editor.stop())

  const rename = (name: string, word: string, newName: string) =>
    editor.request<WorkspaceEdit>('textDocument/rename', name, { ...at(editor, name, word), newName })
  const applied = (name: string, edits: readonly TextEdit[]) =>
    TextDocument.applyEdits(TextDocument.create('', '', 0, editor.text(name)), [...edits])

  it('gives a declaration and the decisions on it another id', async () => {
    await start({ capabilities: { textDocument: { rename: { prepareSupport: true } } } })
    assert.deepEqual(editor.initialized.capabilities.renameProvider, { prepareProvider: true })
    const prepared = await editor.request<PrepareRenameResult>(
      'textDocument/prepareRename',
      'decisions.yaml',
      at(editor, 'decisions.yaml', 'city#'),
    )
    assert.deepEqual(prepared, {
      range: { start: { line: 4, character: 38 }, end: { line: 4, character: 42 } },
      placeholder: 'city',
    })
    const { changes = {} } = await rename('decisions.yaml', 'city#', '市-2026')
    assert.deepEqual(Object.keys(changes), [uriOf('city.yaml'), uriOf('decisions.yaml')])
    assert.equal(applied('city.yaml', changes[uriOf('city.yaml')] ?? []), city.replace('city', '市-2026'))
    assert.equal(
      applied('decisions.yaml', changes[uriOf('decisions.yaml')] ?? []),
      decisions
        .replace('subject: city', 'subject: 市-2026')
        .replace("'city#P-1'", "'市-2026#P-1'")
        .replace('"cit\\u0079#P-1"', '"市-2026#P-1"'),
    )
  })

  it('says to which version of a text it is made', async () => {
    await start({ capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } })
    editor.open('city.yaml', city)
    const { documentChanges = [] } = await rename('city.yaml', 'P-1', 'P-01')
    assert.deepEqual(
      documentChanges.map((change) => (change as TextDocumentEdit).textDocument),
      [
        { uri: uriOf('city.yaml'), version: 1 },
        { uri: uriOf('decisions.yaml'), version: null },
      ],
    )
    const edits = (documentChanges[1] as TextDocumentEdit).edits as TextEdit[]
    assert.equal(applied('decisions.yaml', edits).split('#P-01').length, 3)
  })

  it('refuses, and says why', async () => {
    await start()
    await assert.rejects(rename('city.yaml', '市本级', 'x'), /这里不能改名/)
    await assert.rejects(rename('decisions.yaml', 'gone', 'x'), /没有编号为“gone”/)
    await assert.rejects(rename('city.yaml', 'city', 'garden'), /编号“garden”已经用了/)
    for (const name of ['', ' a', 'a#b', 'a: b', 'a, b', '"a"', '*a', '>', 'a\nb', '@a'])
      await assert.rejects(rename('city.yaml', 'city', name), /不能用作编号/)
    editor.stop()
    await start({ locale: 'en' })
    await assert.rejects(rename('city.yaml', '名称', 'x'), /Nothing to rename here/)
  })
})
