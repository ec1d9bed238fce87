import type { ScalarNode } from '../source-node.js'
import { code, isLineEnd } from './characters.js'
import type { Cursor } from './cursor.js'
import { giveUp } from './give-up.js'
import { scalarNode } from './nodes.js'

export function isQuote(unit: number): boolean {
  return unit === code.doubleQuote || unit === code.singleQuote
}

/** A scalar in quotes on one line. */
export function readQuoted(cursor: Cursor): ScalarNode {
  return cursor.text.charCodeAt(cursor.at) === code.doubleQuote ? readDoubleQuoted(cursor) : readSingleQuoted(cursor)
}

function readSingleQuoted(cursor: Cursor): ScalarNode {
  const { text, at: start } = cursor
  let hasQuote = false
  let at = start + 1
  for (; ; at++) {
    const unit = unitWithinLine(text, at)
    if (unit !== code.singleQuote) continue
    if (text.charCodeAt(at + 1) !== code.singleQuote) break
    hasQuote = true
    at++
  }
  const written = text.slice(start + 1, at)
  cursor.at = at + 1
  return scalarNode(start, at + 1, hasQuote ? written.replaceAll("''", "'") : written)
}

function readDoubleQuoted(cursor: Cursor): ScalarNode {
  const { text, at: start } = cursor
  let hasEscape = false
  let at = start + 1
  for (; ; at++) {
    const unit = unitWithinLine(text, at)
    if (unit === code.doubleQuote) break
    if (unit !== code.backslash) continue
    hasEscape = true
    at++
  }
  const written = text.slice(start + 1, at)
  cursor.at = at + 1
  return scalarNode(start, at + 1, hasEscape ? withoutEscapes(written) : written)
}

function unitWithinLine(text: string, at: number): number {
  if (at >= text.length) giveUp()
  const unit = text.charCodeAt(at)
  return isLineEnd(unit) ? giveUp() : unit
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
}

/** Digits of the escapes that name a character by its number. */
const digits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

function withoutEscapes(written: string): string {
  let text = ''
  let from = 0
  for (let at = written.indexOf('\\'); at >= 0; at = written.indexOf('\\', from)) {
    const letter = written.charAt(at + 1)
    const length = digits[letter] ?? 0
    text += written.slice(from, at)
    text += length > 0 ? characterOf(written.slice(at + 2, at + 2 + length), length) : (escapes[letter] ?? giveUp())
    from = at + 2 + length
  }
  return text + written.slice(from)
}

function characterOf(hexadecimal: string, length: number): string {
  if (hexadecimal.length !== length || !/^[0-9a-fA-F]+$/.test(hexadecimal)) giveUp()
  const point = Number.parseInt(hexadecimal, 16)
  return point > 0x10ffff ? giveUp() : String.fromCodePoint(point)
}
