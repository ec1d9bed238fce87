import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { builtInPack } from '@viridict/core'
import type { Browser } from 'playwright-core'
import { renderTemplate } from 'viridict/template'
import type { CompletionList, Diagnostic, Hover } from 'vscode-languageserver-protocol'
import { repository } from '../architecture/imports.js'
import { extension, packaged } from '../extension/package.js'
import { startBrowser } from '../hosts/browser.js'
import { chromium, needHost } from '../hosts/provide.js'
import { type Editor, startEditor } from '../language-server/editor.js'
import { positionIn } from '../language-server/sample-folder.js'
import { openStrictPage, type StrictPage, tellingViolations } from './strict-page.js'
import { editorOnWorker, relay } from './worker-editor.js'

const policy = "default-src 'none'; script-src 'self'; worker-src 'self'"
const folder = join(repository, 'examples/constructed-2026')
const files = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const),
)
const garden = 'corner-garden.yaml'
const written = files[garden] ?? ''

describe('the server in a worker of a page that forbids everything but its own scripts', function () {
  this.timeout(60_000)
  let browser: Browser
  let strict: StrictPage
  let worker: Editor
  let node: Editor
  before(async function () {
    needHost(this, chromium)
    packaged()
    const server = tellingViolations + readFileSync(join(extension, 'dist/web/server.js'), 'utf8')
    browser = await startBrowser()
    strict = await openStrictPage(browser, policy, { 'relay.js': relay, 'server.js': server }, ['relay.js'])
    const options = { files, settings: {}, locale: 'zh-cn' }
    worker = await editorOnWorker(strict, options)
    node = await startEditor(options)
  })
  after(async () => {
    node?.stop()
    worker?.stop()
    await strict?.close()
    await browser?.close()
  })

  /** What the server has said last of each text, once both have said the same. */
  async function agreed(): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
    await node.idle()
    const end = Date.now() + 20_000
    while (JSON.stringify(sorted(worker)) !== JSON.stringify(sorted(node)) && Date.now() < end) await pause(20)
    assert.deepEqual(sorted(worker), sorted(node))
    return worker.diagnostics
  }
  const faults = (diagnostics: ReadonlyMap<string, readonly Diagnostic[]>) =>
    (diagnostics.get(garden) ?? []).map(({ code }) => code).filter((code) => code === 'date')

  async function asked<Answer>(method: string, marked: string): Promise<Answer> {
    const offset = marked.indexOf('|')
    const text = marked.replace('|', '')
    const answers = [worker, node].map((editor) => {
      editor.open('asked.yaml', text)
      const answer = editor.request<Answer>(method, 'asked.yaml', { position: positionIn(text, offset) })
      editor.close('asked.yaml')
      return answer
    })
    const [here, there] = await Promise.all(answers)
    assert.ok(here)
    assert.deepEqual(here, there)
    return here
  }

  it('judges a folder that only the editor can read, as on Node', async () => {
    const diagnostics = await agreed()
    assert.ok(diagnostics.size > 3)
    assert.ok([...diagnostics.values()].flat().length > 20)
  })

  it('sees a date that is none, and that it is mended', async () => {
    const before = await agreed()
    for (const editor of [worker, node]) editor.open(garden, written.replace('2026-05-30', '2026-05-32'))
    assert.deepEqual(faults(await agreed()), ['date'])
    const start = positionIn(written, written.indexOf('2026-05-30') + '2026-05-3'.length)
    const range = { start, end: { ...start, character: start.character + 1 } }
    for (const editor of [worker, node]) editor.edit(garden, range, '0')
    assert.deepEqual((await agreed()).get(garden), before.get(garden))
  })

  it('says what a figure is asked to be', async () => {
    const hover = await asked<Hover>('textDocument/hover', written.replace('乔灌木', '乔|灌木'))
    assert.match(JSON.stringify(hover), /74\.5/)
  })

  it('offers a plant by the initials of its name', async () => {
    const { items } = await asked<CompletionList>('textDocument/completion', written.replace('植物: 国槐', '植物: gh|'))
    assert.match(items.find(({ label }) => label === '国槐')?.filterText ?? '', /\bgh\b/)
  })

  it('writes a declaration to fill in', async () => {
    const packs = [builtInPack('jincheng-2023-35') ?? assert.fail()]
    const template = await worker.connection.sendRequest('viridict/template', 'Project')
    assert.equal(template, renderTemplate({ kind: 'Project', language: 'zh', packs }))
  })

  it('has the browser complain of nothing', () => assert.deepEqual(strict.problems, []))
})

function sorted({ diagnostics }: Editor) {
  return [...diagnostics].sort(([a], [b]) => (a < b ? -1 : 1))
}
