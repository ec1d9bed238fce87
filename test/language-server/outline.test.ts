import assert from 'node:assert/strict'
import type { DocumentSymbol, FoldingRange, SymbolInformation, WorkspaceSymbol } from 'vscode-languageserver-protocol'
import { type Editor, startEditor } from './editor.js'

const chinese = `# 注释一
# 注释二
绿规: 1
类型: 项目
编号: garden
名称: 街角游园
面积: { 用地面积: 5200 m2 }
设计单位:
  名称: 设计院
  资质: { 等级: 乙级,
    证号: EX-1 }
苗木表:
  - { 植物: 国槐, 数量: 40 株 }
  - 植物: 连翘
    面积: 10 m2

申请豁免:
`

const english = `viridict: 1
kind: Jurisdiction
id: city-2026
parks:
  - { id: P-1, name: East, area: 1 ha }
  - { id: P-2 }
evidence:
  - { topic: greenLineNotice }
---
viridict: 1
kind: Decisions
decisions:
  - rule: park-classes
    subject: city-2026
    reason: |
      # seen
      # and read
`

const nested = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } }

/** One symbol a line: kind, name, detail, lines, where its name stands. */
function lines(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ kind, name, detail, range, selectionRange, children }) => [
    `${'  '.repeat(depth)}${kind} ${name}${detail === undefined ? '' : ` (${detail})`} ${range.start.line}-${range.end.line} ${selectionRange.start.line}:${selectionRange.start.character}`,
    ...lines(children ?? [], depth + 1),
  ])
}

describe('outline of the language server', () => {
  let editor: Editor
  afterEach(() => editor.stop())

  it('lists sections as the file spells them, and rows by their names', async () => {
    editor = await startEditor({ files: { 'a.yaml': chinese, 'b.yaml': english }, capabilities: nested })
    assert.deepEqual(lines(await editor.request('textDocument/documentSymbol', 'a.yaml', {})), [
      '4 街角游园 (garden) 2-16 5:4',
      '  19 面积 (area) 6-6 6:0',
      '  19 设计单位 (designer) 7-10 7:0',
      '    19 资质 (qualification) 9-10 9:2',
      '  18 苗木表 (planting) 11-14 11:0',
      '    23 国槐 12-12 12:10',
      '    23 连翘 13-14 13:8',
      '  18 申请豁免 (requests) 16-16 16:0',
    ])
    assert.deepEqual(lines(await editor.request('textDocument/documentSymbol', 'b.yaml', {})), [
      '3 city-2026 0-7 2:4',
      '  18 parks (公园) 3-5 3:0',
      '    23 East (P-1) 4-4 4:21',
      '    23 P-2 5-5 5:10',
      '  18 evidence (佐证) 6-7 6:0',
      '    23 greenLineNotice 7-7 7:13',
      '2 Decisions 9-16 9:0',
      '  18 decisions (决定记录) 11-16 11:0',
      '    23 park-classes (city-2026) 12-16 12:10',
    ])
  })

  it('is flat for editors that know no trees', async () => {
    editor = await startEditor({ files: { 'a.yaml': chinese } })
    const symbols = await editor.request<SymbolInformation[]>('textDocument/documentSymbol', 'a.yaml', {})
    assert.deepEqual(
      symbols.slice(0, 2).map(({ name, containerName, location }) => [name, containerName, location.range.start.line]),
      [
        ['街角游园', undefined, 2],
        ['面积', '街角游园', 6],
      ],
    )
  })

  it('finds declarations of the workspace by name or id', async () => {
    editor = await startEditor({ files: { 'a.yaml': chinese, 'b.yaml': english } })
    const found = async (query: string) =>
      (await editor.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query })).map(
        ({ name, containerName }) => [name, containerName],
      )
    assert.deepEqual(await found(''), [
      ['街角游园', 'garden'],
      ['city-2026', undefined],
    ])
    assert.deepEqual(await found('游园'), [['街角游园', 'garden']])
    assert.deepEqual(await found('GDN'), [['garden', '街角游园']])
    assert.deepEqual(await found('none'), [])
  })
})

describe('folding in the language server', () => {
  let editor: Editor
  afterEach(() => editor.stop())

  const folds = async (name: string) =>
    (await editor.request<FoldingRange[] | null>('textDocument/foldingRange', name, {}))?.map(
      ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`,
    )

  it('folds sections from their keys, rows, and comments', async () => {
    editor = await startEditor({ files: { 'a.yaml': chinese, 'b.yaml': english } })
    assert.deepEqual(await folds('a.yaml'), ['0-1 comment', '7-10', '11-14', '13-14'])
  })

  it('folds documents where there are several, and takes no text for comment', async () => {
    editor = await startEditor({ files: { 'b.yaml': english } })
    assert.deepEqual(await folds('b.yaml'), ['0-7', '3-5', '6-7', '9-16', '11-16', '12-16', '14-16'])
  })

  it('leaves what holds no declaration to others', async () => {
    editor = await startEditor({ files: { 'other.yaml': 'a:\n  b: 1\n' } })
    assert.equal((await folds('other.yaml')) ?? null, null)
  })
})
