import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createPartialReader, type SourceResult, type Unreadable } from '@viridict/core'
import { linesIn } from '../byte-lines.js'
import { decodeText } from '../decode-text.js'
import type { Pace } from '../pace.js'
import { whyUnreadable } from '../read-text.js'
import { type Header, type Note, partialVersion, type TextLine, type Trailer } from './partial.js'

/** A partial result as it was written, before it is held against others; what its texts came to stays in the file. */
export interface Partial {
  readonly header: Header
  readonly notes: readonly Note[]
  readonly trailer: Trailer
}

export type PartialRead =
  | { readonly ok: true; readonly partial: Partial }
  | { readonly ok: false; readonly why: 'other' | 'version' | 'damaged' }
  | { readonly ok: false; readonly unreadable: Unreadable }

/** Reads one through, line by line; a line that was changed or lost on its way is seen. Undefined where Ctrl-C ended it. */
export async function readPartial(path: string, { goesOn }: Pick<Pace, 'goesOn'>): Promise<PartialRead | undefined> {
  try {
    return await partialIn(textsIn(path), goesOn)
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, why: 'damaged' }
    return { ok: false, unreadable: error instanceof UnreadableLine ? error.why : whyUnreadable(error) }
  }
}

/** What its texts came to, in the order in which it was written. */
export async function* resultsIn(path: string): AsyncGenerator<SourceResult | TextLine> {
  const reader = createPartialReader()
  for await (const line of textsIn(path)) {
    if (line.startsWith(starts.result)) yield reader.read(line)
    else if (line.startsWith(starts.text)) yield JSON.parse(line) as TextLine
  }
}

/** How the lines between the first and the last begin. */
const starts = { result: '{"uri"', text: '{"text"', notes: ['{"hash"', '{"document"', '{"unreadable"'] } as const

async function partialIn(lines: AsyncIterable<string>, goesOn: Pace['goesOn']): Promise<PartialRead | undefined> {
  const digest = createHash('sha256')
  const notes: Note[] = []
  let header: Header | undefined
  let last = ''
  for await (const line of lines) {
    if (!(await goesOn())) return undefined
    if (header) digest.update(last).update('\n')
    else {
      const first = firstOf(line)
      if (typeof first?.partial !== 'string') return { ok: false, why: 'other' }
      if (first.partial !== partialVersion) return { ok: false, why: 'version' }
      header = first
    }
    if (starts.notes.some((start) => line.startsWith(start))) notes.push(JSON.parse(line) as Note)
    last = line
  }
  if (!header) return { ok: false, why: 'other' }
  const trailer = JSON.parse(last) as Trailer
  return trailer.sha256 === digest.digest('hex')
    ? { ok: true, partial: { header, notes, trailer } }
    : { ok: false, why: 'damaged' }
}

/** A file that holds something else need not be JSON. */
function firstOf(line: string): Header | null {
  try {
    return JSON.parse(line) as Header | null
  } catch {
    return null
  }
}

class UnreadableLine extends Error {
  constructor(readonly why: Unreadable) {
    super()
  }
}

async function* textsIn(path: string): AsyncGenerator<string> {
  for await (const line of linesIn(createReadStream(path, { highWaterMark: 1 << 20 }))) {
    const read = decodeText(line)
    if (!read.ok) throw new UnreadableLine(read.why)
    yield read.text
  }
}
