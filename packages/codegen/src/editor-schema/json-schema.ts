import type { Language } from '../words.js'

/** A draft-07 schema as editors read it. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** A name in both languages, as the schema of one language shows it. */
export interface Spelled {
  readonly own: string
  readonly other: string
}

/** 绿地面积 green for Chinese readers, green 绿地面积 for English ones. */
export function spelled(language: Language, zh: string, en: string): Spelled {
  return language === 'zh' ? { own: zh, other: en } : { own: en, other: zh }
}

export function refTo(...steps: readonly string[]): string {
  return `#/definitions/${steps.join('/')}`
}

/** Any of these alternatives; of one alone there is nothing to choose. */
export function anyOf(...alternatives: readonly JsonSchema[]): JsonSchema {
  const [only] = alternatives
  return alternatives.length === 1 && only ? only : { anyOf: alternatives }
}

/** Exactly one of these words, as a pattern: unlike an enum, an editor does not offer it. */
export function wordPattern(words: readonly string[]): string {
  return `^(?:${words.join('|')})$`
}

/** `if`, `then`, `else`, put together as entries: a property named then would make an object look like a promise. */
export function whenever(condition: JsonSchema, consequence: JsonSchema, otherwise?: JsonSchema): JsonSchema {
  const parts: readonly (readonly [string, JsonSchema])[] = [
    ['if', condition],
    ['then', consequence],
  ]
  return Object.fromEntries(otherwise ? [...parts, ['else', otherwise]] : parts)
}

/**
 * This, or a key with nothing behind it. Editors offer every type that a schema names, and nobody is to write null; the
 * title that they show is that of the innermost schema.
 */
export function orBlank(title: string, schema: JsonSchema): JsonSchema {
  return { if: { title, type: 'null' }, else: { title, ...schema } }
}
