import assert from 'node:assert/strict'
import type { DocumentSymbol, Position, Range, SelectionRange } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, startEditor } from './editor.js'
import { city, decisions } from './sample-folder.js'

describe('features of the language server on broken texts', () => {
  let editor: Editor
  afterEach(() => editor.stop())

  const anchored =
    '绿规: 1\n类型: 辖区\n编号: &id x\n公园: &parks\n  - &row { 名称: *id }\n  - { <<: *row, 面积: 1 }\n绿道: *parks\n'

  it('answer on every prefix of a text', async () => {
    editor = await startEditor({ capabilities: nested })
    const whole = TextDocument.create('', '', 0, `${anchored}---\n${city}---\n${decisions}`)
    const text = whole.getText()
    editor.open('x.yaml', '')
    const step = 7
    for (let typed = 0; typed + step < text.length; typed += step) {
      const [from, position] = [whole.positionAt(typed), whole.positionAt(typed + step)]
      editor.edit('x.yaml', { start: from, end: from }, text.slice(typed, typed + step))
      const ask = <Result>(method: string) =>
        editor.request<Result>(`textDocument/${method}`, 'x.yaml', {
          position,
          positions: [position],
          context: { includeDeclaration: true },
        })
      for (const method of ['foldingRange', 'documentLink', 'definition', 'references']) await ask(method)
      await ask('prepareRename').catch(({ message }) => assert.match(message, /不能改名/))
      for (const symbol of await ask<DocumentSymbol[]>('documentSymbol')) assertNested(symbol)
      const [selection] = await ask<SelectionRange[]>('selectionRange')
      assert.ok(selection && isIn({ start: position, end: position }, selection.range))
      for (let { range, parent } = selection; parent; { range, parent } = parent) assert.ok(isIn(range, parent.range))
    }
  })
})

const nested = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } }

/** As editors demand it: they refuse a whole outline with one symbol that is not. */
function assertNested({ name, range, selectionRange, children = [] }: DocumentSymbol): void {
  assert.notEqual(name.trim(), '')
  assert.ok(isIn(selectionRange, range))
  for (const child of children) {
    assert.ok(isIn(child.range, range))
    assertNested(child)
  }
}

function isIn(inner: Range, outer: Range): boolean {
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end)
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character)
}
