import { type Frame, type Frames, holdsRows, push, takeKey, topOf } from './frame.js'
import type { Found, LineAt, Scan } from './scan.js'
import { blanksBefore, keyToken, scalarEnd } from './tokens.js'

interface Entry {
  /** Column of what is being read of an entry; undefined where it is complete. */
  start: number | undefined
  /** Column of the colon before it. */
  colon?: number | undefined
}

/** Reads `{ }` and `[ ]` from a column of a line until they are closed or the line ends. */
export function scanFlow(scan: Scan, line: string, from: number, { offset, holdsCursor }: LineAt): void {
  const entry: Entry = { start: from }
  let at = from
  while (at < line.length) {
    at = readToken(scan.frames, line, at, entry)
    if (topOf(scan.frames)?.style !== 'flow') return
  }
  if (at > line.length) return // behind a comment
  const frame = topOf(scan.frames)
  if (!holdsCursor || frame?.style !== 'flow' || entry.start === undefined) return
  scan.found = foundIn(frame, offset, { ...entry, start: entry.start })
}

/** Where the next token begins. */
function readToken(frames: Frames, line: string, at: number, entry: Entry): number {
  const rest = line.slice(at)
  const blanks = blanksBefore(rest)
  if (blanks > 0) {
    if (entry.start === at) entry.start += blanks
    return at + blanks
  }
  if (rest.startsWith('#') && at === entry.start) return line.length + 1
  if (/^[,[\]{}]/.test(rest)) {
    readSign(frames, rest[0] ?? '')
    entry.start = /^[\]}]/.test(rest) ? undefined : at + 1
    entry.colon = undefined
    return at + 1
  }
  const map = topOf(frames)
  const key = map?.kind === 'map' && !map.current && at === entry.start ? keyToken(rest) : undefined
  if (!map || !key) return rest.startsWith('#') ? line.length + 1 : scalarEnd(line, at)
  takeKey(frames, map, key.text)
  entry.start = at + key.end
  entry.colon = at + key.colon
  return at + key.end
}

function readSign(frames: Frames, sign: string): void {
  const top = topOf(frames)
  if (sign === '{' || sign === '[') push(frames, sign === '{' ? 'map' : 'list', 'flow', top?.column ?? -1)
  else if (sign === ',') nextEntry(top)
  else close(frames, sign === '}' ? 'map' : 'list')
}

function nextEntry(top: Frame | undefined): void {
  if (!top) return
  delete top.current
  top.rows++
}

/** What was left open within is closed with it; an end without beginning closes nothing. */
function close({ open }: Frames, kind: Frame['kind']): void {
  const last = open.findLastIndex((frame) => frame.style === 'block' || frame.kind === kind)
  if (open[last]?.style === 'flow') open.splice(last)
}

function foundIn(
  frame: Frame,
  offset: number,
  { start, colon }: Entry & { readonly start: number },
): Found | undefined {
  const { kind, field, current } = frame
  const sign = colon === undefined ? undefined : offset + colon
  const place = { frame, style: 'flow', column: 0, start: offset + start, sign } as const
  if (kind === 'list') return { on: holdsRows(frame) ? 'row' : 'value', field, ...place }
  if (!current) return { on: 'key', field, ...place }
  return current.isOpen ? { on: 'value', field: current.field, ...place } : undefined
}
