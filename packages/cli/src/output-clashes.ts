import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Message } from '@viridict/core'
import { usage } from './messages.js'
import type { Output } from './outputs.js'

/**
 * Outputs that would overwrite a file that the run reads, or each other, however they are spelt. `read` are absolute
 * paths; they are looked at only where something is written to a file at all.
 */
export function outputClashes(outputs: readonly Output[], read: readonly string[], cwd: string): readonly Message[] {
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [{ file, key: keyOf(resolve(cwd, file)) }]))
  if (files.length === 0) return []
  const keys = files.map(({ key }) => key)
  const taken = new Set(read.map(keyOf))
  const twice = files.find(({ key }, index) => keys.indexOf(key) !== index)
  return [
    ...files.filter(({ key }) => taken.has(key)).map(({ file }) => usage.overInput(file)),
    ...(twice === undefined ? [] : [usage.sameFile(twice.file)]),
  ]
}

/** Equal for two names of one file: links, `./a` and `a`, `A` and `a` where the disk does not tell them apart. */
function keyOf(path: string): string {
  try {
    const found = statSync(path, { bigint: true })
    return found.isFile() ? `${found.dev}:${found.ino}` : realpathSync(path)
  } catch {
    return newFile(path)
  }
}

function newFile(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path))
  } catch {
    return path
  }
}
