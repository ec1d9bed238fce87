import { digitsIn, inDigits } from './exact-json.js'
import type { SourceResult } from './source-result.js'

/** Writes what texts come to on their own, each as one line of JSON; a line may lean on those written before it. */
export interface PartialWriter {
  /** Undefined where the text itself has to travel: a Jurisdiction is judged over the others, which needs its nodes. */
  write(result: SourceResult): string | undefined
}

export interface PartialReader {
  /** What was written, line by line in the same order: that nobody has changed a line is for whoever carries it to know. */
  read(line: string): SourceResult
}

/** Thousands of results repeat the words of the same rules; a text of this length is written once, and then by number. */
const shortest = 16
/** Texts that have a number; what comes later is written in full, lest the table grow with the run. */
const mostNumbered = 20_000

export function createPartialWriter(): PartialWriter {
  const numbers = new Map<string, number>()
  const shrink = (key: string, value: unknown): unknown => {
    if (typeof value === 'bigint') return inDigits(value)
    if (typeof value !== 'string' || value.length < shortest || key === '$text') return value
    const number = numbers.get(value)
    if (number !== undefined) return { $number: number }
    if (numbers.size >= mostNumbered) return value
    numbers.set(value, numbers.size)
    return { $text: value }
  }
  return { write: (result) => (result.jurisdictions.length > 0 ? undefined : JSON.stringify(result, shrink)) }
}

export function createPartialReader(): PartialReader {
  const texts: string[] = []
  const grow = (_: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const { $number, $text } = value as Readonly<Record<string, unknown>>
    if (typeof $number === 'number') return texts[$number]
    if (typeof $text !== 'string') return digitsIn(value) ?? value
    texts.push($text)
    return $text
  }
  return { read: (line) => JSON.parse(line, grow) as SourceResult }
}
