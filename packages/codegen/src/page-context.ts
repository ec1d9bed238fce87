import type { PlainRecord } from './read-yaml.js'
import type { SchemaFiles } from './schema.js'
import type { Spelling } from './spell.js'
import { type Words, words } from './words.js'

/** What a rule page is written from. */
export interface PageContext extends Spelling {
  /** The kind of declaration that is judged. */
  readonly kind: string
  readonly parameters: PlainRecord
  readonly groups: PlainRecord
  /** messages.yaml: the words for verdicts, levels and due dates that reports use. */
  readonly messages: Words
  readonly schemas: SchemaFiles
}

/** The record that the judgement's fields are read from, and the whole declaration that holds it. */
export interface Subject {
  readonly text: string
  readonly kind: string
  readonly record: string
}

/** The words before a line of a list. */
export function label({ language }: PageContext, word: keyof typeof words): string {
  return language === 'zh' ? `${words[word].zh}：` : `${words[word].en}: `
}

export function comma({ language }: PageContext): string {
  return language === 'zh' ? '、' : ', '
}

export function semicolon({ language }: PageContext): string {
  return language === 'zh' ? '；' : '; '
}
