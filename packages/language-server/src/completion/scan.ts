import type { FieldShape, Path } from '@viridict/core'
import { type Frame, type Frames, listAt, mapAt, stepIn, takeKey, topOf } from './frame.js'
import { noteBlock } from './note-block.js'
import { scanFlow } from './scan-flow.js'
import { blanksBefore, endsInComment, keyToken } from './tokens.js'

/** What is typed at the cursor, before what is known of it is put into words. */
export interface Found {
  /** `row`: where a list may go on with another row. */
  readonly on: 'key' | 'value' | 'row'
  /** The mapping of a key or value, the list of an item; of a first row, the mapping that will hold its list. */
  readonly frame: Frame
  /** Of a value, what it is the value of; of a row, the list; of a key, what its mapping is. */
  readonly field: FieldShape | undefined
  readonly style: Frame['style']
  readonly column: number
  /** Offsets: of the typed text, and of the colon or dash before it, if that stands on the line. */
  readonly start: number
  readonly sign: number | undefined
}

/** Reads a document line by line, whatever state it is in, and notes what stands at the cursor. */
export interface Scan {
  readonly frames: Frames
  readonly cursor: number
  found?: Found | undefined
  /** Of a value, its key or the number of its row. */
  step?: Path[number]
  isPast: boolean
  /** Of a block scalar, the column that it stays right of. */
  literal?: number | undefined
}

export function scanLine(scan: Scan, line: string, offset: number): void {
  const holdsCursor = !scan.isPast && offset <= scan.cursor && scan.cursor <= offset + line.length
  const head = holdsCursor ? line.slice(0, scan.cursor - offset) : line
  const isAt = { offset, holdsCursor }
  if (topOf(scan.frames)?.style === 'flow' && !leavesFlow(scan, line, holdsCursor)) {
    scanFlow(scan, head, 0, isAt)
  } else {
    scanBlock(scan, head, isAt)
  }
  if (!holdsCursor) return
  scan.isPast = true
  if (scan.found) scan.step = stepIn(scan.found.frame)
  skipWord(scan, line.slice(head.length), offset + head.length)
}

export interface LineAt {
  readonly offset: number
  /** The line is cut off at the cursor. */
  readonly holdsCursor: boolean
}

/** A line that is not right of the block around a flow collection shows that its end was never written. */
function leavesFlow({ frames }: Scan, line: string, holdsCursor: boolean): boolean {
  const column = blanksBefore(line)
  const isEmpty = column === line.length && !holdsCursor
  return !isEmpty && column <= (topOf(frames)?.column ?? -1) && !/^[\]}]/.test(line.slice(column))
}

/** What stands behind the cursor belongs to the word at it; in a flow collection, others may follow. */
function skipWord(scan: Scan, tail: string, offset: number): void {
  const top = topOf(scan.frames)
  if (top?.style === 'flow') {
    const from = /^[^,[\]{}]*/.exec(tail)?.[0].length ?? 0
    scanFlow(scan, tail, from, { offset, holdsCursor: false })
  } else if (top?.kind === 'map' && scan.found?.on === 'key' && /^[^\s:：]*[:：]/.test(tail)) {
    top.current = { key: '', field: undefined, isOpen: true }
  }
}

function scanBlock(scan: Scan, line: string, at: LineAt): void {
  let column = blanksBefore(line)
  const isEmpty = column === line.length
  if (scan.literal !== undefined && (isEmpty ? !at.holdsCursor : column > scan.literal)) return
  if (scan.literal !== undefined && isEmpty && column > scan.literal) return
  if (isEmpty && !at.holdsCursor) return
  scan.literal = undefined
  if (line[column] === '#') return
  let sign: number | undefined
  for (let dash = dashAt(line, column); dash > 0; dash = dashAt(line, column)) {
    listAt(scan.frames, column).rows++
    sign = at.offset + column
    column += dash
  }
  const key = keyToken(line.slice(column))
  if (key) scanEntry(scan, line, column, at)
  else if (/^[[{]/.test(line.slice(column))) scanFlow(scan, line, column, at)
  else if (at.holdsCursor)
    scan.found = noteBlock(scan.frames, line.slice(column), { column, sign, start: at.offset + column })
}

/** How wide a dash with its blanks is; 0 where there is none. */
function dashAt(line: string, column: number): number {
  return /^-(?:\s+|$)/.exec(line.slice(column))?.[0].length ?? 0
}

function scanEntry(scan: Scan, line: string, column: number, at: LineAt): void {
  const key = keyToken(line.slice(column))
  if (!key) return
  const map = mapAt(scan.frames, column)
  takeKey(scan.frames, map, key.text)
  const from = column + key.end
  const value = line.slice(from)
  if (/^[[{]/.test(value)) {
    scanFlow(scan, line, from, at)
    return
  }
  const sign = at.offset + column + key.colon
  if (at.holdsCursor && !endsInComment(value))
    scan.found = {
      on: 'value',
      frame: map,
      field: map.current?.field,
      style: 'block',
      column,
      start: at.offset + from,
      sign,
    }
  if (/^[|>]/.test(value)) scan.literal = map.column
  if (map.current && value !== '' && !value.startsWith('#')) map.current.isOpen = false
}
