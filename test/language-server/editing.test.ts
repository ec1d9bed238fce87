import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Diagnostic } from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, startEditor } from './editor.js'

const name = 'projects.yaml'
const example = readFileSync(new URL('../../../examples/complete-2026/projects.yaml', import.meta.url), 'utf8')

/** A text that was never anything else, as a server that has just started sees it. */
async function freshDiagnostics(text: string): Promise<readonly Diagnostic[]> {
  const editor = await startEditor({ files: { [name]: text } })
  try {
    return editor.diagnostics.get(name) ?? []
  } finally {
    editor.stop()
  }
}

describe('a declaration that is being written', () => {
  let editor: Editor
  beforeEach(async () => {
    editor = await startEditor()
  })
  afterEach(() => editor.stop())

  const type = (offset: number, removed: number, text: string) => {
    const before = TextDocument.create(name, 'yaml', 0, editor.text(name))
    const range = { start: before.positionAt(offset), end: before.positionAt(offset + removed) }
    editor.edit(name, range, text)
  }

  it('from nothing, letter by letter, never stops the server, and ends as a fresh check', async () => {
    const letters = [...example.slice(0, 1600)]
    editor.open(name, '')
    for (const [index, letter] of letters.entries()) {
      type(editor.text(name).length, 0, letter)
      if (index % 40 === 0) await editor.idle()
    }
    await editor.idle()
    assert.equal(editor.text(name), letters.join(''))
    assert.deepEqual(editor.diagnostics.get(name), await freshDiagnostics(letters.join('')))
  })

  it('after any edits has the diagnostics of a fresh check', async () => {
    const edit = fc.record({
      at: fc.nat(),
      removed: fc.oneof(fc.nat(3), fc.nat(400)),
      text: fc.oneof(
        fc.constantFrom('', '\n', '  ', ':', '- ', '}', '"', '\t', '：', 'planting:\n', '90 %', '---\n', '#'),
        fc.nat(example.length - 200).map((from) => example.slice(from, from + 200)),
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        editor.open(name, example)
        for (const { at, removed, text } of edits) {
          const offset = at % (editor.text(name).length + 1)
          type(offset, Math.min(removed, editor.text(name).length - offset), text)
          if (at % 2 === 0) await editor.idle()
        }
        await editor.idle()
        const text = editor.text(name)
        const said = editor.diagnostics.get(name) ?? []
        editor.close(name)
        assert.deepEqual(said, await freshDiagnostics(text))
      }),
      { numRuns: 25 },
    )
  })

  it('says nothing again that has not changed', async () => {
    editor.open(name, example)
    await editor.idle()
    const before = editor.pushes()
    type(example.length, 0, '\n# 备注')
    await editor.idle()
    assert.equal(editor.pushes(), before)
  })
})

describe('files on disk', () => {
  const operator = 'viridict: 1\nkind: Operator\nid: op\nname: 公司\njurisdiction: 城区\nyear: 2026\nworkers: []\n'
  let editor: Editor
  afterEach(() => editor.stop())

  const changed = async (file: string, type: 1 | 2 | 3) => {
    const uri = `file:///declarations/${file}`
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] })
    await editor.idle()
  }
  const faults = (file: string) => (editor.diagnostics.get(file) ?? []).filter(({ severity }) => severity === 1).length

  it('are followed when they are made, changed and deleted', async () => {
    editor = await startEditor()
    editor.files.set('a.yaml', operator.replace('Operator', 'Operater'))
    await changed('a.yaml', 1)
    assert.equal(faults('a.yaml'), 1)
    editor.files.set('a.yaml', operator)
    await changed('a.yaml', 2)
    assert.equal(faults('a.yaml'), 0)
    editor.files.set('a.yaml', operator.replace('jurisdiction: 城区', 'jurisdiction: 城郊'))
    await changed('a.yaml', 2)
    editor.files.delete('a.yaml')
    await changed('a.yaml', 3)
    assert.deepEqual(editor.diagnostics.get('a.yaml'), [])
  })

  it('count as the editor has them while they are open, and as they are on disk once it has closed them', async () => {
    editor = await startEditor({ files: { 'a.yaml': operator } })
    editor.open('a.yaml', operator.replace('Operator', 'Operater'))
    await editor.idle()
    assert.equal(faults('a.yaml'), 1)
    await changed('a.yaml', 2)
    assert.equal(faults('a.yaml'), 1)
    editor.close('a.yaml')
    await editor.idle()
    assert.equal(faults('a.yaml'), 0)
  })

  it('are told of together where their ids clash, until one is gone', async () => {
    editor = await startEditor({ files: { 'a.yaml': operator } })
    editor.open('b.yaml', operator)
    await editor.idle()
    assert.ok((editor.diagnostics.get('b.yaml') ?? []).some(({ code }) => code === 'duplicate-id'))
    assert.ok((editor.diagnostics.get('a.yaml') ?? []).some(({ code }) => code === 'duplicate-id'))
    editor.close('b.yaml')
    await editor.idle()
    assert.deepEqual(editor.diagnostics.get('b.yaml'), [])
    assert.ok(!(editor.diagnostics.get('a.yaml') ?? []).some(({ code }) => code === 'duplicate-id'))
  })
})

describe('settings of the server', () => {
  const text = 'viridict: 1\nkind: Operator\nid: op\nname: 公司\njurisdiction: 城区\nyear: 2026\nheadcount: 3\n'
  let editor: Editor
  afterEach(() => editor.stop())

  it('come from the configuration of the folder, and are read again when it changes', async () => {
    const config = 'levels: { certified-worker-rate: note }\nasOf: 2026-12-31\n'
    const workers = `${text}workers: [{ id: W-1, certificate: none }]\n`
    editor = await startEditor({ files: { 'a.yaml': workers, 'viridict.config.yaml': config }, settings: {} })
    const severity = () =>
      editor.diagnostics.get('a.yaml')?.find(({ code }) => code === 'certified-worker-rate')?.severity
    assert.equal(severity(), 3)
    editor.open('viridict.config.yaml', config.replace('note', 'warning'))
    await editor.idle()
    assert.equal(severity(), 2)
  })

  it('pass over what the configuration ignores, until it does no more', async () => {
    const files = { 'a.yaml': text, 'old/b.yaml': text, 'viridict.config.yaml': 'ignores: [old]\nasOf: 2026-12-31\n' }
    editor = await startEditor({ files, settings: {} })
    const codes = (name: string) => (editor.diagnostics.get(name) ?? []).map(({ code }) => code)
    assert.deepEqual(codes('old/b.yaml'), [])
    assert.ok(codes('a.yaml').length > 0 && !codes('a.yaml').includes('duplicate-id'))
    editor.open('old/b.yaml', text)
    await editor.idle()
    assert.deepEqual(codes('old/b.yaml'), [], 'also while it is open')
    editor.open('viridict.config.yaml', 'asOf: 2026-12-31\n')
    await editor.idle()
    assert.ok(codes('old/b.yaml').includes('duplicate-id'))
  })

  it('that only the packs find wrong are told where they stand', async () => {
    const config = 'asOf: 2026-12-31\nparameters:\n  certified-worker-rat: 80 %\n'
    editor = await startEditor({ files: { 'a.yaml': text, 'viridict.config.yaml': config }, settings: {} })
    const [found] = editor.diagnostics.get('viridict.config.yaml') ?? []
    assert.equal(found?.range.start.line, 2)
    assert.match(String(found?.message), /certified-worker-rate/)
  })

  it('that are wrong in the configuration are told where they stand', async () => {
    editor = await startEditor({ files: { 'a.yaml': text, 'viridict.config.yaml': 'asOf: gestern\n' } })
    assert.equal(editor.diagnostics.get('viridict.config.yaml')?.[0]?.range.start.line, 0)
  })

  it('turn verdicts off, and set the language', async () => {
    editor = await startEditor({ files: { 'a.yaml': text }, settings: { asOf: '2026-12-31', language: 'en' } })
    const messages = (editor.diagnostics.get('a.yaml') ?? []).map(({ message }) => String(message))
    assert.ok(messages.some((message) => message.includes('facts are missing')))
    await editor.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { viridict: { asOf: '2026-12-31', show: { open: false, review: false, informational: false } } },
    })
    await editor.idle()
    assert.ok((editor.diagnostics.get('a.yaml') ?? []).every(({ severity }) => (severity ?? 4) < 3))
  })
})

describe('an editor that pulls', () => {
  const text = 'viridict: 1\nkind: Operater\n'
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } }
  let editor: Editor
  afterEach(() => editor.stop())

  it('is answered, told what it has already, and pushed nothing', async () => {
    editor = await startEditor({ files: { 'a.yaml': text }, capabilities })
    type Report = { readonly kind: string; readonly resultId: string; readonly items?: readonly Diagnostic[] }
    const first = await editor.request<Report>('textDocument/diagnostic', 'a.yaml', {})
    assert.equal(first.items?.[0]?.code, 'kind')
    const again = { previousResultId: first.resultId }
    assert.equal((await editor.request<Report>('textDocument/diagnostic', 'a.yaml', again)).kind, 'unchanged')
    const whole = await editor.connection.sendRequest<{
      readonly items: readonly (Report & { readonly uri: string })[]
    }>('workspace/diagnostic', { previousResultIds: [] })
    assert.deepEqual(
      whole.items.map(({ uri, kind }) => [uri, kind]),
      [['file:///declarations/a.yaml', 'full']],
    )
    assert.equal(editor.pushes(), 0)
  })
})
