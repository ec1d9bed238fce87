import type { Language, Message } from '@viridict/core'
import { checkCommand } from '../check-command.js'
import { findDecisions, languageOfDecisions, listOf } from './decisions-document.js'
import { refusals } from './messages.js'
import type { Change } from './plan-records.js'
import { blockRecord, recordEntries } from './record-entries.js'
import { type Row, spliceRecords } from './splice-records.js'
import { holdsRecords, says } from './verify-records.js'

export type WithRecords =
  | { readonly ok: true; readonly text: string; readonly written: readonly Change[] }
  | { readonly ok: false; readonly problem: Message }

export interface WithRecordsOptions {
  /** How messages call the text. */
  readonly file: string
  /** Of a text that holds nothing yet. */
  readonly language: Language
}

/** A text of decisions with these changes, its comments and its order as they were; what it says already is not written again. */
export function withRecords(text: string, changes: readonly Change[], options: WithRecordsOptions): WithRecords {
  const { file, language } = options
  const found = findDecisions(text)
  if (!found.ok) {
    return found.why === 'none'
      ? { ok: true, text: begun(text, changes, language), written: changes }
      : { ok: false, problem: refusalOf(found.why, file) }
  }
  const { root, index } = found.document
  const list = listOf(root)?.value
  const ofFile = languageOfDecisions(root)
  const rows = changes
    .map((change) => ({ change, row: rowOfChange(change, ofFile) }))
    .filter(({ row: { row, entries } }) => {
      return row === undefined || list?.kind !== 'sequence' || !says(list.items[row], entries)
    })
  if (rows.length === 0) return { ok: true, text, written: [] }
  const written = rows.map(({ row }) => row)
  const spliced = spliceRecords(text, root, written)
  // Whatever way of writing a splice did not think of, it is refused rather than damaged.
  if (!holdsRecords(text, spliced, index, written)) return { ok: false, problem: refusals.noPlace(file) }
  return { ok: true, text: spliced, written: rows.map(({ change }) => change) }
}

function rowOfChange({ draft, row }: Change, language: Language): Row {
  return { entries: recordEntries(draft, language), ...(row !== undefined && { row }) }
}

function refusalOf(why: 'broken' | 'other', file: string): Message {
  return why === 'broken' ? refusals.broken(file, checkCommand(file)) : refusals.notDecisions(file)
}

const head = {
  zh: '# 审查决定。由 viridict review 写入，也可以手写；判定时用 --decisions 或配置的“审查决定”读取。\n绿规: 1\n类型: 决定\n决定记录:\n',
  en: '# Decisions of a reviewer, written by viridict review or by hand, and read by --decisions or the configuration.\nviridict: 1\nkind: Decisions\ndecisions:\n',
} as const

/** A new document; comments that are there already stay above it. */
function begun(text: string, changes: readonly Change[], language: Language): string {
  const rows = changes.map(({ draft }) => `  - ${blockRecord(recordEntries(draft, language), '    ')}\n`)
  const above = text === '' || text.endsWith('\n') ? text : `${text}\n`
  return `${above}${head[language]}${rows.join('')}`
}
