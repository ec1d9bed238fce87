import assert from 'node:assert/strict'
import type { FindingList, Overview, TextView } from '@viridict/language-server/overview'
import { type Editor, startEditor, uriOf } from './editor.js'

const operator = (id: string, validUntil = 'permanent') => `viridict: 1
kind: Operator
id: ${id}
name: ${id}
jurisdiction: 城区
year: 2026
workers:
  - { id: W-1, certificate: { occupation: greeningWorker, number: EX-1, validUntil: permanent } }
  - { id: W-2, certificate: { occupation: greeningWorker, number: EX-2, validUntil: ${validUntil} } }
`

describe('the overview of the language server', () => {
  let editor: Editor
  const overview = () => editor.connection.sendRequest<Overview>('viridict/overview', {})
  const findings = (about: object) => editor.connection.sendRequest<FindingList>('viridict/findings', about)
  afterEach(() => editor.stop())

  it('has every clause of the pack in its order, whether anything is declared or not', async () => {
    editor = await startEditor()
    const { clauses, declarations, facts, asOf } = await overview()
    assert.equal(clauses.length, 46)
    assert.equal(clauses[0]?.clause, '一(一)')
    assert.ok(clauses[0]?.reason)
    assert.equal(clauses.flatMap(({ rules }) => rules).length, 74)
    assert.deepEqual([declarations, facts, asOf], [[], [], '2026-12-31'])
  })

  it('counts the findings of a clause and of a declaration, and lists them, the weightiest first', async () => {
    editor = await startEditor({ files: { 'a.yaml': operator('a'), 'b.yaml': operator('b', '2026-12-30') } })
    const { clauses, declarations } = await overview()
    const clause = clauses.find(({ clause }) => clause === '二(十)5')
    assert.equal(clause?.counts.pass, 1)
    assert.deepEqual(
      declarations.map(({ name, kind }) => `${kind} ${name}`),
      ['养护单位 a', '养护单位 b'],
    )
    const ofClause = await findings({ pack: clause?.pack, clause: clause?.clause })
    assert.deepEqual(ofClause.counts, clause?.counts)
    const ofDeclaration = await findings({ declaration: declarations[1] })
    assert.deepEqual(ofDeclaration.counts, declarations[1]?.counts)
    assert.deepEqual(new Set(ofDeclaration.findings.map(({ subject }) => subject)), new Set(['b']))
    const weights = ofDeclaration.findings.map(({ verdict }) => ['fail', 'open', 'review', 'pass'].indexOf(verdict))
    assert.deepEqual(
      weights.filter((weight) => weight >= 0),
      weights.filter((weight) => weight >= 0).sort(),
    )
  })

  it('waits until every text is read', async () => {
    let read: () => void = assert.fail
    const readable = new Promise<void>((resolve) => {
      read = resolve
    })
    editor = await startEditor({ files: { 'a.yaml': operator('a'), 'b.yaml': operator('b') }, readable })
    const asked = overview()
    editor.open('b.yaml', operator('b'))
    await editor.idle()
    read()
    assert.equal((await asked).declarations.length, 2)
  })

  it('has what is missing, once, with all that waits for it', async () => {
    const [text = ''] = operator('a').split('workers:')
    editor = await startEditor({ files: { 'a.yaml': `${text}---\n${text.replaceAll(': a\n', ': b\n')}` } })
    const { facts } = await overview()
    assert.ok(facts.length > 0)
    assert.deepEqual(new Set(facts.map(({ subject }) => subject)), new Set(['a', 'b']))
    for (const fact of facts) {
      const waiting = await findings({ fact })
      assert.equal(waiting.findings.length, fact.decides)
      assert.ok(waiting.findings.every(({ verdict }) => verdict === 'open'))
    }
    assert.ok(facts.every(({ alone, decides }) => alone <= decides))
  })

  it('says when it has changed, to those who have asked', async () => {
    editor = await startEditor({ files: { 'a.yaml': operator('a') } })
    let told = 0
    editor.connection.onNotification('viridict/changed', () => {
      told++
    })
    editor.open('a.yaml', operator('a'))
    await editor.idle()
    assert.equal(told, 0)
    await overview()
    editor.edit('a.yaml', { start: { line: 2, character: 4 }, end: { line: 2, character: 5 } }, 'z')
    await editor.idle()
    assert.equal(told, 1)
    assert.equal((await overview()).declarations[0]?.id, 'z')
  })

  it("has everything there is to draw of one text, in the reader's language, and says when it has changed", async () => {
    editor = await startEditor({ files: { 'a.yaml': operator('a'), 'b.yaml': operator('b', '2026-12-30') } })
    const view = (name: string) => editor.connection.sendRequest<TextView>('viridict/view', { uri: uriOf(name) })
    let changes = 0
    editor.connection.onNotification('viridict/changed', () => {
      changes++
    })
    const rate = ({ view: { sheets } }: TextView) =>
      sheets.flatMap(({ criteria }) => criteria.find(({ rule }) => rule === 'certified-worker-rate')?.whole ?? [])
    const before = await view('b.yaml')
    assert.deepEqual(
      rate(before).map(({ value, verdict, place }) => [value, verdict, place.uri]),
      [['50%', 'fail', uriOf('b.yaml')]],
    )
    editor.open('b.yaml', operator('b'))
    await editor.idle()
    assert.ok(changes > 0)
    assert.deepEqual(
      rate(await view('b.yaml')).map(({ value, verdict }) => [value, verdict]),
      [['100%', 'pass']],
    )
    assert.deepEqual((await view('none.yaml')).view.sheets, [])
  })
})

describe('an editor that can change its folders', () => {
  it('is not asked to tell of them before it knows that the server wants to be told', async () => {
    const editor = await startEditor({ capabilities: { workspace: { workspaceFolders: true } } })
    assert.equal(editor.initialized.capabilities.workspace?.workspaceFolders?.changeNotifications, true)
    assert.ok(!editor.registered.includes('workspace/didChangeWorkspaceFolders'))
    editor.stop()
  })
})
