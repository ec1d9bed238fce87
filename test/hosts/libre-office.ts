import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type Files = Readonly<Record<string, Uint8Array>>

/** Opens files and saves them as another kind, all in one go; `format` as --convert-to takes it, `ods` or `pdf`. */
export function convert(files: Files, format: string): Files {
  const folder = mkdtempSync(join(tmpdir(), 'viridict-office-'))
  try {
    const names = Object.keys(files)
    for (const name of names) writeFileSync(join(folder, name), files[name] ?? '')
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    const args = [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), ...names]
    const { status, stderr } = spawnSync('soffice', args, { cwd: folder, encoding: 'utf8', timeout: 180_000 })
    if (status !== 0) throw new Error(`soffice: ${stderr}`)
    const [extension = ''] = format.split(':')
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, 'out', renamed(name, extension)))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function renamed(name: string, extension: string): string {
  return name.replace(/\.\w+$/, `.${extension}`)
}

/** What a PDF says, page by page. */
export function pagesOf(pdf: Uint8Array): readonly string[] {
  const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
  return stdout.split('\f').slice(0, -1)
}

/** In points, the size that most of the text on each page of a PDF has. */
export function textSizesOf(pdf: Uint8Array): readonly number[] {
  const zoom = 3
  const args = ['-xml', '-i', '-zoom', String(zoom), '-stdout', '-', '-']
  const { stdout } = spawnSync('pdftohtml', args, { input: pdf, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const sizes = new Map(
    [...stdout.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [id, Number(size)]),
  )
  return stdout
    .split('<page ')
    .slice(1)
    .map(
      (page) => mostFrequent([...page.matchAll(/<text [^>]*font="(\d+)"/g)].map(([, id]) => sizes.get(id) ?? 0)) / zoom,
    )
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [[value] = [0]] = [...counts].sort(([, a], [, b]) => b - a)
  return value
}
