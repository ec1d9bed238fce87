import { sourceLimits } from '../limits.js'
import type { MappingEntry, MappingNode, ScalarNode, SequenceNode, SourceNode } from '../source-node.js'
import { afterLine, afterSpaces, code, isLineEnd, isMarkerAt } from './characters.js'
import { type Cursor, enter, leave } from './cursor.js'
import { giveUp } from './give-up.js'
import { isCommentAt } from './lines.js'
import { entryOf, mappingNode, sequenceNode } from './nodes.js'
import { readPlain } from './plain-scalar.js'
import { isQuote, readQuoted } from './quoted-scalar.js'

export function startsFlow(unit: number): boolean {
  return unit === code.leftBrace || unit === code.leftBracket
}

/** A collection in brackets, in the block collection `owner`; ends behind the closing bracket. */
export function readFlow(cursor: Cursor, owner: number): SourceNode {
  enter(cursor)
  cursor.brackets++
  const isMapping = cursor.text.charCodeAt(cursor.at) === code.leftBrace
  const node = isMapping ? readFlowMapping(cursor, owner) : readFlowSequence(cursor, owner)
  cursor.brackets--
  cursor.enclosures++
  return node
}

function readFlowMapping(cursor: Cursor, owner: number): MappingNode {
  const start = cursor.at++
  const entries: MappingEntry[] = []
  while (nextUnit(cursor, owner) !== code.rightBrace) {
    const key = readFlowKey(cursor)
    entries.push(entryOf(key, readFlowEntryValue(cursor, owner)))
    passComma(cursor, owner, code.rightBrace)
  }
  cursor.at++
  leave(cursor, 2 * entries.length)
  return mappingNode(start, cursor.at, entries)
}

function readFlowSequence(cursor: Cursor, owner: number): SequenceNode {
  const start = cursor.at++
  const items: SourceNode[] = []
  while (nextUnit(cursor, owner) !== code.rightBracket) {
    items.push(readFlowValue(cursor, owner))
    passComma(cursor, owner, code.rightBracket)
  }
  cursor.at++
  if (items.length > sourceLimits.rows) giveUp()
  leave(cursor, items.length)
  return sequenceNode(start, cursor.at, items)
}

function readFlowKey(cursor: Cursor): ScalarNode {
  const key = readFlowScalar(cursor)
  return key.text === '<<' ? giveUp() : key
}

function readFlowScalar(cursor: Cursor): ScalarNode {
  return isQuote(cursor.text.charCodeAt(cursor.at)) ? readQuoted(cursor) : readPlain(cursor, true)
}

/** What stands behind the colon, or nothing: a key may also stand alone. */
function readFlowEntryValue(cursor: Cursor, owner: number): SourceNode | undefined {
  const colon = afterSpaces(cursor.text, cursor.at)
  if (cursor.text.charCodeAt(colon) !== code.colon) return undefined
  cursor.at = colon + 1
  const next = nextUnit(cursor, owner)
  return next === code.comma || next === code.rightBrace ? undefined : readFlowValue(cursor, owner)
}

function readFlowValue(cursor: Cursor, owner: number): SourceNode {
  return startsFlow(cursor.text.charCodeAt(cursor.at)) ? readFlow(cursor, owner) : readFlowScalar(cursor)
}

function passComma(cursor: Cursor, owner: number, closingBracket: number): void {
  const unit = nextUnit(cursor, owner)
  if (unit === code.comma) cursor.at++
  else if (unit !== closingBracket) giveUp()
}

/** Moves on to the next token, and gives its first character. A comment at the margin is at times an error here. */
function nextUnit(cursor: Cursor, owner: number): number {
  const { text } = cursor
  let lineStart = -1
  for (;;) {
    cursor.at = afterSpaces(text, cursor.at)
    if (cursor.at >= text.length) giveUp()
    const unit = text.charCodeAt(cursor.at)
    if (isLineEnd(unit) || isCommentAt(text, cursor.at)) cursor.at = lineStart = afterLine(text, cursor.at)
    else {
      if (lineStart >= 0) checkIndent(cursor, cursor.at - lineStart, owner)
      return unit
    }
  }
}

/** Lines are more indented than the block collection around the brackets; the last bracket may stand at its margin. */
function checkIndent({ text, at, brackets }: Cursor, indent: number, owner: number): void {
  const unit = text.charCodeAt(at)
  const isLast = brackets === 1 && (unit === code.rightBrace || unit === code.rightBracket)
  if (indent <= owner && !(isLast && indent === owner)) giveUp()
  if (indent === 0 && isMarkerAt(text, at)) giveUp()
}
