import { checks, type Language, type LedgerRow, nearestSpelling, type Pack, type Rule } from '@viridict/core'
import { say } from '@viridict/reports/wording'
import { labelled, type Section } from './markdown.js'
import type { Spot } from './reading.js'
import { listed, phrase } from './words.js'

/** The packs that judge at a place, and where their pages are. */
export interface Explained {
  readonly packs: readonly Pack[]
  readonly pages: string | undefined
  readonly language: Language
}

/** The id of a rule at a place: in a request for a waiver or in a decision. */
export function ruleIdAt({ field, record, node, on }: Spot): string | undefined {
  const namesRule = field?.key === 'rule' && (record === 'request' || record === 'decision')
  return namesRule && on === 'value' && node.kind === 'scalar' ? node.text.trim() : undefined
}

/** What each pack knows of a rule; of a check its name; else the rule that was probably meant. */
export function ruleSections(id: string, explained: Explained): readonly Section[] {
  const { packs, language } = explained
  const found = packs.flatMap((pack) => pack.rules.filter(({ rule }) => rule === id).map((rule) => ({ pack, rule })))
  if (found.length > 0) return found.map(({ pack, rule }) => ruleSection(pack, rule, explained))
  const check = Object.entries(checks).find(([name]) => name === id)?.[1]
  if (check) return [[{ title: phrase('check', language, { title: check.title }) }]]
  const known = packs.flatMap(({ rules }) => rules.map(({ rule }) => rule))
  const items = labelled(phrase('didYouMean', language), nearestSpelling(id, known) ?? '')
  return [[{ title: phrase('unknownRule', language) }, { items }]]
}

function ruleSection(pack: Pack, rule: Rule, { language, pages }: Explained): Section {
  const clause = pack.clauses.find((row) => row.clause === rule.clause)
  const { number } = pack.document
  return [
    { title: `${rule.title[language]} ${rule.rule}` },
    { text: clauseName(number, rule.clause, clause, language) },
    { quote: rule.quotation },
    {
      items: [
        ...labelled(phrase('judged', language), rule.summary[language]),
        ...labelled(phrase('declare', language), rule.declare[language]),
        ...clauseItems(clause, language),
      ],
    },
    ...pageLink(rule.rule, pages, language),
  ]
}

export function pageLink(rule: string, pages: string | undefined, language: Language): Section {
  return pages === undefined ? [] : [{ link: phrase('page', language), href: `${pages}/${rule}.md` }]
}

/** The clauses that a text names by their numbers: `依据二(二)2`. */
export function clauseSections({ field, node, on }: Spot, { packs, language }: Explained): readonly Section[] {
  if (on !== 'value' || field?.type !== 'text' || node.kind !== 'scalar') return []
  const text = node.text.slice(0, longestText).normalize('NFKC')
  return packs.flatMap((pack) =>
    pack.clauses
      .filter(({ clause }) => names(text, clause))
      .map((row) => clauseSection(pack.document.number, row, language)),
  )
}

/** No sentence that names clauses is longer. */
const longestText = 400

function names(text: string, clause: string): boolean {
  const at = text.indexOf(clause)
  return at >= 0 && !/[\d(]/.test(text.charAt(at + clause.length))
}

export function clauseSection(number: string, row: LedgerRow, language: Language): Section {
  const { clause, rules, summary, reason } = row
  return [
    { title: clauseName(number, clause, row, language) },
    {
      items: [
        ...clauseItems(row, language),
        ...(language === 'en' ? labelled(phrase('asks', language), summary.en) : []),
        ...labelled(phrase('rules', language), listed(rules, language)),
        ...labelled(phrase('noRule', language), reason?.[language] ?? ''),
      ],
    },
  ]
}

function clauseName(number: string, clause: string, row: LedgerRow | undefined, language: Language): string {
  return `${say('clause', language)} ${clause} ${row?.title[language] ?? ''} ${number}`
}

/** The clause's whole text, which is Chinese in either language, and who answers for it. */
function clauseItems(clause: LedgerRow | undefined, language: Language) {
  if (!clause) return []
  return [
    ...labelled(phrase('clauseText', language), clause.text),
    ...labelled(say('units', language), listed(clause.units, language)),
  ]
}
