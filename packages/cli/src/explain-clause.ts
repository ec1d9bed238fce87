import type { Language, LedgerRow, Pack } from '@viridict/core'
import { clauseSections } from './explain-rule.js'
import { kindWords, modalityWords, words } from './explain-words.js'
import { layPage, type Section, say } from './page.js'

/** A row of the ledger with its rules. `unwritten` is a rule of it that was asked for and is still to come. */
export function explainClause(
  pack: Pack,
  row: LedgerRow,
  language: Language,
  width: number,
  unwritten?: string,
): string {
  const { clause, title, reason, unchecked = [] } = row
  const heading = [
    say(words.document, language, { number: pack.document.number, clause, title }),
    ...(unwritten === undefined ? [] : [say(words.unwrittenRule, language, { rule: unwritten })]),
  ]
  const sections: readonly Section[] = [
    ...clauseSections(row, language),
    { title: words.asks, paragraphs: asksOf(row, language) },
    { title: words.rules, paragraphs: row.rules.map((id) => ruleLine(pack, id, language)), list: true },
    { title: words.unchecked, paragraphs: unchecked.map((text) => text[language]), list: true },
    { title: words.noRule, paragraphs: reason ? [reason[language]] : [] },
  ]
  return layPage(heading, sections, language, width)
}

/** The summary of a clause is English alone: a Chinese reader has the clause itself. */
function asksOf(row: LedgerRow, language: Language): readonly string[] {
  const deadline = deadlineOf(row, language)
  return [
    ...(language === 'en' ? [row.summary.en] : []),
    `${words.kind[language]}${kindWords[row.kind][language]}`,
    `${words.wording[language]}${modalityWords[row.modality][language]}`,
    `${words.subject[language]}${row.subject[language]}`,
    ...(deadline === '' ? [] : [`${words.deadline[language]}${deadline}`]),
  ]
}

/** The clause's own words for its dates, and what they do not say. */
export function deadlineOf({ deadline, deadlineNote }: LedgerRow, language: Language): string {
  const dates = deadline.map((date) => date[language]).join(language === 'zh' ? '、' : ', ')
  return [dates, deadlineNote?.[language] ?? ''].filter((part) => part !== '').join(language === 'zh' ? '；' : '; ')
}

function ruleLine({ rules }: Pack, id: string, language: Language): string {
  const rule = rules.find((candidate) => candidate.rule === id)
  return rule ? `${id}  ${rule.title[language]}` : `${id}${words.unwritten[language]}`
}
