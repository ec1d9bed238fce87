import type { Source, Unreadable } from '@viridict/core'

/** A line that cannot be judged: how it is called, and why. */
interface WrongLine {
  readonly uri: string
  readonly why: Unreadable
}

/** A text as a program hands it over on a line of its own. */
export type TextLine = Source | WrongLine

/** How the lines of standard input are called where nothing else names them. */
export const linesName = 'stdin.ndjson'

/** Reads lines of {"uri" or "path", "text"}; blank ones are passed over, and one that is wrong is told with its number. */
export function readTextLines(input: string): readonly TextLine[] {
  return input
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, `${linesName}:${index + 1}`)]))
}

/** Texts by different names; the same one handed over twice is one, and another by its name is told. */
export function distinctLines(lines: readonly TextLine[]): {
  readonly lines: readonly Source[]
  readonly unreadable: readonly WrongLine[]
} {
  const known = new Map<string, Source>()
  const unreadable: WrongLine[] = []
  for (const line of lines) {
    if ('why' in line) unreadable.push(line)
    else if (!known.has(line.uri)) known.set(line.uri, line)
    else if (known.get(line.uri)?.text !== line.text) unreadable.push({ uri: line.uri, why: 'named-twice' })
  }
  return { lines: [...known.values()], unreadable }
}

function readLine(line: string, name: string): TextLine {
  const { uri, path, text } = recordIn(line)
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
