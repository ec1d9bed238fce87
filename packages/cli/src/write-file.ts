import { writeFileSync } from 'node:fs'
import type { Message } from '@viridict/core'
import { files } from './messages.js'

/** Writes a file that is not there yet; one that is there stays as it is. `name` is how a message calls it. */
export function createFile(path: string, text: string, name: string): readonly Message[] {
  try {
    writeFileSync(path, text, { flag: 'wx' })
    return []
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return [code === 'EEXIST' ? files.exists(name) : files.unwritable(name, code ?? message)]
  }
}
