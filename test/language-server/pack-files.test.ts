import assert from 'node:assert/strict'
import type { CodeLens } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, startEditor } from './editor.js'
import { jincheng, jinchengFiles, someFiles, taiyuan, taiyuanFiles } from './pack-files-sample.js'

const native = `${jincheng}/native-plant-area-ratio.yaml`
const trees = `${jincheng}/tree-shrub-cover-ratio.yaml`

describe('files of a pack in the language server', () => {
  let editor: Editor
  afterEach(() => editor.stop())

  /** What is said of any text: where, the words that are marked, and the message. */
  const said = () =>
    [...editor.diagnostics].flatMap(([name, diagnostics]) =>
      diagnostics.map(({ range, message }) => {
        const text = TextDocument.create('', '', 0, editor.text(name)).getText(range)
        return `${name.slice(name.lastIndexOf('/') + 1)}:${range.start.line + 1} ${text} | ${message}`
      }),
    )
  const lensesOf = async (name: string) =>
    (await editor.request<CodeLens[]>('textDocument/codeLens', name, {})).map(({ command }) => command?.title)

  it('that ship have nothing wrong with them, and every case agrees', async () => {
    editor = await startEditor({ files: { ...jinchengFiles, ...taiyuanFiles } })
    assert.deepEqual(said(), [])
    for (const [name, text] of Object.entries(jinchengFiles)) {
      const count = text.match(/^ {2}- name:/gm)?.length ?? 0
      if (count === 0) continue
      const [head, ...each] = await lensesOf(name)
      assert.equal(head, `${count}个案例均相符 ✓`, name)
      assert.equal(each.length, count, name)
      for (const lens of each) assert.match(String(lens), /^期望 (\S+) · 实际 \1 ✓$/)
    }
    assert.equal((await lensesOf(`${taiyuan}/pack.yaml`)).length, 2 + 10)
  })
})
