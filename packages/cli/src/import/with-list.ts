import type { Language, Message } from '@viridict/core'
import { checkCommand } from '../check-command.js'
import { type DeclarationFound, type Declared, entryOf, findDeclaration, languageOf } from './find-declaration.js'
import type { ListTarget } from './list-target.js'
import { isUnchanged, mergeRows } from './merge-rows.js'
import { refusals } from './messages.js'
import type { RowEntries } from './row-entries.js'
import { type ListRows, spliceList } from './splice-list.js'
import { listIn } from './verify-splice.js'

/** Rows for one list, in whatever language its declaration is written. */
export interface NewList {
  readonly target: ListTarget
  readonly rows: (language: Language) => readonly RowEntries[]
}

export interface WithListOptions {
  /** How messages call the text. */
  readonly file: string
  readonly id: string | undefined
  readonly replace: boolean
}

export type WithList =
  /** `line` is that of the list; `change` is absent where the text has these rows already. */
  | { readonly ok: true; readonly text: string; readonly line: number; readonly change?: ListChange }
  | { readonly ok: false; readonly problem: Message }

/** Rows of the list that was there. */
export interface ListChange {
  readonly kept: number
  readonly added: number
  readonly removed: number
}

/** A text of declarations with these rows as the list of one of them, in the language of its keys. */
export function withList(text: string, list: NewList, options: WithListOptions): WithList {
  const { file, id, replace } = options
  const found = findDeclaration(text, id)
  if (!found.ok) return { ok: false, problem: refusalOf(found, file) }
  const { document, index, target } = found
  if (target.key !== list.target.key) return { ok: false, problem: refusals.otherKind(file, list.target, target) }
  const language = languageOf(document.root, target.kind)
  const rows: ListRows = { target, rows: list.rows(language), language }
  const entry = entryOf(document.root, target.key, target.kind)
  const change = changeOf(document, rows)
  const line = entry ? lineAt(text, entry.key.start) : 0
  if (!change) return { ok: true, text, line }
  if (entry?.value && !replace) return { ok: false, problem: refusals.hasList(file, line, target) }
  // Whatever way of writing a splice did not think of, it is refused rather than damaged.
  for (const candidate of spliceList(text, document, rows)) {
    const start = listIn(text, candidate, index, rows)
    if (start !== undefined) return { ok: true, text: candidate, line: lineAt(candidate, start), change }
  }
  return { ok: false, problem: refusals.noPlace(file, target) }
}

/** Undefined where there is none. */
function changeOf({ root }: Declared, { target, rows }: ListRows): ListChange | undefined {
  const old = entryOf(root, target.key, target.kind)?.value
  if (old?.kind !== 'sequence') return { kept: 0, added: rows.length, removed: 0 }
  const merged = mergeRows(old, rows, target.record)
  if (isUnchanged(merged, old)) return undefined
  const kept = merged.filter((row) => 'kept' in row).length
  return { kept, added: rows.length - kept, removed: old.items.length - kept }
}

export function refusalOf(found: Extract<DeclarationFound, { ok: false }>, file: string): Message {
  switch (found.why) {
    case 'broken':
      return refusals.broken(file, checkCommand(file))
    case 'not-a-declaration':
      return refusals.notADeclaration(file)
    case 'which':
      return refusals.which(file, found.ids)
  }
}

/** Counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
