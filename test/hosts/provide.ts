import { spawnSync } from 'node:child_process'
import type { Context } from 'mocha'
import { haveCodeServer } from './code-server.js'

/** A program that tests run in, with the Debian package that it comes in. */
export interface HostProgram {
  readonly command: string
  readonly packages: readonly string[]
  /** What it tells its version by, where that is not `--version`. */
  readonly ask?: string
}

export const neovim: HostProgram = { command: 'nvim', packages: ['neovim'] }
export const pngquant: HostProgram = { command: 'pngquant', packages: ['pngquant'] }
export const libreOffice: HostProgram = {
  command: 'soffice',
  packages: ['libreoffice-calc', 'poppler-utils', 'fonts-noto-cjk'],
}
export const poppler: HostProgram = { command: 'pdftotext', packages: ['poppler-utils'], ask: '-v' }
export const writer: HostProgram = { command: 'lowriter', packages: ['libreoffice-writer', 'fonts-noto-cjk'] }
export const chromium: HostProgram = { command: 'chromium', packages: ['chromium', 'fonts-noto-cjk'] }

/**
 * Whether a program is there; where it is not, and this is Debian with root, it is installed. A suite whose host cannot
 * be had is skipped by name, and with VIRIDICT_HOSTS=required, as CI has it, fails.
 */
export function needHost(context: Context, program: HostProgram): void {
  if (!haveHost(program)) doWithout(context, program.command)
}

export function haveHost(program: HostProgram): boolean {
  return isThere(program) || (install(program.packages) && isThere(program))
}

/** VS Code with a browser to show it in. */
export function needVsCode(context: Context): void {
  needHost(context, chromium)
  if (!haveCodeServer()) doWithout(context, 'code-server')
}

function doWithout(context: Context, name: string): void {
  if (process.env.VIRIDICT_HOSTS === 'required') throw new Error(`${name} is not there and cannot be installed`)
  context.skip()
}

function isThere({ command, ask = '--version' }: HostProgram): boolean {
  return spawnSync(command, [ask], { stdio: 'ignore' }).status === 0
}

function install(packages: readonly string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const apt = (...args: readonly string[]) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=400', ...args], { stdio: 'ignore' }).status === 0
  const get = () => apt('install', '-y', '--no-install-recommends', ...packages)
  return get() || (apt('update') && get())
}
