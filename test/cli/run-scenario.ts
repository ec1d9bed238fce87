import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const cli = fileURLToPath(new URL('../../../packages/cli/dist/main.js', import.meta.url))
const fixtures = fileURLToPath(new URL('../../cli/fixtures/', import.meta.url))
const examples = fileURLToPath(new URL('../../../examples/', import.meta.url))

/** Files and the calls that are made beside them, each beside a copy of its own. */
export interface Scenario {
  readonly scenario: string
  /** A name that ends in / is an empty folder; a text `$name` stands for that fixture, a file or a folder, `$examples/name` for an example. */
  readonly files?: Readonly<Record<string, string>>
  readonly runs: readonly Run[]
  /** The calls see what those before them have written. */
  readonly oneAfterAnother?: string
}

export interface Run {
  readonly name: string
  /** Arguments as one line, or as a list where one of them holds a blank. */
  readonly run: string | readonly string[]
  /** Folder in which it is called. */
  readonly in?: string
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly code: number
  /** Parts that must be there, or the whole text. */
  readonly stdout?: readonly string[] | string
  readonly stderr?: readonly string[] | string
  /** Parts that must be in neither. */
  readonly not?: readonly string[]
  /** Parts of files that were written. */
  readonly written?: Readonly<Record<string, readonly string[]>>
}

/** Calls `use` with a new folder that holds the files of a scenario, and removes it again. */
export function inFolder(files: Scenario['files'], use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'viridict-'))
  try {
    for (const [name, text] of Object.entries(files ?? {})) place(join(folder, name), name.endsWith('/'), text)
    use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function place(path: string, isFolder: boolean, text: string): void {
  mkdirSync(isFolder ? path : dirname(path), { recursive: true })
  if (text.startsWith('$examples/')) cpSync(join(examples, text.slice('$examples/'.length)), path, { recursive: true })
  else if (text.startsWith('$')) cpSync(join(fixtures, text.slice(1)), path, { recursive: true })
  else if (!isFolder) writeFileSync(path, text)
}

export function runIn(folder: string, run: Run): void {
  const args = typeof run.run === 'string' ? run.run.split(' ').filter((part) => part !== '') : run.run
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: join(folder, run.in ?? '.'),
    env: { PATH: process.env.PATH, ...run.env },
    input: run.stdin ?? '',
    encoding: 'utf8',
  })
  const shown = `\n${run.name}\n--- stdout\n${stdout}\n--- stderr\n${stderr}`
  assert.equal(status, Number(run.code), `exit code ${status}, not ${run.code}${shown}`)
  compare(stdout, run.stdout, shown)
  // A run that says nothing of stderr expects nothing there.
  compare(stderr, run.stderr ?? '', shown)
  for (const part of run.not ?? []) assert.ok(!`${stdout}${stderr}`.includes(part), `${part} is there${shown}`)
  for (const [file, parts] of Object.entries(run.written ?? {}))
    compare(readFileSync(join(folder, run.in ?? '.', file), 'utf8'), parts, ` in ${file}`)
}

function compare(text: string, expected: readonly string[] | string | undefined, shown: string): void {
  if (typeof expected === 'string') assert.equal(text, expected, shown)
  for (const part of typeof expected === 'object' ? expected : [])
    assert.ok(text.includes(part), `“${part}” is missing${shown}`)
}
