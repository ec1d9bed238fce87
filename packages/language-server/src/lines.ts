import type { Span } from '@viridict/core'
import type { Range } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Reading } from './workspace.js'

const known = new WeakMap<Reading, TextDocument>()

/** The lines of a text, counted once. */
export function linesOf(reading: Reading): TextDocument {
  const lines = known.get(reading) ?? TextDocument.create('', 'yaml', 0, reading.text)
  known.set(reading, lines)
  return lines
}

/** Where a span stands, as the protocol counts. */
export function rangeIn(reading: Reading, { start, end }: Span): Range {
  const lines = linesOf(reading)
  return { start: lines.positionAt(start), end: lines.positionAt(end) }
}
