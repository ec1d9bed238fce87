import { isDeepStrictEqual } from 'node:util'
import { readInOnePass } from '@viridict/core/internal/source/one-pass/read-in-one-pass.js'
import { parseInFull } from '@viridict/core/internal/source/parse-source.js'
import { declarationText } from './fuzz-grammar.js'
import { mutated } from './fuzz-mutations.js'
import { type Random, seeded } from './random.js'

/** Texts tried, those that the one-pass reader read, and those that it read otherwise than the full parser. */
export interface Tally {
  tried: number
  read: number
  readonly different: string[]
}

export interface FuzzResult {
  readonly written: Tally
  readonly mutated: Tally
}

/** Half a chance for a text of the grammar, half for lines of what is written; every fourth is left as it is. */
export function fuzz(runs: number, seed: number, corpus: readonly string[]): FuzzResult {
  const random = seeded(seed)
  const result: FuzzResult = { written: emptyTally(), mutated: emptyTally() }
  for (let run = 0; run < runs; run++) {
    const text = (random.once(2) ? declarationText(random) : snippet(random.pick(corpus), random)).slice(0, longest)
    if (random.once(4)) compare(text, result.written)
    else compare(mutated(text, random), result.mutated)
  }
  return result
}

const longest = 1024

export function emptyTally(): Tally {
  return { tried: 0, read: 0, different: [] }
}

export function compare(text: string, tally: Tally): void {
  tally.tried++
  const read = readInOnePass(text)?.documents
  if (!read) return
  tally.read++
  if (!isDeepStrictEqual(read, parseInFull(text))) tally.different.push(text)
}

/** Some lines on end, moved to the margin of the first. */
function snippet(text: string, random: Random): string {
  const lines = text.split('\n')
  const start = random.below(lines.length)
  const chosen = lines.slice(start, start + 1 + random.below(12))
  const margin = /^ */.exec(chosen[0] ?? '')?.[0].length ?? 0
  return chosen.map((line) => line.replace(new RegExp(`^ {0,${margin}}`), '')).join('\n')
}
