import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'

const cli = fileURLToPath(new URL('../../../packages/cli/dist/main.js', import.meta.url))
const examples = fileURLToPath(new URL('../../../examples/', import.meta.url))
const folders = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** A verdict as an editor shows it: severity 1 error, 2 warning, 3 information, 4 hint; nothing is not shown. */
const severities: Readonly<Record<string, number | undefined>> = {
  'fail error': 1,
  'fail warning': 2,
  'fail note': 3,
  open: 3,
  review: 3,
  informational: 4,
}

interface JsonFinding {
  readonly rule: string
  readonly verdict: string
  readonly level: string
  readonly message: { readonly zh: string }
  readonly judged?: { readonly clause: string }
  readonly decision?: { readonly decision: string }
  readonly location: { readonly uri: string; readonly start: { readonly line: number; readonly column: number } }
}

describe('editor and command line agree, finding for finding', () => {
  for (const folder of folders)
    it(`in examples/${folder}`, async () => {
      const cwd = join(examples, folder)
      const shown = fromCommandLine(cwd)
      assert.ok(shown.length > 0)
      assert.deepEqual(await fromEditor(cwd), shown)
    })

  it('under a configuration that sets levels and parameters, some of them by folder, and passes over files', async () => {
    const plain = fromCommandLine(join(examples, 'complete-2026'))
    const cwd = mkdtempSync(join(tmpdir(), 'viridict-agreement-'))
    try {
      cpSync(join(examples, 'complete-2026'), cwd, { recursive: true })
      writeFileSync(join(cwd, 'viridict.config.yaml'), config)
      const shown = fromCommandLine(cwd)
      const fails = (lines: readonly string[], level: number, file: string) =>
        lines.filter((line) => line.startsWith(file) && line.includes(` ${level} certified-worker-rate `)).length
      assert.deepEqual([fails(plain, 1, 'operators'), fails(shown, 1, 'operators')], [1, 0])
      assert.equal(shown.filter((line) => line.startsWith('projects.yaml')).length, 0)
      assert.deepEqual(await fromEditor(cwd), shown)
    } finally {
      rmSync(cwd, { recursive: true })
    }
  })
})

/** Five of six workers hold a certificate: enough where four fifths are asked for. */
const config = `packs: [jincheng-2023-35]
asOf: 2026-12-31
ignores: ['proj*.yaml']
levels: { park-classes: note }
overrides:
  - files: ['oper*']
    parameters: { certified-worker-rate: 80 % }
  - files: ['*.yaml']
    levels: { garden-unit-rate: warning }
`

function fromCommandLine(cwd: string): readonly string[] {
  const { stdout } = spawnSync(process.execPath, [cli, 'check', '-f', 'json'], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: withoutSettings(),
  })
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly JsonFinding[] }
  return findings
    .flatMap(({ verdict, level, decision, rule, message, judged, location: { uri, start } }) => {
      const severity = severities[verdict === 'fail' ? `fail ${level}` : verdict]
      if (severity === undefined || decision?.decision === 'waive') return []
      const text = judged ? `${judged.clause} ${message.zh}` : message.zh
      return [`${uri}:${start.line}:${start.column} ${severity} ${rule} ${text}`]
    })
    .sort()
}

async function fromEditor(cwd: string): Promise<readonly string[]> {
  const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], { env: withoutSettings() })
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  try {
    return await firstDiagnostics(connection, pathToFileURL(cwd).href)
  } finally {
    await connection.sendNotification('exit')
    connection.end()
    server.kill()
  }
}

async function firstDiagnostics(connection: ProtocolConnection, root: string): Promise<readonly string[]> {
  const said = new Map<string, readonly Diagnostic[]>()
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    said.set(uri, diagnostics)
  })
  const done = new Promise<void>((resolve) => {
    connection.onNotification('$/progress', ({ value }: { readonly value: { readonly kind: string } }) => {
      if (value.kind === 'end') resolve()
    })
  })
  connection.onRequest('window/workDoneProgress/create', () => null)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: root,
    locale: 'zh-cn',
    workspaceFolders: null,
    capabilities: { window: { workDoneProgress: true } },
  })
  await connection.sendNotification('initialized', {})
  await done
  // Answered once all that was said before it has arrived.
  await connection.sendRequest('viridict/idle').catch(() => undefined)
  return [...said]
    .flatMap(([uri, diagnostics]) => diagnostics.map((one) => inWords(uri.slice(root.length + 1), one)))
    .sort()
}

function inWords(name: string, { range, severity, code, message }: Diagnostic): string {
  return `${name}:${range.start.line + 1}:${range.start.character + 1} ${severity} ${code} ${message}`
}

/** The day and the packs are those of the examples' own configuration. */
function withoutSettings(): NodeJS.ProcessEnv {
  const { VIRIDICT_AS_OF: _, VIRIDICT_PACK: __, NODE_V8_COVERAGE: ___, ...env } = process.env
  return { ...env, LANG: 'zh_CN.UTF-8' }
}
