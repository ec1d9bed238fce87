import { readFileSync, statSync } from 'node:fs'
import type { Unreadable } from '@viridict/core'
import { decodeText, type TextRead } from './decode-text.js'

/** No text within core's limit of 8 Mi UTF-16 units has more bytes in UTF-8. */
const largest = 24 * 1024 * 1024

/** A file as text; what keeps it from being read is told, never thrown. `take` is handed its bytes; `most`: how many there may be. */
export function readText(path: string, take?: (bytes: Uint8Array) => void, most = largest): TextRead {
  try {
    const found = statSync(path)
    if (found.isFile() && found.size > most) return { ok: false, why: 'too-large' }
    const bytes = readFileSync(path)
    take?.(bytes)
    return decodeText(bytes)
  } catch (error) {
    return { ok: false, why: whyUnreadable(error) }
  }
}

export function whyUnreadable(error: unknown): Unreadable {
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing'
    case 'EACCES':
    case 'EPERM':
      return 'permission'
    default:
      return { system: code ?? message }
  }
}
