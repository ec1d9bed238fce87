import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const extension = fileURLToPath(new URL('../../../extension/', import.meta.url))
const file = join(extension, 'viridict.vsix')

let isMade = false

/** The .vsix as `pnpm package` makes it, once a run. */
export function packaged(): string {
  if (isMade) return file
  for (const step of ['build.mjs', 'package.mjs']) {
    const { status, stderr } = spawnSync(process.execPath, [step], { cwd: extension, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  isMade = existsSync(file)
  return file
}
