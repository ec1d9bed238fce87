import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../architecture/imports.js'

export const sampleFolder = join(repository, 'docs/reports')

/** A report that stands in the documentation, and the command that writes it. */
export interface Sample {
  readonly name: string
  readonly format: string
  readonly example: string
}

export const samples: readonly Sample[] = [
  ...['html', 'docx', 'xlsx'].map((format) => sampleOf('complete-2026', format)),
  sampleOf('mapped-city-2026', 'html'),
]

function sampleOf(example: string, format: string): Sample {
  return { name: `${example}.${format}`, format, example }
}

/** As anybody would have it written, at the root of the repository. */
export function writeSample({ format, example }: Sample, file: string): void {
  const args = ['packages/cli/dist/main.js', 'check', `examples/${example}`, '--lang', 'zh', '-f', `${format}=${file}`]
  const { stderr, status } = spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8' })
  if (stderr !== '' || status !== 1) throw new Error(stderr || `exit code ${status}`)
}

export function readSample({ name }: Sample): Buffer {
  return readFileSync(join(sampleFolder, name))
}
