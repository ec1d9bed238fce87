import { readFileSync } from 'node:fs'
import { decodeText, type TextRead } from './decode-text.js'
import { whyUnreadable } from './read-text.js'

/** A text, and the mark that some editors put before it: it is to be written again. */
export function readMarked(path: string): { readonly read: TextRead; readonly mark: string } {
  try {
    const bytes = readFileSync(path)
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    return { read: decodeText(bytes), mark: isMarked ? '\ufeff' : '' }
  } catch (error) {
    return { read: { ok: false, why: whyUnreadable(error) }, mark: '' }
  }
}
