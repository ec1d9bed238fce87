import assert from 'node:assert/strict'
import type { Location, WorkspaceSymbol } from 'vscode-languageserver-protocol'
import { type Editor, type EditorOptions, startEditor } from './editor.js'
import { at, files, project, shown } from './sample-folder.js'

let editor: Editor
const start = async (options: EditorOptions = {}) => {
  editor = await startEditor({ files, ...options })
}

describe('navigation of the language server', () => {
  afterEach(() => editor.stop())

  const definition = async (name: string, word: string) =>
    (await editor.request<Location[] | null>('textDocument/definition', name, at(editor, name, word)))?.map((one) =>
      shown(editor, one),
    )
  const references = async (name: string, word: string, includeDeclaration = false) =>
    (
      await editor.request<Location[] | null>('textDocument/references', name, {
        ...at(editor, name, word),
        context: { includeDeclaration },
      })
    )?.map((one) => shown(editor, one))

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

  it('leads to the place that a place without a declaration belongs to', async () => {
    await start({ files: { ...files, 'projects/garden.yaml': project.replace('cityProper', '城区') } })
    assert.deepEqual(await definition('projects/garden.yaml', '城区'), ['city.yaml:5 市本级'])
  })

  it('takes a file for one however its URI is escaped', async () => {
    await start({ files: { ...files, 'a(1).yaml': project } })
    const uri = 'file:///declarations/a%281%29.yaml'
    const textDocument = { uri, languageId: 'yaml', version: 1, text: project.replace('id: garden', 'id: g-2') }
    await editor.connection.sendNotification('textDocument/didOpen', { textDocument })
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} })
    await editor.idle()
    const symbols = await editor.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'garden' })
    assert.deepEqual(
      symbols.map(({ containerName }) => containerName),
      ['g-2', 'garden'],
    )
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
    await start({ files: pack })
    assert.deepEqual(await definition('pack/own-rule.yaml', '一(一)'), ['pack/ledger.yaml:1 一(一)'])
    assert.deepEqual(await definition('pack/ledger.yaml', 'own-rule'), ['pack/own-rule.yaml:1 own-rule'])
    assert.deepEqual(await definition('pack/own-rule.yaml', 'all]'), ['pack/pack.yaml:5 all'])
    assert.deepEqual(await definition('pack/pack.yaml', 'town }\ngroups'), ['pack/pack.yaml:3 town'])
  })

  it('says nothing where nothing is named', async () => {
    await start()
    assert.equal(await definition('city.yaml', '年度'), undefined)
    assert.deepEqual(await definition('decisions.yaml', 'gone'), [])
  })
})
