import { afterLine, afterSpaces, code, isLineEnd, isMarkerAt } from './characters.js'
import { type Cursor, closing, none } from './cursor.js'
import { giveUp } from './give-up.js'

// Between two tokens lie spaces, comments and blank lines. Whom they belong to decides where nodes end.

/** Moves on to the next token; comments more indented than `owner`, the collection of the last value, are the value's. */
export function finishValue(cursor: Cursor, owner: number): void {
  finishLine(cursor)
  skipLines(cursor, owner)
  cursor.endsEmpty = false
}

/** Passes what may stand behind a token: spaces, a comment, the line end. */
export function finishLine(cursor: Cursor): void {
  const { text } = cursor
  const end = afterSpaces(text, cursor.at)
  if (end < text.length && !isLineEnd(text.charCodeAt(end)) && !isCommentAt(text, end)) giveUp()
  cursor.at = afterLine(text, end)
}

/** Passes blank lines and comments, from the start of a line to the next token. */
export function skipLines(cursor: Cursor, owner: number): void {
  const { text } = cursor
  cursor.after = cursor.at
  cursor.comments = none
  for (;;) {
    const start = cursor.at
    const token = afterSpaces(text, start)
    const unit = token < text.length ? text.charCodeAt(token) : 0
    if (unit === code.hash) passComment(cursor, token - start, owner)
    else if (isLineEnd(unit)) cursor.at = afterLine(text, token)
    else {
      cursor.at = token
      cursor.indent = isClosingAt(text, token, start) ? closing : token - start
      return
    }
  }
}

function isClosingAt(text: string, token: number, lineStart: number): boolean {
  return token === text.length || (token === lineStart && isMarkerAt(text, token))
}

function passComment(cursor: Cursor, indent: number, owner: number): void {
  cursor.at = afterLine(cursor.text, cursor.at)
  if (cursor.comments === none && indent > owner) cursor.after = cursor.at
  else cursor.comments = Math.max(cursor.comments, indent)
}

/**
 * Where a block collection ends whose last value has been read. Comments no less indented than the collection are
 * behind its end, but its own: they are not handed on to what it stands in.
 */
export function endOfCollection(cursor: Cursor, indent: number): number {
  const end = cursor.after
  if (indent > 0 && cursor.comments >= indent) {
    cursor.after = cursor.at
    cursor.comments = none
  }
  return end
}

/** A comment within a line begins behind white space; without it, it is an error. */
export function isCommentAt(text: string, at: number): boolean {
  return text.charCodeAt(at) === code.hash && text.charCodeAt(at - 1) === code.space
}
