import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { measured } from './measured.mjs'

/** Names of the files that a program calls failing. */
export function failingFiles({ name, args, cwd, problems }, corpusFolder, folder) {
  const out = join(folder, 'out.json')
  const { status, stderr } = measured(args(corpusFolder, out), { cwd: cwd?.(corpusFolder) })
  if (status > 1) throw new Error(`${name}: ${stderr}`)
  return new Set(problems(JSON.parse(readFileSync(out, 'utf8'))).map((path) => basename(path)))
}
