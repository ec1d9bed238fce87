import type { Assessment, Language, LedgerRow, Pack } from '@viridict/core'
import type { ClauseEntry, RuleEntry } from './shape.js'
import { sumOf } from './tally.js'
import { modalityWords } from './words.js'

/** The ledger: every clause of the packs, judged or not, in the order of its document. */
export function clausesOf(
  { packs }: Assessment,
  rules: readonly RuleEntry[],
  language: Language,
): readonly ClauseEntry[] {
  return packs.flatMap((pack) => pack.clauses.map((row) => clauseOf(row, pack, packs.length, rules, language)))
}

function clauseOf(
  row: LedgerRow,
  pack: Pack,
  packCount: number,
  rules: readonly RuleEntry[],
  language: Language,
): ClauseEntry {
  const own = row.rules
    .map((id) => rules.findIndex((entry) => entry.pack === pack.id && entry.rule === id))
    .filter((place) => place >= 0)
  return {
    key: packCount === 1 ? row.clause : `${pack.id}/${row.clause}`,
    clause: row.clause,
    title: row.title[language],
    text: row.text,
    summary: language === 'en' ? row.summary.en : '',
    modality: modalityWords[row.modality][language],
    units: row.units,
    deadline: deadlineOf(row, language),
    subject: row.subject[language],
    rules: own,
    tally: sumOf(own.flatMap((place) => (rules[place] ? [rules[place].tally] : []))),
    reason: row.reason?.[language] ?? '',
    unchecked: (row.unchecked ?? []).map((phrase) => phrase[language]),
  }
}

function deadlineOf({ deadline, deadlineNote }: LedgerRow, language: Language): string {
  const texts = [...deadline.map((due) => due[language]), ...(deadlineNote ? [deadlineNote[language]] : [])]
  return texts.join(language === 'zh' ? '；' : '; ')
}
