import { sourceLimits } from '../limits.js'
import type { SequenceNode } from '../source-node.js'
import { code } from './characters.js'
import { giveUp } from './give-up.js'
import type { KnownRows } from './known-rows.js'

/** Where the reading stands, and what was passed since the last value. */
export interface Cursor {
  readonly text: string
  /** The next character to read; between lines, the next token. */
  at: number
  /** Spaces before the token that `at` stands on where it is the first of its line; `closing` where none follows. */
  indent: number
  /** The end of the last value with the rest of its line and the comments that belong to it. */
  after: number
  /** The most indented comment between `after` and `at`; `none` where there is none. */
  comments: number
  /** The last value was an empty one: the lines behind it belong to nothing. */
  endsEmpty: boolean
  depth: number
  /** Brackets that are open. */
  brackets: number
  /** Keys and values of the whole text. */
  nodes: number
  /** What can be at most two tokens more than a node with its comma or dash: brackets, blocks. */
  enclosures: number
  /** Rows of the last reading of this text, where there was one. */
  readonly known: KnownRows | undefined
  /** Those that were read. */
  readonly longLists: Map<SequenceNode, Counts>
}

/** What counts against the limits. */
export type Counts = Pick<Cursor, 'nodes' | 'enclosures'>

/** The indentation of what ends a document, less than any collection's. */
export const closing = -1

/** No comment was passed. */
export const none = -1

/** As the owner of a value to which no comments below it belong. */
export const noOwner = 2 ** 30 - 1

export function createCursor(text: string, known?: KnownRows): Cursor {
  return {
    text,
    at: text.charCodeAt(0) === code.byteOrderMark ? 1 : 0,
    indent: 0,
    after: 0,
    comments: none,
    endsEmpty: false,
    depth: 0,
    brackets: 0,
    nodes: 0,
    enclosures: 0,
    known,
    longLists: new Map(),
  }
}

/** One level down, within the limit; `leave` comes back up. */
export function enter(cursor: Cursor): void {
  if (++cursor.depth > sourceLimits.depth) giveUp()
}

export function leave(cursor: Cursor, children: number): void {
  cursor.depth--
  cursor.nodes += children
}
