import assert from 'node:assert/strict'
import type {
  DocumentLink,
  Location,
  PrepareRenameResult,
  SelectionRange,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, type EditorOptions, startEditor, uriOf } from './editor.js'

const city = `绿规: 1
类型: 辖区
编号: city
名称: 市本级
辖区: 市本级
年度: 2026
公园:
  - { 编号: P-1, 分类: 口袋公园 }
图层: { 公园: 图层/公园.geojson, 居住用地: ../图层/居住.geojson, 历史文化街区: /etc/街区.geojson }
申请豁免:
  - { 规则: park-classes, 理由: 说明, 依据文件: { 文件: https://example.org/a.pdf } }
`

const project = `viridict: 1
kind: Project
id: garden
name: Garden
jurisdiction: cityProper
plan: { geometry: plan.geojson }
nativeList: { title: List, file: ../lists/list.pdf }
`

const decisions = `viridict: 1
kind: Decisions
decisions:
  - { rule: park-classes, subject: city, decision: waive }
  - { rule: park-functions, subject: 'city#P-1', decision: waive }
  - { rule: no-rule, subject: "cit\\u0079#P-1", decision: waive }
  - { rule: park-classes, subject: gone, decision: waive }
`

const config = 'decisions: [decisions.yaml]\nlevels: { park-classes: off }\n'

const files = {
  'city.yaml': city,
  'decisions.yaml': decisions,
  'projects/garden.yaml': project,
  'viridict.config.yaml': config,
}

let editor: Editor
const start = async (options: EditorOptions = {}) => {
  editor = await startEditor({ files, ...options })
}

/** Where a word stands for the first time in a text, a character into it. */
function at(name: string, word: string) {
  const text = editor.text(name)
  assert.ok(text.includes(word), `${name} has ${word}`)
  return { position: TextDocument.create('', '', 0, text).positionAt(text.indexOf(word) + 1) }
}

/** What stands at a range, with its text and line. */
function shown({ uri, range }: Location): string {
  const name = Object.keys(files).find((candidate) => uriOf(candidate) === uri) ?? uri
  return `${name}:${range.start.line + 1} ${TextDocument.create('', '', 0, editor.text(name)).getText(range)}`
}

describe('links of the language server', () => {
  afterEach(() => editor.stop())

  const links = async (name: string) =>
    (await editor.request<DocumentLink[]>('textDocument/documentLink', name, {})).map(({ target, tooltip }) => [
      decodeURIComponent(String(target)),
      ...(tooltip === undefined ? [] : [tooltip]),
    ])

  it('lead to files of the folder and never out of it', async () => {
    await start()
    assert.deepEqual(await links('city.yaml'), [['file:///work/图层/公园.geojson']])
    assert.deepEqual(await links('projects/garden.yaml'), [
      ['file:///work/projects/plan.geojson'],
      ['file:///work/lists/list.pdf'],
    ])
    assert.deepEqual(await links('viridict.config.yaml'), [['file:///work/decisions.yaml']])
  })

  it('lead from a rule that is known to its page', async () => {
    await start({ pages: 'https://example.org/rules/', locale: 'en' })
    assert.deepEqual((await links('city.yaml')).at(1)?.[0], 'https://example.org/rules/park-classes.md')
    assert.deepEqual(
      (await links('decisions.yaml')).map(([target]) => target),
      ['park-classes', 'park-functions', 'park-classes'].map((rule) => `https://example.org/rules/${rule}.md`),
    )
  })
})

describe('navigation of the language server', () => {
  afterEach(() => editor.stop())

  const definition = async (name: string, word: string) =>
    (await editor.request<Location[] | null>('textDocument/definition', name, at(name, word)))?.map(shown)
  const references = async (name: string, word: string, includeDeclaration = false) =>
    (
      await editor.request<Location[] | null>('textDocument/references', name, {
        ...at(name, word),
        context: { includeDeclaration },
      })
    )?.map(shown)

  it('leads from a decision to the declaration and the row, and back', async () => {
    await start()
    assert.deepEqual(await definition('decisions.yaml', 'city, decision'), ['city.yaml:3 city'])
    assert.deepEqual(await definition('decisions.yaml', 'P-1'), ['city.yaml:8 P-1'])
    assert.deepEqual(await references('city.yaml', 'city'), [
      'decisions.yaml:4 city',
      'decisions.yaml:5 city',
      'decisions.yaml:6 "cit\\u0079#P-1"',
    ])
    assert.deepEqual(await references('city.yaml', 'P-1', true), [
      'city.yaml:8 P-1',
      'decisions.yaml:5 P-1',
      'decisions.yaml:6 "cit\\u0079#P-1"',
    ])
  })

  it('knows a place in every spelling', async () => {
    await start()
    assert.deepEqual(await definition('projects/garden.yaml', 'cityProper'), ['city.yaml:5 市本级'])
    assert.deepEqual(await references('city.yaml', '市本级\n年度', true), [
      'city.yaml:5 市本级',
      'projects/garden.yaml:5 cityProper',
    ])
  })

  it('finds the other uses of a rule', async () => {
    await start()
    assert.deepEqual(await references('city.yaml', 'park-classes'), [
      'city.yaml:11 park-classes',
      'decisions.yaml:4 park-classes',
      'decisions.yaml:7 park-classes',
      'viridict.config.yaml:2 park-classes',
    ])
  })

  it('finds rules, clauses and places in the files of a pack', async () => {
    const pack = {
      'pack/pack.yaml':
        'pack: own\njurisdictions:\n  - { id: town, zh: 镇, en: Town }\n  - { id: ward, parent: town }\ngroups: { all: { places: [town] } }\n',
      'pack/ledger.yaml': '- { clause: 一(一), rules: [own-rule] }\n',
      'pack/own-rule.yaml':
        'rule: own-rule\nclause: 一(一)\njudgements:\n  - { places: [all] }\ncases: [{ places: [x] }]\n',
    }
    Object.assign(files, pack)
    try {
      await start({ files })
      assert.deepEqual(await definition('pack/own-rule.yaml', '一(一)'), ['pack/ledger.yaml:1 一(一)'])
      assert.deepEqual(await definition('pack/ledger.yaml', 'own-rule'), ['pack/own-rule.yaml:1 own-rule'])
      assert.deepEqual(await definition('pack/own-rule.yaml', 'all]'), ['pack/pack.yaml:5 all'])
      assert.deepEqual(await definition('pack/pack.yaml', 'town }\ngroups'), ['pack/pack.yaml:3 town'])
    } finally {
      for (const name of Object.keys(pack)) delete (files as Record<string, string>)[name]
    }
  })

  it('says nothing where nothing is named', async () => {
    await start()
    assert.equal(await definition('city.yaml', '年度'), undefined)
    assert.deepEqual(await definition('decisions.yaml', 'gone'), [])
  })
})

describe('rename of the language server', () => {
  afterEach(() => editor.stop())

  const rename = (name: string, word: string, newName: string) =>
    editor.request<WorkspaceEdit>('textDocument/rename', name, { ...at(name, word), newName })
  const applied = (name: string, edits: readonly TextEdit[]) =>
    TextDocument.applyEdits(TextDocument.create('', '', 0, editor.text(name)), [...edits])

  it('gives a declaration and the decisions on it another id', async () => {
    await start({ capabilities: { textDocument: { rename: { prepareSupport: true } } } })
    assert.deepEqual(editor.initialized.capabilities.renameProvider, { prepareProvider: true })
    const prepared = await editor.request<PrepareRenameResult>(
      'textDocument/prepareRename',
      'decisions.yaml',
      at('decisions.yaml', 'city#'),
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

describe('selection ranges of the language server', () => {
  afterEach(() => editor.stop())

  it('widen from the value to the document', async () => {
    await start()
    const chain: string[] = []
    const [selection] = await editor.request<SelectionRange[]>('textDocument/selectionRange', 'city.yaml', {
      positions: [at('city.yaml', '口袋公园').position],
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

describe('features of the language server on broken texts', () => {
  afterEach(() => editor.stop())

  it('answer on every prefix of a text', async () => {
    await start({ files: {} })
    const whole = `${city}---\n${decisions}`
    editor.open('x.yaml', '')
    for (let end = 0; end < whole.length; end += 7) {
      const piece = { start: positionIn(whole, Math.max(0, end - 7)), end: positionIn(whole, Math.max(0, end - 7)) }
      editor.edit('x.yaml', piece, whole.slice(Math.max(0, end - 7), end))
      const position = positionIn(whole, end)
      for (const method of ['documentSymbol', 'foldingRange', 'documentLink', 'definition', 'references'])
        await editor.request(`textDocument/${method}`, 'x.yaml', { position, context: { includeDeclaration: true } })
      await editor.request('textDocument/selectionRange', 'x.yaml', { positions: [position] })
    }
  })
})

function positionIn(text: string, offset: number) {
  return TextDocument.create('', '', 0, text).positionAt(offset)
}
