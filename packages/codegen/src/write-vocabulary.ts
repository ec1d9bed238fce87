import type { Vocabulary } from './read-vocabulary.js'
import { banner, toSource } from './source-text.js'

/** vocabulary.ts: every enumerated value with its Chinese spelling, codes and aliases. */
export function writeVocabulary(vocabulary: Vocabulary): string {
  return `${banner('schemas/vocabulary.yaml')}
export interface Term {
  readonly zh: string
  readonly en: string
  readonly codes: readonly string[]
  readonly aliases: readonly string[]
}

export const vocabulary = ${toSource(vocabulary)} as const satisfies Record<string, Record<string, Term>>

export type EnumName = keyof typeof vocabulary
`
}
