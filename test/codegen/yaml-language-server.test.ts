import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type Position,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { cornerGardenInChinese } from '../core/texts/corner-garden-in-chinese.js'
import { schemaPath } from './editor-schemas.js'
import { repository } from './fixture.js'

const program = join(
  createRequire(import.meta.url).resolve('yaml-language-server/package.json'),
  '../bin/yaml-language-server',
)

/** The server that VS Code's YAML extension, Neovim and Helix run for YAML, on a text that names its schema. */
describe('the YAML language server with the Chinese schema', function () {
  this.timeout(60_000)
  let server: ChildProcess
  let connection: ProtocolConnection
  let texts = 0
  const published = new Map<string, (diagnostics: readonly Diagnostic[]) => void>()

  before(async () => {
    const started = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
    server = started
    connection = createProtocolConnection(
      new StreamMessageReader(started.stdout),
      new StreamMessageWriter(started.stdin),
    )
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) =>
      published.get(uri)?.(diagnostics),
    )
    connection.onRequest('client/registerCapability', () => null)
    connection.listen()
    const capabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } }
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities })
    await connection.sendNotification('initialized', {})
    const yaml = { validate: true, completion: true, hover: true, schemaStore: { enable: false } }
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml } })
  })
  after(async () => {
    await connection.sendRequest('shutdown')
    connection.dispose()
    server.kill()
  })

  /** Opens a text as a user would that has the modeline, and waits for what is said of it. */
  async function open(text: string): Promise<{ readonly uri: string; readonly messages: readonly string[] }> {
    const uri = `file:///declarations/${texts++}.yaml`
    const said = new Promise<readonly Diagnostic[]>((resolve) => published.set(uri, resolve))
    const schema = pathToFileURL(join(repository, schemaPath('declaration', 'zh'))).href
    const document = { uri, languageId: 'yaml', version: 1, text: `# yaml-language-server: $schema=${schema}\n${text}` }
    await connection.sendNotification('textDocument/didOpen', { textDocument: document })
    return { uri, messages: (await said).map(({ message }) => String(message)) }
  }

  /** What is offered behind a text. */
  async function offered(text: string): Promise<readonly string[]> {
    const { uri } = await open(text)
    const position = endOf(text)
    const list = await connection.sendRequest<CompletionList | readonly CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position,
    })
    return ('items' in list ? list.items : list).map(({ label }) => label)
  }

  it('has nothing to say of a declaration in Chinese', async () => {
    const { messages } = await open(cornerGardenInChinese)
    assert.deepEqual(messages, [])
  })

  it('marks a misspelt key and a misspelt value', async () => {
    const wrong = cornerGardenInChinese.replace('绿地面积:', '绿地面织:').replace('建设性质: 新建', '建设性质: 新修')
    const { messages } = await open(wrong)
    assert.deepEqual([...messages].sort(), [
      'Missing property "绿地面积".',
      'Property 绿地面织 is not allowed.',
      'Value is not accepted. Valid values: "新建", "改建".',
    ])
  })

  it('says in Chinese how a figure is written', async () => {
    const { messages } = await open(cornerGardenInChinese.replace('用地面积: 6200 平方米', '用地面积: 6200 m'))
    assert.deepEqual(messages, ['写面积，如 4689.4 m2、0.46 ha、7 亩'])
  })

  it('offers Chinese keys alone, and neither the written ones nor null', async () => {
    const keys = await offered('绿规: 1\n类型: 项目\n编号: a\n')
    assert.ok(['名称', '辖区', '面积', '苗木表'].every((key) => keys.includes(key)))
    assert.deepEqual(
      keys.filter((key) => ['编号', 'name', 'area', 'null'].includes(key)),
      [],
    )
    assert.deepEqual(await offered('绿规: 1\n类型: 项目\n建设性质: '), ['新建', '改建'])
    assert.deepEqual(await offered('绿规: 1\n类型: 项目\n设计日期: '), ['2099-12-31'])
  })

  it('offers a whole declaration where nothing is written, and a whole row behind a dash', async () => {
    assert.ok((await offered('')).includes('绿规：项目'))
    assert.ok((await offered('绿规: 1\n类型: 项目\n苗木表:\n  - ')).includes('一行：苗木表'))
  })

  it('says what a key means, in both languages', async () => {
    const { uri } = await open(cornerGardenInChinese)
    const line = cornerGardenInChinese.split('\n').findIndex((text) => text.startsWith('建设性质'))
    const hover = await connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: line + 1, character: 1 },
    })
    const { value } = hover.contents as { readonly value: string }
    assert.match(value, /建设性质 work/)
    assert.match(value, /扩建部分按新建填写.*An extension is new for the area that it adds/s)
  })
})

/** Where a text ends, below the line that names the schema. */
function endOf(text: string): Position {
  const lines = text.split('\n')
  return { line: lines.length, character: lines.at(-1)?.length ?? 0 }
}
