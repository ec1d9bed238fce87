import { createPartialReader, type SourceResult } from '@viridict/core'
import { type Header, type Line, partialVersion, type Trailer } from './partial.js'
import { digestOf } from './write-partial.js'

/** A partial result as it was written, before it is held against others. */
export interface Partial {
  readonly header: Header
  readonly results: readonly SourceResult[]
  readonly lines: readonly Line[]
  readonly trailer: Trailer
}

export type PartialRead =
  | { readonly ok: true; readonly partial: Partial }
  | { readonly ok: false; readonly why: 'other' | 'version' | 'damaged' }

/** Reads one again; a line that was changed or lost on its way is seen. */
export function readPartial(text: string): PartialRead {
  const [first = '', ...rest] = text.split('\n')
  const header = parse(first)
  if (typeof header?.partial !== 'string') return { ok: false, why: 'other' }
  if (header.partial !== partialVersion) return { ok: false, why: 'version' }
  const [last = '', end] = rest.slice(-2)
  const trailer = parse(last) as Trailer | undefined
  const body = rest.slice(0, -2)
  if (end !== '' || trailer?.sha256 !== digestOf([first, ...body])) return { ok: false, why: 'damaged' }
  const reader = createPartialReader()
  const results: SourceResult[] = []
  const lines: Line[] = []
  for (const line of body) {
    const result = line.startsWith('{"uri"') ? reader.read(line) : undefined
    if (result) results.push(result)
    else lines.push(JSON.parse(line) as Line)
  }
  return { ok: true, partial: { header: header as unknown as Header, results, lines, trailer } }
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(line)
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}
