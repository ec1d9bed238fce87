import { sourceLimits } from '../limits.js'
import type { SourceDocument, SourceNode } from '../source-node.js'
import { readBlockNode } from './block.js'
import { afterLine, afterSpaces, code, isLineEnd, isMarkerAt } from './characters.js'
import { type Cursor, closing, createCursor, noOwner } from './cursor.js'
import { readFlow, startsFlow } from './flow.js'
import { giveUp, unlessGivenUp } from './give-up.js'
import { type KnownRows, knownRowsOf, moveRows, type Reading } from './known-rows.js'
import { finishLine, skipLines } from './lines.js'

/**
 * The documents of a text that keeps to the common subset of YAML and holds no error, just as the full parser reads
 * them; undefined for any other text. docs/reader.md explains how.
 */
export function readInOnePass(text: string): Reading | undefined {
  return unlessGivenUp(() => readDocuments(text))
}

/**
 * The same for a text that was read before: rows that did not change are handed on, as the very same nodes, moved to
 * where they now stand. The last reading must not be used any more. Undefined where the text is to be read afresh.
 */
export function readAgain(text: string, last: Reading): Reading | undefined {
  const known = knownRowsOf(last, text)
  if (!known) return undefined
  const reading = unlessGivenUp(() => readDocuments(text, known))
  if (reading) moveRows(known)
  return reading
}

function readDocuments(text: string, known?: KnownRows): Reading {
  if (hasLoneReturn(text) || tokensAtMost(text, 0) > sourceLimits.tokens) giveUp()
  const documents: SourceDocument[] = []
  const cursor = createCursor(text, known)
  checkFirstLine(cursor)
  skipLines(cursor, noOwner)
  for (let count = 1; cursor.at < text.length; count++) {
    if (count > sourceLimits.documents) giveUp()
    const document = readDocument(cursor)
    // An empty one is none.
    if (document.root) documents.push(document)
  }
  checkLimits(cursor)
  return { text, documents, longLists: cursor.longLists }
}

/** From the first token of a document or its marker to the next document. */
function readDocument(cursor: Cursor): SourceDocument {
  const { at: start, text } = cursor
  if (cursor.indent === closing) passMarker(cursor, '---')
  const { root, end } = cursor.indent === closing ? { root: undefined, end: start } : readRoot(cursor)
  // A line that fits the margin of no collection ends them all, and stands here.
  if (cursor.indent !== closing) giveUp()
  if (!text.startsWith('...', cursor.at)) return { root, start, end, problems: [] }
  passMarker(cursor, '...')
  if (text.startsWith('...', cursor.at)) giveUp()
  return { root, start, end: cursor.after, problems: [] }
}

function passMarker(cursor: Cursor, marker: string): void {
  if (!cursor.text.startsWith(marker, cursor.at)) giveUp()
  cursor.at += marker.length
  finishLine(cursor)
  skipLines(cursor, noOwner)
}

/** A document is a collection at the margin. */
function readRoot(cursor: Cursor): { readonly root: SourceNode; readonly end: number } {
  if (cursor.indent !== 0) giveUp()
  if (startsFlow(cursor.text.charCodeAt(cursor.at))) return readFlowRoot(cursor)
  const root = readBlockNode(cursor, 0, closing)
  if (root.kind === 'scalar') giveUp()
  return { root, end: cursor.endsEmpty ? cursor.after : cursor.at }
}

/** Behind brackets a document takes in but one line that is blank or a comment. */
function readFlowRoot(cursor: Cursor): { readonly root: SourceNode; readonly end: number } {
  const { text } = cursor
  const root = readFlow(cursor, closing)
  finishLine(cursor)
  const behind = afterSpaces(text, cursor.at)
  const isFiller = behind === text.length || isLineEnd(text.charCodeAt(behind)) || text.charCodeAt(behind) === code.hash
  const end = isFiller ? afterLine(text, behind) : cursor.at
  skipLines(cursor, noOwner)
  return { root, end }
}

/** A carriage return alone ends a line for a reader of lines, and for YAML's full parser only here and there. */
function hasLoneReturn(text: string): boolean {
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== code.lineFeed) return true
  }
  return false
}

/** Behind a byte order mark the full parser counts no indentation. */
function checkFirstLine({ text, at }: Cursor): void {
  if (at === 0) return
  const unit = text.charCodeAt(at)
  if (unit === code.space || (unit === code.minus && !isMarkerAt(text, at))) giveUp()
}

function checkLimits({ text, nodes, enclosures }: Cursor): void {
  if (nodes >= sourceLimits.nodes || tokensAtMost(text, nodes + enclosures) > sourceLimits.tokens) giveUp()
}

/** No character is two tokens; a node has at most one and a separator, a line a marker, a comment and its end. */
function tokensAtMost(text: string, nodes: number): number {
  return text.length <= sourceLimits.tokens ? text.length : 2 * nodes + 3 * countLines(text)
}

function countLines(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
