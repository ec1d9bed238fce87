import type { Language, Level, Verdict } from '@viridict/core'
import type { View } from '@viridict/reports/view'
import type { Range } from 'vscode-languageserver'

/** What views of the whole workspace ask for, in the reader's language. */
export const overviewRequest = 'viridict/overview'
/** The findings of one clause, declaration, fact or text. */
export const findingsRequest = 'viridict/findings'
/** Everything there is to say of the declarations of one text, to be drawn. */
export const viewRequest = 'viridict/view'
/** Sent after a change to whoever has asked for any of them. */
export const changedNotification = 'viridict/changed'

export interface Overview {
  /** ISO date. */
  readonly asOf: string
  /** Every clause of every pack that judges here, in the documents' order. */
  readonly clauses: readonly ClauseLine[]
  readonly declarations: readonly DeclarationLine[]
  /** Facts to supply, those that decide most first. */
  readonly facts: readonly FactLine[]
}

/** How many findings have each verdict, how many problems the text itself has, and how many of both are how grave. */
export type Counts = Readonly<Record<Verdict | 'problems' | 'errors' | 'warnings', number>>

export interface ClauseLine {
  readonly pack: string
  readonly clause: string
  readonly title: string
  readonly counts: Counts
  readonly rules: readonly { readonly rule: string; readonly title: string }[]
  /** Why it has no rule. */
  readonly reason?: string
}

export interface DeclarationLine extends Place {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly counts: Counts
}

export interface FactLine extends Place {
  readonly text: string
  /** Name of the declaration that it is missing in. */
  readonly subject: string
  /** Findings that it is missing in, and those of them that miss nothing else. */
  readonly decides: number
  readonly alone: number
}

export interface Place {
  readonly uri: string
  readonly range: Range
}

export interface TextView {
  readonly language: Language
  readonly view: View
}

/** Whose findings are asked for. */
export type About =
  | { readonly clause: string; readonly pack: string }
  | { readonly declaration: Place }
  | { readonly fact: Place & { readonly text: string } }
  | { readonly uri: string }

export interface FindingList {
  readonly counts: Counts
  /** The weightiest first. */
  readonly findings: readonly FindingLine[]
  /** How many more there are. */
  readonly more: number
}

export interface FindingLine extends Place {
  readonly rule: string
  /** As decisions name what they are about. */
  readonly key: string
  /** Of a problem of the text nothing; else the rule's clause. */
  readonly clause?: string
  readonly title: string
  readonly subject?: string
  readonly verdict: Verdict
  readonly word: string
  readonly level: Level
  readonly isWaived: boolean
  readonly message: string
}
