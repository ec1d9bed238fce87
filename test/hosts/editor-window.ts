import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { startBrowser } from './browser.js'
import { entry } from './code-server.js'

/** A VS Code of its own, with nothing of the user's, and a browser on it that reaches nothing else. */
export interface EditorWindow {
  readonly page: Page
  readonly url: string
  /** The folder of all that it keeps: user data, extensions. */
  readonly home: string
  readonly close: () => Promise<void>
}

export interface WindowOptions {
  /** An extension to install. */
  readonly vsix?: string
  readonly settings?: object
  /** Of the editor as extensions see it, such as `zh-cn`; its own words stay English. */
  readonly language?: string
  /** How many dots a point has, for pictures. */
  readonly scale?: number
  readonly size?: { readonly width: number; readonly height: number }
  /** Told to the extension host. */
  readonly env?: Readonly<Record<string, string>>
}

/** Nothing that asks, reports or fetches. */
export const quiet = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
}

export async function openWindow({
  vsix,
  settings = {},
  language,
  env = {},
  size = { width: 1440, height: 900 },
  scale = 1,
}: WindowOptions): Promise<EditorWindow> {
  const home = mkdtempSync(join(tmpdir(), 'viridict-vscode-'))
  mkdirSync(join(home, 'user/User'), { recursive: true })
  writeFileSync(join(home, 'user/User/settings.json'), JSON.stringify({ ...quiet, ...settings }))
  writeFileSync(join(home, 'config.yaml'), 'auth: none\ncert: false\n')
  const own = { ...ownEnvironment(home), ...env }
  const common = [entry, '--config', join(home, 'config.yaml'), '--user-data-dir', join(home, 'user')]
  common.push('--extensions-dir', join(home, 'extensions'))
  if (vsix !== undefined) {
    const command = [...common, '--install-extension', vsix]
    const installed = spawnSync(process.execPath, command, { env: own, encoding: 'utf8' })
    if (installed.status !== 0) throw new Error(installed.stderr)
  }
  const port = await freePort()
  const log = openSync(join(home, 'server.log'), 'a')
  const options = ['--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check']
  const server = spawn(process.execPath, [...common, ...options, '--disable-getting-started-override'], {
    env: own,
    stdio: ['ignore', log, log],
    detached: true,
  })
  const stop = () => stopGroup(server)
  process.once('exit', stop)
  const url = `http://127.0.0.1:${port}`
  await answering(url, server, join(home, 'server.log'))
  const browser = await startBrowser()
  const page = await browser.newPage({
    viewport: size,
    deviceScaleFactor: scale,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  if (language !== undefined) await page.addInitScript(speak, language)
  return {
    page,
    url,
    home,
    async close() {
      await browser.close()
      process.off('exit', stop)
      stop()
      await pause(200)
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Nothing of an editor that this may itself run in, and no place but its own to write to. */
function ownEnvironment(home: string): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_|CODE_SERVER_|VIRIDICT_|NODE_V8_COVERAGE|PASSWORD$|HASHED_PASSWORD$|PORT$)/
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local/share'),
    XDG_CACHE_HOME: join(home, '.cache'),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  }
}

/** Runs in the page, before the workbench looks which language it is in. */
function speak(language: string): void {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set: () => undefined })
}

async function answering(url: string, server: ChildProcess, log: string): Promise<void> {
  const end = Date.now() + 60_000
  while (Date.now() < end && server.exitCode === null) {
    const isUp = await fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
    await pause(50)
  }
  throw new Error(`code-server did not start\n${readFileSync(log, 'utf8')}`)
}

/** With all that it has started. */
function stopGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
