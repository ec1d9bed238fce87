import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Host } from 'viridict/internal/host.js'
import { run } from 'viridict/internal/run.js'

export interface Called {
  readonly code: number
  readonly out: string
  readonly said: string
}

/** Calls the command line in a folder. */
export function call(folder: string, ...argv: readonly string[]): Promise<Called> {
  return callWith('', folder, ...argv)
}

/** The same, with a text on standard input. */
export async function callWith(stdin: string, folder: string, ...argv: readonly string[]): Promise<Called> {
  const texts = { out: '', said: '' }
  const host: Host = {
    cwd: folder,
    env: { VIRIDICT_LANG: 'zh' },
    now: () => 0,
    stdin: async function* () {
      yield new TextEncoder().encode(stdin)
    },
    print: async (text) => {
      texts.out += text
    },
    complain: (text) => {
      texts.said += text
    },
    isTerminal: false,
    columns: undefined,
  }
  return { code: await run(argv, host), ...texts }
}

const from = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** A folder with examples and fixtures in it, for as long as `use` runs. */
export async function inCopies(paths: readonly string[], use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'viridict-verify-'))
  try {
    for (const path of paths) cpSync(from(path), join(folder, path.split('/').at(-1) ?? ''), { recursive: true })
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function editFile(path: string, edit: (text: string) => string): void {
  const text = readFileSync(path, 'utf8')
  const edited = edit(text)
  if (edited === text) throw new Error(`nothing was edited in ${path}`)
  writeFileSync(path, edited)
}

/** Changes one part of a package. */
export function editPart(path: string, part: string, edit: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(path))
  const xml = strFromU8(parts[part] ?? new Uint8Array())
  const edited = edit(xml)
  if (edited === xml) throw new Error(`nothing was edited in ${part}`)
  writeFileSync(path, zipSync({ ...parts, [part]: strToU8(edited) }))
}
