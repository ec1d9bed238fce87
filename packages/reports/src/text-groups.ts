import { type Finding, formatMessage, groupBy, type Message, message } from '@viridict/core'
import { missingNote } from './cut-off.js'
import { itemOf } from './figures.js'
import type { FoldedRow } from './fold.js'
import { beside, besideMargin, type Page, paragraph } from './page.js'
import { say, words } from './wording.js'

const indent = '  '

/** What to supply first: the rules of which nothing is declared, by what is missing. */
export function undeclaredLines(findings: readonly Finding[], page: Page): readonly string[] {
  return groupLines('undeclared', findings, missingInWords, page)
}

/** The rules that do not apply, by the reason. */
export function notApplicableLines(findings: readonly Finding[], page: Page): readonly string[] {
  return groupLines('notApplicable', findings, reasonInWords, page)
}

function groupLines(
  heading: 'undeclared' | 'notApplicable',
  findings: readonly Finding[],
  reasonOf: (finding: Finding, page: Page) => string,
  page: Page,
): readonly string[] {
  if (findings.length === 0) return []
  const { language } = page
  const lines = [...groupBy(findings, (finding) => reasonOf(finding, page))].flatMap(([reason, group]) =>
    paragraph(say('becauseOf', language, { reason, names: namesOf(group, page) }), page, `${indent}${indent}`),
  )
  return [`${indent}${page.paint(say(heading, language, { count: findings.length }), 'strong')}`, ...lines]
}

/** Rules of one reason that are named; of more only the clauses are. */
const namedRules = 8

function namesOf(findings: readonly Finding[], page: Page): Message | readonly string[] {
  const names = distinct(findings.map((finding) => nameOf(finding, page)))
  if (names.length <= namedRules) return names
  const clauses = distinct(findings.map(({ judged }) => judged?.clause ?? ''))
  return message(words.rulesOf, { count: names.length, clauses })
}

function nameOf({ rule, judged, subject }: Finding, { language }: Page): string {
  return `${judged?.clause ?? ''} ${judged?.title[language] ?? rule}${itemOf(subject?.item, language)}`.trim()
}

function reasonInWords({ message }: Finding, { language }: Page): string {
  return formatMessage(message, language).replace(/[。.]$/, '')
}

function missingInWords({ judged }: Finding, { language }: Page): string {
  const facts = (judged?.missing ?? []).map(({ message }) => formatMessage(message, language).replace(/[。.]$/, ''))
  return [...distinct(facts), missingNote(judged, language)]
    .filter((text) => text !== '')
    .join(language === 'zh' ? '、' : ', ')
}

/** What the verdicts in the table assume, each reading once, behind the clauses that rest on it. */
export function assumedLines(rows: readonly FoldedRow[], page: Page): readonly string[] {
  const { language } = page
  const readings = rows.flatMap(({ finding: { judged } }) =>
    (judged?.assumed ?? []).map((text) => [formatMessage(text, language), judged?.clause ?? ''] as const),
  )
  const inner = besideMargin(page, indent)
  const lines = [...groupBy(readings, ([text]) => text)].flatMap(([text, rows]) => {
    const behind = `${distinct(rows.map(([, clause]) => clause)).join(language === 'zh' ? '、' : ', ')}  ${text}`
    const [first = '', ...rest] = paragraph(behind, { ...inner, width: inner.width - 2 })
    return [`- ${first}`, ...rest.map((line) => `  ${line}`)]
  })
  return beside('assumed', lines, page, indent)
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
