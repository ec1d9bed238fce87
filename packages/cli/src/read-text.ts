import { readFileSync, statSync } from 'node:fs'
import type { Unreadable } from '@viridict/core'

export type TextRead = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: Unreadable }

/** No text within core's limit of 8 Mi UTF-16 units has more bytes in UTF-8. */
const largest = 24 * 1024 * 1024

/** A file as text; what keeps it from being read is told, never thrown. */
export function readText(path: string): TextRead {
  try {
    const found = statSync(path)
    if (found.isFile() && found.size > largest) return { ok: false, why: 'too-large' }
    return decodeText(readFileSync(path))
  } catch (error) {
    return { ok: false, why: whyUnreadable(error) }
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** UTF-8 with or without its mark; anything else would be read wrongly rather than not at all. */
export function decodeText(bytes: Uint8Array): TextRead {
  const [first, second] = bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (!isUtf16 && bytes.includes(0)) return { ok: false, why: 'binary' }
  try {
    return { ok: true, text: utf8.decode(bytes) }
  } catch {
    return { ok: false, why: 'encoding' }
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
