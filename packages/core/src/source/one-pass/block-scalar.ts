import type { ScalarNode } from '../source-node.js'
import { afterLine, afterSpaces, code, isBlankAt, isLineEnd } from './characters.js'
import { type Cursor, noOwner } from './cursor.js'
import { giveUp } from './give-up.js'
import { finishLine, skipLines } from './lines.js'
import { scalarNode } from './nodes.js'

interface Header {
  readonly isFolded: boolean
  /** What becomes of the line ends behind the text: one, none, or all are kept. */
  readonly chomping: 'clip' | 'strip' | 'keep'
  /** Spaces that every line has beyond its collection's, where the header says it; else 0. */
  readonly indent: number
}

interface Content {
  /** Without the indentation that all share, and without the blank lines behind the last text. */
  readonly lines: readonly string[]
  readonly blankLinesBehind: number
  readonly end: number
}

export function startsBlockScalar(unit: number): boolean {
  return unit === code.bar || unit === code.greaterThan
}

/** A literal or folded block in the collection `owner`; moves on to the next token. */
export function readBlockScalar(cursor: Cursor, owner: number): ScalarNode {
  const start = cursor.at
  const header = readHeader(cursor)
  finishLine(cursor)
  const content = readContent(cursor, header, owner)
  const body = header.isFolded ? fold(content.lines) : content.lines.join('\n')
  cursor.at = content.end
  skipLines(cursor, noOwner)
  cursor.endsEmpty = false
  cursor.enclosures++
  return scalarNode(start, content.end, body + lineEndsBehind(header, content))
}

function readHeader(cursor: Cursor): Header {
  const { text, at } = cursor
  let chomping: Header['chomping'] = 'clip'
  let indent = 0
  for (cursor.at++; !isBlankAt(text, cursor.at); cursor.at++) {
    const unit = text.charCodeAt(cursor.at)
    if ((unit === code.plus || unit === code.minus) && chomping === 'clip')
      chomping = unit === code.plus ? 'keep' : 'strip'
    else if (unit > code.zero && unit <= code.nine && indent === 0) indent = unit - code.zero
    else giveUp()
  }
  return { isFolded: text.charCodeAt(at) === code.greaterThan, chomping, indent }
}

function readContent(cursor: Cursor, header: Header, owner: number): Content {
  const { text } = cursor
  const lines: string[] = []
  let at = afterLeadingLineEnds(cursor, lines)
  let end = at
  let filled = 0
  const indent = indentOfContent(text, at, header, owner)
  while (at < text.length) {
    const content = afterSpaces(text, at)
    const isBlank = isBlankLine(text, at, content, indent)
    if (!isBlank && content - at < indent) break
    const next = afterLine(text, at)
    lines.push(isBlank ? '' : withoutLineEnd(text, at + indent, next))
    at = next
    if (isBlank) continue
    end = next
    filled = lines.length
  }
  const blankLinesBehind = lines.length - filled
  return { lines: lines.slice(0, filled), blankLinesBehind, end: header.chomping === 'keep' ? at : end }
}

/** What all lines are indented by: the header says it, or the first text. */
function indentOfContent(text: string, first: number, header: Header, owner: number): number {
  const content = afterSpaces(text, first)
  const indent = header.indent > 0 ? owner + header.indent : content - first
  return indent <= owner || content - first < indent || isBlankAt(text, content) ? giveUp() : indent
}

/** Spaces of a blank line that go beyond the indentation would be text, and so would those that end the whole text. */
function isBlankLine(text: string, start: number, content: number, indent: number): boolean {
  if (content === text.length) giveUp()
  return isLineEnd(text.charCodeAt(content)) && (content - start <= indent || giveUp())
}

/** Line ends before the first text are the scalar's. */
function afterLeadingLineEnds({ text, at }: Cursor, lines: string[]): number {
  let first = at
  while (first < text.length && isLineEnd(text.charCodeAt(first))) {
    lines.push('')
    first = afterLine(text, first)
  }
  return first
}

function withoutLineEnd(text: string, start: number, next: number): string {
  if (text.charCodeAt(next - 1) !== code.lineFeed) return text.slice(start, next)
  return text.slice(start, text.charCodeAt(next - 2) === code.carriageReturn ? next - 2 : next - 1)
}

function lineEndsBehind({ chomping }: Header, { blankLinesBehind }: Content): string {
  if (chomping === 'keep') return '\n'.repeat(blankLinesBehind + 1)
  return chomping === 'clip' ? '\n' : ''
}

/** Lines are joined by spaces; line ends stay around more indented lines, and one less than there are of blank ones. */
function fold(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line !== '')
  let text = '\n'.repeat(first)
  let separator = ''
  let wasIndented = false
  for (const line of lines.slice(first)) {
    if (line === '') {
      if (separator === '\n') text += '\n'
      else separator = '\n'
      continue
    }
    const isIndented = line.startsWith(' ') || line.startsWith('\t')
    text += (isIndented ? separatorBeforeIndented(separator, wasIndented) : separator) + line
    separator = isIndented ? '\n' : ' '
    wasIndented = isIndented
  }
  return text
}

function separatorBeforeIndented(separator: string, wasIndented: boolean): string {
  if (separator === ' ') return '\n'
  return separator === '\n' && !wasIndented ? '\n\n' : separator
}
