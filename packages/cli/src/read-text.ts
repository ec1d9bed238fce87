import { lstatSync, readFileSync, statSync } from 'node:fs'
import type { Unreadable } from '@viridict/core'
import { decodeText, type TextRead } from './decode-text.js'

/** No text within core's limit of 8 Mi UTF-16 units has more bytes in UTF-8. */
const most = 24 * 1024 * 1024

/** A file as text; what keeps it from being read is told, never thrown. `take` is handed its bytes. */
export function readText(path: string, take?: (bytes: Uint8Array) => void): TextRead {
  try {
    const found = statSync(path)
    if (found.isFile() && found.size > most) return { ok: false, why: { size: found.size, most } }
    const bytes = readFileSync(path)
    take?.(bytes)
    return decodeText(bytes)
  } catch (error) {
    return { ok: false, why: whyUnreadable(error) }
  }
}

export function whyUnreadable(error: unknown): Unreadable {
  const { code, message, path } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
      return path !== undefined && isLink(path) ? 'broken-link' : 'missing'
    case 'ENOTDIR':
      return 'missing'
    case 'EACCES':
    case 'EPERM':
      return 'permission'
    default:
      return { system: code ?? message }
  }
}

export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
}
