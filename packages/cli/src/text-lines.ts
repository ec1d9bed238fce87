import { fingerprintOf, type Source, type Unreadable } from '@viridict/core'
import { decodeText } from './decode-text.js'

/** A line that cannot be judged: how it is called, and why. */
interface WrongLine {
  readonly uri: string
  readonly why: Unreadable
}

/** A text as a program hands it over on a line of its own. */
type TextLine = Source | WrongLine

/** How the lines of standard input are called where nothing else names them. */
export const linesName = 'stdin.ndjson'

/**
 * Reads lines of {"uri" or "path", "text"}; blank ones are passed over, and one that is wrong is told with its number.
 * Of texts by one name the first is given; the same one handed over again is left out, and another is told.
 */
export async function* distinctLines(lines: AsyncIterable<Uint8Array>): AsyncGenerator<TextLine> {
  const known = new Map<string, string>()
  let number = 0
  for await (const bytes of lines) {
    number++
    const line = readLine(bytes, `${linesName}:${number}`)
    if (!line || 'why' in line) {
      if (line) yield line
      continue
    }
    const [before, now] = [known.get(line.uri), fingerprintOf(line.text)]
    if (before === undefined) {
      known.set(line.uri, now)
      yield line
    } else if (before !== now) yield { uri: line.uri, why: 'named-twice' }
  }
}

function readLine(bytes: Uint8Array, name: string): TextLine | undefined {
  const read = decodeText(bytes)
  if (!read.ok) return { uri: name, why: read.why }
  if (read.text.trim() === '') return undefined
  const { uri, path, text } = recordIn(read.text)
  const called = uri ?? path
  if (typeof called !== 'string' || called === '' || typeof text !== 'string') return { uri: name, why: 'not-a-record' }
  return { uri: called.replaceAll('\\', '/'), text: text.startsWith('\ufeff') ? text.slice(1) : text }
}

function recordIn(line: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(line)
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : {}
  } catch {
    return {}
  }
}
