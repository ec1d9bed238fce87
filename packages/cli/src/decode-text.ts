import type { Unreadable } from '@viridict/core'

export type TextRead = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: Unreadable }

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
