import type { MappingNode, SequenceNode, SourceDocument, SourceNode } from '../source-node.js'
import { type Change, changeBetween } from './change.js'
import { afterSpaces, code } from './characters.js'
import type { Counts, Cursor } from './cursor.js'

// A row is read from its dash to the next one, and from nothing else: where these characters are the same, so is the
// row. Empty rows are the exception, whose ends depend on comments before the dash; lists with one are read afresh.

/** A text as it was read. */
export interface Reading {
  readonly text: string
  readonly documents: readonly SourceDocument[]
  /** What counts against the limits within each: at least what is there. */
  readonly longLists: ReadonlyMap<SequenceNode, Counts>
}

/** The long lists of a text as it was before a change of it. */
export interface KnownRows {
  /** Of the last reading. */
  readonly text: string
  readonly lists: ReadonlyMap<number, KnownList>
  readonly change: Change
  /** Rows behind the change that were handed on. */
  readonly moved: SourceNode[]
}

export interface KnownList extends Counts {
  readonly items: readonly MappingNode[]
}

/** A shorter list is read as fast as it is looked for. */
export const fewRows = 32

/** Undefined where there is no list to go by. */
export function knownRowsOf({ text: last, longLists }: Reading, text: string): KnownRows | undefined {
  const lists = new Map<number, KnownList>()
  for (const [{ start, items }, counts] of longLists) if (areMappings(items)) lists.set(start, { items, ...counts })
  return lists.size === 0 ? undefined : { text: last, lists, change: changeBetween(last, text), moved: [] }
}

function areMappings(items: SequenceNode['items']): items is readonly MappingNode[] {
  return items.every((item) => item?.kind === 'mapping')
}

/** The list that stood where one begins in the text as it now is. It counts as a whole, if any of it is handed on. */
export function knownListAt(cursor: Cursor): KnownList | undefined {
  const { at, known } = cursor
  if (!known) return undefined
  const list = known.lists.get(at < known.change.start ? at : at - shiftOf(known))
  cursor.nodes += list?.nodes ?? 0
  cursor.enclosures += list?.enclosures ?? 0
  return list
}

/** Between two rows of a list: hands on the rows before the change, or those behind it, but for the last of them. */
export function passKnownRows(cursor: Cursor, list: KnownList, items: (SourceNode | undefined)[]): void {
  const { known } = cursor
  if (!known) return
  const { start, newEnd } = known.change
  // The line end before the row counts too: without it, the row would have stood elsewhere.
  if (cursor.at < start) passRowsBefore(cursor, known, list, items)
  else if (cursor.at - cursor.indent > newEnd) passRowsBehind(cursor, known, list, items)
}

/** The row before the changed one is read again, since what follows it may be another thing now. */
function passRowsBefore(cursor: Cursor, known: KnownRows, list: KnownList, items: (SourceNode | undefined)[]): void {
  const next = items.length
  const until = firstFrom(list, known.change.start) - 2
  const dash = dashOf(list.items[until], known.text)
  if (until <= next || dash === undefined) return
  for (const row of list.items.slice(next, until)) items.push(row)
  cursor.at = dash
}

/** The last row is read again, since it leaves the cursor where the list ends. */
function passRowsBehind(cursor: Cursor, known: KnownRows, list: KnownList, items: (SourceNode | undefined)[]): void {
  const shift = shiftOf(known)
  const begin = afterSpaces(cursor.text, cursor.at + 1) - shift
  const next = firstFrom(list, begin)
  const last = list.items.length - 1
  const dash = dashOf(list.items[last], known.text)
  if (next >= last || list.items[next]?.start !== begin || dash === undefined) return
  for (const row of list.items.slice(next, last)) {
    items.push(row)
    known.moved.push(row)
  }
  cursor.at = dash + shift
}

/** How far the text behind the change has moved. */
function shiftOf({ change: { oldEnd, newEnd } }: KnownRows): number {
  return newEnd - oldEnd
}

/** The index of the first row that begins at an offset or behind it. */
function firstFrom({ items }: KnownList, offset: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as MappingNode).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The dash of a row, where it stands on the row's first line. */
function dashOf(row: MappingNode | undefined, text: string): number | undefined {
  let at = (row?.start ?? 0) - 1
  while (text.charCodeAt(at) === code.space) at--
  return text.charCodeAt(at) === code.minus ? at : undefined
}

/** Moves the rows that were handed on to where they now stand. */
export function moveRows(known: KnownRows): void {
  const shift = shiftOf(known)
  if (shift !== 0) for (const row of known.moved) moveBy(shift, row)
}

type Movable<Node> = { -readonly [Key in keyof Node]: Node[Key] }

/** In place: thousands of rows behind a keystroke keep being themselves, and what is known of them stays known. */
function moveBy(shift: number, node: Movable<SourceNode>): void {
  node.start += shift
  node.end += shift
  if (node.kind === 'mapping') {
    for (const { key, value } of node.entries) {
      moveBy(shift, key)
      if (value) moveBy(shift, value)
    }
  } else if (node.kind === 'sequence') {
    for (const item of node.items) if (item) moveBy(shift, item)
  }
}
