import {
  type CheckMessageId,
  checkMessages,
  type Finding,
  type MessageArgument,
  type Pack,
  type SourceDocument,
  type Text,
} from '@viridict/core'
import type { AuthoredFix } from '../pack-files/fixes.js'
import type { Written } from '../reading.js'

/** A text in place of what stands between two offsets. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** One way to mend a finding. */
export interface Fix {
  readonly title: Text
  readonly edits: readonly Edit[]
  /** Nothing else can have been meant, and nobody need be asked. */
  readonly isCertain: boolean
}

/** The text that a finding is of, and who can be asked about it. */
export interface FixContext {
  readonly text: string
  readonly documents: readonly SourceDocument[]
  readonly declarations: readonly Written[]
  /** Where it is a file of a pack. */
  readonly authored?: AuthoredFix
  readonly packs: readonly Pack[]
  /** Everything found in the text. */
  readonly findings: readonly Finding[]
  /** What would be found if the text read so, judged by itself; undefined once enough has been tried for one answer. */
  readonly tryOut: (text: string) => readonly Finding[] | undefined
}

/** The ways to mend a finding; none where it cannot be done honestly. */
export type FixOf = (finding: Finding, context: FixContext) => readonly Fix[]

const ids = new Map(Object.entries(checkMessages).map(([id, template]) => [template, id as CheckMessageId] as const))

/** Which message of which check a finding is; undefined for rules. */
export function messageIdOf({ message }: Finding): CheckMessageId | undefined {
  return ids.get(message.template as (typeof checkMessages)[CheckMessageId])
}

export function argumentOf({ message }: Finding, name: string): MessageArgument | undefined {
  return message.args[name]
}

/** An argument that is the same in both languages. */
export function textOf(finding: Finding, name: string): string | undefined {
  const argument = argumentOf(finding, name)
  return typeof argument === 'string' ? argument : undefined
}

/** The English of an argument that names a field: its key. */
export function keyNamedBy(finding: Finding, name: string): string | undefined {
  const argument = argumentOf(finding, name)
  return typeof argument === 'object' && 'en' in argument ? argument.en : undefined
}

/** A text as a regular expression reads it. */
export function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  const last = edits.toSorted((a, b) => b.start - a.start || b.end - a.end)
  return last.reduce((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text)
}
