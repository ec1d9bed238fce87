import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openWindow } from '../hosts/editor-window.js'
import { packaged } from './package.js'

export interface Outcome {
  readonly title: string
  readonly error?: string
}

const inside = fileURLToPath(new URL('./inside', import.meta.url))

export interface Surroundings {
  readonly folder: string
  /** Whether the editor has the folder as `memory:/`, which only it can read. */
  readonly isVirtual?: boolean
  readonly language?: string
}

/** Runs a suite in the extension host of a VS Code; a host that fell over has no outcomes. */
export async function runInside(
  suite: string,
  { folder, isVirtual, language }: Surroundings,
): Promise<readonly Outcome[]> {
  const own = mkdtempSync(join(tmpdir(), 'viridict-inside-'))
  const result = join(own, 'result.json')
  const window = await openWindow({
    vsix: packaged(),
    settings: { 'security.workspace.trust.startupPrompt': 'never' },
    ...(language !== undefined && { language }),
    env: { VIRIDICT_TEST_RESULT: result, VIRIDICT_TEST_SUITE: suite, VIRIDICT_TEST_FOLDER: folder },
  })
  try {
    const ended = new Promise<void>((resolve) => {
      void window.page.exposeFunction('codeAutomationExit', () => resolve())
    })
    await window.page.exposeFunction('codeAutomationLog', () => undefined)
    await window.page.goto(`${window.url}/?${query(window.url, isVirtual ? 'memory:/' : folder, bearer(own))}`)
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 150_000).unref())])
    return existsSync(result) ? (JSON.parse(readFileSync(result, 'utf8')) as readonly Outcome[]) : []
  } finally {
    await window.close()
    rmSync(own, { recursive: true })
  }
}

/** Tests are only run beside an extension that is being developed: one without anything in it. */
function bearer(own: string): string {
  const folder = join(own, 'tests')
  mkdirSync(folder)
  const manifest = { name: 'tests', publisher: 'viridict', version: '0.0.0', engines: { vscode: '*' } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  return folder
}

function query(url: string, folder: string, development: string): URLSearchParams {
  const remote = (path: string) => `vscode-remote://${new URL(url).host}${path}`
  const payload = [
    ['extensionDevelopmentPath', remote(development)],
    ['extensionTestsPath', remote(join(inside, 'index.cjs'))],
  ]
  return new URLSearchParams({ folder, payload: JSON.stringify(payload) })
}
