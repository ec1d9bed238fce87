import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Attachments } from '@viridict/core'
import { decodeText } from './decode-text.js'
import { stampOfFile } from './file-stamp.js'
import type { InputHashes } from './hash-inputs.js'
import { isInside } from './paths.js'

/** Bytes of a map that are read at most: geometry refuses texts far below this. */
const most = 200_000_000

export interface WorkspaceFiles extends Required<Attachments> {
  /** By absolute path every file that was asked for, as it was when it first was: whoever watches looks at them again. */
  readonly stamps: ReadonlyMap<string, string>
}

/** Files that declarations name, below the working directory. Each is read once a run, and never through a link that leads out. */
export function workspaceFiles(cwd: string, hashes?: Pick<InputHashes, 'add' | 'look'>): WorkspaceFiles {
  const texts = new Map<string, string | undefined>()
  const stamps = new Map<string, string>()
  const stamp = (path: string) => {
    const file = resolve(cwd, path)
    if (!stamps.has(file)) stamps.set(file, stampOfFile(file))
  }
  const read = (path: string): string | undefined => {
    const bytes = bytesBelow(cwd, resolve(cwd, path))
    const text = bytes && decodeText(bytes)
    if (!bytes || !text?.ok) return undefined
    hashes?.add(path, bytes, 'map')
    return text.text
  }
  return {
    stamps,
    has: (path) => {
      stamp(path)
      const isThere = existsSync(resolve(cwd, path))
      hashes?.look(path, isThere)
      return isThere
    },
    read: (path) => {
      stamp(path)
      if (!texts.has(path)) texts.set(path, read(path))
      return texts.get(path)
    },
  }
}

function bytesBelow(cwd: string, path: string): Uint8Array | undefined {
  try {
    const file = statSync(path)
    const isReadable = file.isFile() && file.size <= most && isInside(realpathSync(cwd), realpathSync(path))
    return isReadable ? readFileSync(path) : undefined
  } catch {
    return undefined
  }
}
