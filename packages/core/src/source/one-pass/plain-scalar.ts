import type { ScalarNode } from '../source-node.js'
import { afterSpaces, code, isBlankAt, isLineEnd } from './characters.js'
import type { Cursor } from './cursor.js'
import { giveUp } from './give-up.js'
import { finishValue } from './lines.js'
import { scalarNode } from './nodes.js'

/** What a character can end, by its code unit; those beyond the table end nothing. */
type Stops = Uint8Array

const indicators = ',[]{}'

/** Line ends, and what ends a plain scalar together with its neighbour. */
const blockStops = stopsOf('\n\r:#')
const flowStops = stopsOf(`\n\r:#${indicators}`)

/** No plain scalar begins with these; a dash only before other text. */
const noStarts = stopsOf(`\t\n\r ${indicators}#&*!|>'"%@\`:?`)

function stopsOf(characters: string): Stops {
  const stops = new Uint8Array(128)
  for (const character of characters) stops[character.charCodeAt(0)] = 1
  return stops
}

export function readPlain(cursor: Cursor, isInFlow: boolean): ScalarNode {
  const { text, at } = cursor
  if (!startsPlain(text, at, isInFlow)) giveUp()
  const end = endOfPlain(text, at, isInFlow)
  cursor.at = end
  return scalarNode(at, end, text.slice(at, end))
}

function startsPlain(text: string, at: number, isInFlow: boolean): boolean {
  if (at >= text.length) return false
  const unit = text.charCodeAt(at)
  if (unit === code.minus) return !isBlankAt(text, at + 1) && !(isInFlow && isIndicatorAt(text, at + 1))
  return unit < 128 ? noStarts[unit] === 0 : unit !== code.byteOrderMark
}

/** The end of the plain text from `start` on its line, white space behind it left out. */
function endOfPlain(text: string, start: number, isInFlow: boolean): number {
  const stops = isInFlow ? flowStops : blockStops
  let at = start
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (unit < 128 && stops[unit] === 1 && isEndAt(text, at, unit, isInFlow)) break
    at++
  }
  while (at > start && isWhite(text.charCodeAt(at - 1))) at--
  return at
}

function isEndAt(text: string, at: number, unit: number, isInFlow: boolean): boolean {
  if (unit === code.colon) return isBlankAt(text, at + 1) || (isInFlow && isIndicatorAt(text, at + 1))
  return unit !== code.hash || isWhite(text.charCodeAt(at - 1))
}

function isWhite(unit: number): boolean {
  return unit === code.space || unit === code.tab
}

function isIndicatorAt(text: string, at: number): boolean {
  return indicators.includes(text.charAt(at))
}

/** The text goes on where a token is more indented than the collection `owner`: its lines are folded into one. */
export function continuePlain(cursor: Cursor, first: ScalarNode, owner: number): ScalarNode {
  let folded = first.text
  let end = first.end
  while (cursor.indent > owner) {
    const separator = separatorBetween(cursor.text, end, cursor.at)
    const start = cursor.at
    if (cursor.text.charCodeAt(start) === code.tab) giveUp()
    end = endOfPlain(cursor.text, start, false)
    folded += separator + cursor.text.slice(start, end)
    cursor.at = end
    finishValue(cursor, owner)
  }
  return scalarNode(first.start, end, folded)
}

/** One line end is a space, more are one less; with anything else between them the lines are no one scalar. */
function separatorBetween(text: string, end: number, next: number): string {
  let lines = 0
  for (let at = end; at < next; at = afterSpaces(text, at + 1)) {
    const unit = text.charCodeAt(at)
    if (unit === code.lineFeed) lines++
    else if (unit !== code.space && !isLineEnd(unit)) giveUp()
  }
  return lines === 1 ? ' ' : '\n'.repeat(lines - 1)
}
