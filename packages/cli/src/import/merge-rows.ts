import type { RecordName, SequenceNode } from '@viridict/core'
import { flowRow, type RowEntries } from './row-entries.js'
import { meaningOf } from './same-row.js'

/** A row of the new list: that of the old one which says the same, or a new text. */
export type MergedRow = { readonly kept: number } | { readonly text: string }

/** The rows that stay are those that say the same and are in the same order in both; so their text and comments stay. */
export function mergeRows(old: SequenceNode, rows: readonly RowEntries[], record: RecordName): readonly MergedRow[] {
  const before = old.items.map((item) => meaningOf(item, record))
  let next = 0
  return rows.map((row) => {
    const at = before.indexOf(meaningOf(row, record), next)
    if (at < 0) return { text: flowRow(row) }
    next = at + 1
    return { kept: at }
  })
}

export function isUnchanged(merged: readonly MergedRow[], old: SequenceNode): boolean {
  return merged.length === old.items.length && merged.every((row) => 'kept' in row)
}
