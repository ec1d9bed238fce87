import { sourceLimits } from '../limits.js'
import type { MappingEntry, MappingNode, ScalarNode, SequenceNode, SourceNode } from '../source-node.js'
import { readBlockScalar, startsBlockScalar } from './block-scalar.js'
import { afterSpaces, code, isBlankAt, isLineEnd } from './characters.js'
import { type Cursor, closing, enter, leave, none, noOwner } from './cursor.js'
import { readFlow, startsFlow } from './flow.js'
import { giveUp } from './give-up.js'
import { fewRows, knownListAt, passKnownRows } from './known-rows.js'
import { endOfCollection, finishLine, finishValue, isCommentAt, skipLines } from './lines.js'
import { entryOf, mappingNode, sequenceNode } from './nodes.js'
import { continuePlain, readPlain } from './plain-scalar.js'
import { isQuote, readQuoted } from './quoted-scalar.js'

// Every function here begins at a token and ends at the next one behind what it read, mostly on another line.
// `indent` is a collection's own; `owner` is that of the collection which the node is to stand in.

/** How many characters after its start a key must have met its colon. */
const longestKey = 1024

/** A node that begins its line, or stands behind a dash: any but a block scalar. */
export function readBlockNode(cursor: Cursor, indent: number, owner: number): SourceNode {
  const unit = cursor.text.charCodeAt(cursor.at)
  if (isDashAt(cursor)) return readSequence(cursor, indent)
  if (startsFlow(unit)) return readFlowValue(cursor, owner)
  const scalar = readScalar(cursor)
  return passColon(cursor, scalar) ? readMapping(cursor, indent, scalar) : finishScalar(cursor, scalar, unit, owner)
}

/** The first key has been read, and its colon passed. */
function readMapping(cursor: Cursor, indent: number, firstKey: ScalarNode): MappingNode {
  enter(cursor)
  const entries: MappingEntry[] = [entryOf(firstKey, readEntryValue(cursor, indent))]
  while (cursor.indent === indent) {
    const key = readScalar(cursor)
    if (!passColon(cursor, key)) giveUp()
    entries.push(entryOf(key, readEntryValue(cursor, indent)))
  }
  leave(cursor, 2 * entries.length)
  return mappingNode(firstKey.start, endOfCollection(cursor, indent), entries)
}

function readSequence(cursor: Cursor, indent: number): SequenceNode {
  const { at: start, nodes, enclosures } = cursor
  const known = knownListAt(cursor)
  const items: (SourceNode | undefined)[] = []
  const goesOn = () => cursor.indent === indent && isDashAt(cursor)
  enter(cursor)
  // Comments before the first dash are the key's, those before another dash are its item's.
  cursor.comments = none
  do {
    items.push(readItem(cursor, indent))
    if (known && goesOn()) passKnownRows(cursor, known, items)
  } while (goesOn())
  if (items.length > sourceLimits.rows) giveUp()
  const within = { nodes: cursor.nodes - nodes, enclosures: cursor.enclosures - enclosures }
  leave(cursor, items.length)
  const list = sequenceNode(start, endOfCollection(cursor, indent), items)
  if (items.length > fewRows) cursor.longLists.set(list, within)
  return list
}

function readItem(cursor: Cursor, indent: number): SourceNode | undefined {
  const { text, at: dash } = cursor
  const isCommented = cursor.comments !== none
  cursor.at = afterSpaces(text, dash + 1)
  if (!isTokenAt(text, cursor.at)) return readBelow(cursor, indent, indent + 1, isCommented)
  if (startsBlockScalar(text.charCodeAt(cursor.at))) return readBlockScalar(cursor, indent)
  return readBlockNode(cursor, indent + cursor.at - dash, indent)
}

function readEntryValue(cursor: Cursor, indent: number): SourceNode | undefined {
  const { text } = cursor
  cursor.at = afterSpaces(text, cursor.at)
  if (!isTokenAt(text, cursor.at)) return readBelow(cursor, indent, indent, false)
  const unit = text.charCodeAt(cursor.at)
  if (startsBlockScalar(unit)) return readBlockScalar(cursor, indent)
  if (startsFlow(unit)) return readFlowValue(cursor, indent)
  return finishScalar(cursor, readScalar(cursor), unit, indent)
}

/**
 * What the lines below a key or a dash hold: a node that is indented enough, or nothing. `isCommented` where comments
 * before the dash belong to its item.
 */
function readBelow(
  cursor: Cursor,
  owner: number,
  leastOfSequence: number,
  isCommented: boolean,
): SourceNode | undefined {
  const empty = cursor.at
  const hasComment = isCommentAt(cursor.text, empty)
  finishLine(cursor)
  skipLines(cursor, noOwner)
  const { indent, comments } = cursor
  if (indent > owner || (indent >= leastOfSequence && isDashAt(cursor))) {
    const node = readBlockNode(cursor, indent, owner)
    // For the full parser a comment between them changes how far a scalar goes on.
    return comments !== none && node.kind === 'scalar' ? giveUp() : node
  }
  endEmpty(cursor, hasComment || isCommented || comments !== none ? cursor.at : empty)
  return undefined
}

/** An empty value ends behind its colon or dash; where comments follow it, it reaches to the next token. */
function endEmpty(cursor: Cursor, end: number): void {
  // The full parser drops some of the comments before a marker.
  if (cursor.indent === closing && end === cursor.at && cursor.at < cursor.text.length) giveUp()
  cursor.after = end
  cursor.comments = none
  cursor.endsEmpty = true
}

function readFlowValue(cursor: Cursor, owner: number): SourceNode {
  const node = readFlow(cursor, owner)
  finishValue(cursor, owner)
  return node
}

function readScalar(cursor: Cursor): ScalarNode {
  return isQuote(cursor.text.charCodeAt(cursor.at)) ? readQuoted(cursor) : readPlain(cursor, false)
}

/** A plain scalar, which begins with `unit`, may go on below. */
function finishScalar(cursor: Cursor, scalar: ScalarNode, unit: number, owner: number): ScalarNode {
  finishValue(cursor, owner)
  return cursor.indent > owner && !isQuote(unit) ? continuePlain(cursor, scalar, owner) : scalar
}

/** Whether the scalar just read is a key; if so, its colon has been passed. */
function passColon(cursor: Cursor, scalar: ScalarNode): boolean {
  const { text } = cursor
  const colon = afterSpaces(text, cursor.at)
  if (text.charCodeAt(colon) !== code.colon) return false
  if (!isBlankAt(text, colon + 1) || colon - scalar.start > longestKey || scalar.text === '<<') giveUp()
  cursor.at = colon + 1
  return true
}

function isDashAt({ text, at }: Cursor): boolean {
  return text.charCodeAt(at) === code.minus && isBlankAt(text, at + 1)
}

/** Whether the line goes on with something other than a comment. */
function isTokenAt(text: string, at: number): boolean {
  return at < text.length && !isLineEnd(text.charCodeAt(at)) && !isCommentAt(text, at)
}
