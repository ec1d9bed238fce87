import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** VS Code 1.100, the oldest that the extension is for, as the npm registry has it. */
const version = '4.100.3'
export const vsCodeVersion = version.replace(/^4/, '1')
const folder = fileURLToPath(new URL(`../../../node_modules/.cache/viridict/code-server-${version}`, import.meta.url))
export const entry = join(folder, 'node_modules/code-server/out/node/entry.js')

/** Installs code-server once for all runs; false where the registry cannot be reached. */
export function haveCodeServer(): boolean {
  if (existsSync(entry)) return true
  if (process.platform !== 'linux') return false
  const unfinished = `${folder}.${process.pid}`
  try {
    if (!installInto(unfinished)) return false
    renameSync(unfinished, folder)
    return true
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/**
 * No install script runs, since theirs download and compile. What they would have made is needed for terminals, logs
 * and passwords alone, and the one module that is loaded all the same is emptied.
 */
function installInto(target: string): boolean {
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'package.json'), '{"private":true}')
  const server = join(target, 'node_modules/code-server/lib/vscode')
  const search = `@vscode/ripgrep-linux-${process.arch}`
  if (!npm(target, `code-server@${version}`, `${search}@1.18.0`) || !npm(server, '--omit=dev')) return false
  cpSync(join(target, 'node_modules', search, 'bin'), join(server, 'node_modules/@vscode/ripgrep/bin'), {
    recursive: true,
  })
  const passwords = join(target, 'node_modules/argon2')
  rmSync(passwords, { recursive: true, force: true })
  mkdirSync(passwords)
  writeFileSync(join(passwords, 'index.js'), '')
  return true
}

function npm(cwd: string, ...args: readonly string[]): boolean {
  const all = ['install', '--ignore-scripts', '--no-save', '--no-fund', '--no-audit', ...args]
  const { status } = spawnSync(join(dirname(process.execPath), 'npm'), all, { cwd, stdio: 'ignore' })
  return status === 0
}
