import { randomUUID } from 'node:crypto'
import { constants, copyFileSync, linkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { Message } from '@viridict/core'
import { files } from './messages.js'

/** Writes a file that is not there yet, whole or not at all; one that is there stays. `name` is how messages call it. */
export function createFile(path: string, content: string | Uint8Array, name: string): readonly Message[] {
  return written(name, path, (beside) => {
    writeFileSync(beside, content, { flag: 'wx' })
    try {
      // Unlike renaming, it fails where the file is there.
      linkSync(beside, path)
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw error
      // Not every file system has links.
      copyFileSync(beside, path, constants.COPYFILE_EXCL)
    }
  })
}

/** Writes a file that is there, whole or not at all. */
export function replaceFile(path: string, bytes: Uint8Array, name: string): readonly Message[] {
  return written(name, path, (beside) => {
    // A link stays a link, and who may read the file stays the same.
    const target = realpathSync(path)
    writeFileSync(beside, bytes, { flag: 'wx', mode: statSync(target).mode })
    renameSync(beside, target)
  })
}

/** `write` makes a file beside the one that is meant, under a name that nobody else has; nothing of it is left there. */
function written(name: string, path: string, write: (beside: string) => void): readonly Message[] {
  const beside = `${path}.${randomUUID()}`
  try {
    write(beside)
    return []
  } catch (error) {
    return [codeOf(error) === 'EEXIST' ? files.exists(name) : files.unwritable(name, codeOf(error))]
  } finally {
    rmSync(beside, { force: true })
  }
}

function codeOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code ?? message
}
