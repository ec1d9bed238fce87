import { type Finding, formatMessage } from '@viridict/core'
import type { FoldedRow } from './fold.js'
import { beside, besideMargin, type Page, paragraph } from './page.js'
import { say } from './wording.js'

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
  const groups = gathered(findings.map((finding) => [reasonOf(finding, page), nameOf(finding, page)]))
  const lines = groups.flatMap(([reason, names]) =>
    paragraph(say('becauseOf', language, { reason, names }), page, `${indent}${indent}`),
  )
  return [`${indent}${page.paint(say(heading, language, { count: findings.length }), 'strong')}`, ...lines]
}

/** What stands under each name, each once, in the order in which they first occur. */
function gathered(pairs: readonly (readonly [name: string, under: string])[]): readonly [string, string[]][] {
  const groups = new Map<string, Set<string>>()
  for (const [name, under] of pairs) groups.set(name, (groups.get(name) ?? new Set()).add(under))
  return [...groups].map(([name, set]) => [name, [...set]])
}

function nameOf({ rule, judged }: Finding, { language }: Page): string {
  return `${judged?.clause ?? ''} ${judged?.title[language] ?? rule}`.trim()
}

function reasonInWords({ message }: Finding, { language }: Page): string {
  return formatMessage(message, language).replace(/[。.]$/, '')
}

function missingInWords({ judged }: Finding, { language }: Page): string {
  const facts = (judged?.missing ?? []).map(({ message }) => formatMessage(message, language))
  return facts.join(language === 'zh' ? '、' : ', ')
}

/** What the verdicts in the table assume, each reading once, behind the clauses that rest on it. */
export function assumedLines(rows: readonly FoldedRow[], page: Page): readonly string[] {
  const { language } = page
  const readings = rows.flatMap(({ finding: { judged } }) =>
    (judged?.assumed ?? []).map((text) => [formatMessage(text, language), judged?.clause ?? ''] as const),
  )
  const inner = besideMargin(page, indent)
  const lines = gathered(readings).flatMap(([text, clauses]) => {
    const behind = `${clauses.join(language === 'zh' ? '、' : ', ')}  ${text}`
    const [first = '', ...rest] = paragraph(behind, { ...inner, width: inner.width - 2 })
    return [`- ${first}`, ...rest.map((line) => `  ${line}`)]
  })
  return beside('assumed', lines, page, indent)
}
