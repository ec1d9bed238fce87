import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runTests as runDesktopTests } from '@vscode/test-electron'
import { vsCodeVersion } from '../hosts/code-server.js'
import type { Desktop } from '../hosts/desktop.js'
import { openWindow, quiet } from '../hosts/editor-window.js'
import { runTests } from '../hosts/run-tests.js'
import { extension, packaged } from './package.js'

export interface Outcome {
  readonly title: string
  readonly error?: string
}

export interface Surroundings {
  readonly folder: string
  /** Whether the editor has the folder as `memory:/`, which only it can read. */
  readonly isVirtual?: boolean
  readonly language?: string
}

const tests = fileURLToPath(new URL('./inside/index.cjs', import.meta.url))
const downloads = fileURLToPath(new URL('../../../node_modules/.cache/viridict/desktop', import.meta.url))

/** Runs a suite in the extension host of code-server, with the extension as it is installed from its package. */
export function runInside(suite: string, { folder, isVirtual, language }: Surroundings): Promise<readonly Outcome[]> {
  return outcomesOf(async (own, result) => {
    const window = await openWindow({
      vsix: packaged(),
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
      ...(language !== undefined && { language }),
      env: environment(suite, folder, result),
    })
    try {
      await runTests(window, { folder: isVirtual ? 'memory:/' : folder, development: bearer(own), tests })
    } finally {
      await window.close()
    }
  })
}

/** Runs it in a desktop VS Code, which trusts every workspace and speaks English; the server is told to speak Chinese. */
export function runOnDesktop(
  suite: string,
  { folder, isVirtual }: Surroundings,
  { executable }: Desktop,
): Promise<readonly Outcome[]> {
  packaged()
  return outcomesOf(async (own, result) => {
    mkdirSync(join(own, 'user/User'), { recursive: true })
    const language = isVirtual ? 'auto' : 'zh'
    writeFileSync(join(own, 'user/User/settings.json'), JSON.stringify({ ...quiet, 'viridict.language': language }))
    const profile = [`--user-data-dir=${join(own, 'user')}`, `--extensions-dir=${join(own, 'extensions')}`]
    await runDesktopTests({
      ...(executable === undefined ? { version: vsCodeVersion } : { vscodeExecutablePath: executable }),
      cachePath: downloads,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      launchArgs: [isVirtual ? '--folder-uri=memory:/' : folder, ...profile],
      extensionTestsEnv: { ...environment(suite, folder, result), VIRIDICT_TEST_TRUSTED: 'yes' },
    })
  })
}

function environment(suite: string, folder: string, result: string): Record<string, string> {
  return { VIRIDICT_TEST_RESULT: result, VIRIDICT_TEST_SUITE: suite, VIRIDICT_TEST_FOLDER: folder }
}

/** What a run writes to its file; a host that fell over has written nothing. */
async function outcomesOf(run: (own: string, result: string) => Promise<void>): Promise<readonly Outcome[]> {
  const own = mkdtempSync(join(tmpdir(), 'viridict-inside-'))
  const result = join(own, 'result.json')
  try {
    await run(own, result)
    return existsSync(result) ? (JSON.parse(readFileSync(result, 'utf8')) as readonly Outcome[]) : []
  } finally {
    rmSync(own, { recursive: true, force: true, maxRetries: 5 })
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
