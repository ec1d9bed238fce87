import { type Finding, formatMessage, messages } from '@viridict/core'
import { dueInWords, gapText, requirementText, valueInWords } from './figures.js'
import { type FoldedRow, foldFindings, isToDo } from './fold.js'
import { beside, besideMargin, type Page, paragraph } from './page.js'
import { levelTones, verdictTones } from './palette.js'
import { placeWithin } from './places.js'
import type { Section } from './sections.js'
import { type Column, layTable, type Row } from './table.js'
import { explainFinding, itemOf, qualifiersOf } from './text-finding.js'
import { visible } from './visible.js'
import { say, signs, verdictWord, type Word } from './wording.js'

const indent = '  '
/** Below this width the place stands under the table alone. */
const roomForPlace = 92

/** One declaration: its heading, its rules by clause, what is to be done, and what is wrong with its text. */
export function renderSection(section: Section, page: Page): readonly string[] {
  const verdicts = section.verdicts.filter(({ verdict }) => !page.quiet || isToDo(verdict))
  const { rows, undeclared, notApplicable } = foldFindings(verdicts)
  const blocks = [
    tableLines(rows, section.uri, page),
    ...rows.map((row) => ('count' in row ? [] : explainFinding(row.finding, page))),
    groupLines('undeclared', undeclared, missingInWords, page),
    groupLines('notApplicable', notApplicable, reasonInWords, page),
    checkLines(section, page),
    page.quiet ? [] : assumedLines(rows, page),
  ].filter((lines) => lines.length > 0)
  if (page.quiet && blocks.length === 0) return []
  return [...headingOf(section, page), ...blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))]
}

function headingOf({ uri, subject }: Section, page: Page): readonly string[] {
  const { language } = page
  if (!subject) return [...paragraph(`${say('file', language)} ${uri}`, page, '', 'strong'), '']
  const { kind, name, id, location } = subject
  const place = `${uri}:${location.start.line}`
  // A declaration whose id could not be read goes by its file.
  return [
    ...paragraph(`${messages[`kind-${kind}`][language]} ${name}`, page, '', 'strong'),
    ...paragraph(id === uri ? place : `${id}  ${place}`, page, '', 'faint'),
    '',
  ]
}

function tableLines(folded: readonly FoldedRow[], file: string, page: Page): readonly string[] {
  if (folded.length === 0) return []
  const { language, width, paint } = page
  const hasPlace = width >= roomForPlace
  const columns: readonly Column[] = [
    { head: say('clause', language) },
    { head: say('rule', language), min: 10 },
    { head: say('verdict', language), min: 8 },
    { head: say('value', language), align: 'right', min: 8 },
    { head: say('requirement', language), min: 7 },
    { head: say('gap', language), align: 'right', min: 6 },
    { head: say('due', language) },
    ...(hasPlace ? [{ head: say('place', language), align: 'right' as const }] : []),
  ]
  const rows = folded.map((row) => ('count' in row ? foldedRow(row, page) : rowOf(row.finding, file, page, hasPlace)))
  return layTable(columns, rows, { width, indent, paint })
}

/** Items that are alike, by their number. */
function foldedRow({ finding, count, isRest }: Extract<FoldedRow, { count: number }>, page: Page): Row {
  const { rule, judged, verdict } = finding
  const { language } = page
  const items = say(isRest ? 'moreItems' : 'items', language, { count })
  return {
    cells: [
      { text: visible(judged?.clause ?? '') },
      { text: visible(`${judged?.title[language] ?? rule} · ${items}`) },
      { text: verdictText(finding, page), tone: verdictTones[verdict] },
    ],
  }
}

/** Rules of which nothing is declared, or that do not apply, those of one reason together. */
function groupLines(
  heading: Word,
  findings: readonly Finding[],
  reasonOf: (finding: Finding, page: Page) => string,
  page: Page,
): readonly string[] {
  if (findings.length === 0) return []
  const { language } = page
  const groups = new Map<string, Set<string>>()
  for (const finding of findings) {
    const reason = reasonOf(finding, page)
    groups.set(reason, (groups.get(reason) ?? new Set()).add(nameOf(finding, page)))
  }
  const lines = [...groups].flatMap(([reason, names]) =>
    paragraph(say('becauseOf', language, { reason, names: [...names] }), page, `${indent}${indent}`),
  )
  return [`${indent}${page.paint(say(heading, language, { count: findings.length }), 'strong')}`, ...lines]
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

function rowOf(finding: Finding, file: string, page: Page, hasPlace: boolean): Row {
  const { rule, judged, subject, location } = finding
  const { language } = page
  const cells = [
    { text: visible(judged?.clause ?? '') },
    { text: visible(`${judged?.title[language] ?? rule}${itemOf(subject)}`) },
    { text: verdictText(finding, page), tone: verdictTones[finding.verdict] },
  ]
  const milestone = judged?.milestone
  if (!judged || !milestone) {
    return { cells, note: { text: visible(formatMessage(finding.message, language)), tone: 'faint' } }
  }
  const place = { text: placeWithin(location, file), tone: 'faint' } as const
  return {
    cells: [
      ...cells,
      { text: valueInWords(judged) },
      { text: requirementText(milestone, language) },
      { text: gapText(judged, language) },
      { text: dueInWords(milestone, language) },
      ...(hasPlace ? [{ ...place, text: visible(place.text) }] : []),
    ],
  }
}

function verdictText(finding: Finding, page: Page): string {
  const word = `${signs[finding.verdict]} ${verdictWord(finding.verdict, page.language)}`
  return [word, ...qualifiersOf(finding, page)].join(page.language === 'zh' ? '，' : ', ')
}

/** Problems of the text, each at its place. */
function checkLines({ checks, uri, subject }: Section, page: Page): readonly string[] {
  if (checks.length === 0) return []
  const { language, paint, width } = page
  const columns: readonly Column[] = [{ head: '', align: 'right' }, { head: '' }, { head: '', min: 16 }]
  const rows = checks.map((finding): Row => {
    const { location, level } = finding
    const word = level === 'none' ? verdictWord(finding.verdict, language) : messages[`word-${level}`][language]
    return {
      cells: [
        { text: visible(placeWithin(location, uri)), tone: 'faint' },
        { text: word, tone: levelTones[level] },
        { text: visible(`${formatMessage(finding.message, language)}${alsoAt(finding, uri, page)}`) },
      ],
    }
  })
  const [, ...lines] = layTable(columns, rows, { width, indent: `${indent}${indent}`, paint })
  return subject ? [`${indent}${paint(say('checks', language), 'strong')}`, ...lines] : lines
}

function alsoAt({ related, decision }: Finding, file: string, { language }: Page): string {
  const waived = decision?.decision === 'waive' ? ` ${say('waived', language)}` : ''
  if (related.length === 0) return waived
  return `${say('related', language, { places: related.map((location) => placeWithin(location, file)) })}${waived}`
}

/** What the verdicts in the table assume, each reading once, with the clauses that rest on it. */
function assumedLines(rows: readonly FoldedRow[], page: Page): readonly string[] {
  const clauses = new Map<string, Set<string>>()
  for (const { finding } of rows) {
    for (const assumed of finding.judged?.assumed ?? []) {
      const text = formatMessage(assumed, page.language)
      clauses.set(text, (clauses.get(text) ?? new Set()).add(finding.judged?.clause ?? ''))
    }
  }
  const join = page.language === 'zh' ? '、' : ', '
  return bulleted(
    'assumed',
    [...clauses].map(([text, of]) => `${[...of].join(join)}  ${text}`),
    page,
  )
}

/** Several texts beside a word in the margin. */
function bulleted(word: Word, texts: readonly string[], page: Page): readonly string[] {
  const inner = besideMargin(page, indent)
  const lines = texts.flatMap((text) => {
    const [first = '', ...rest] = paragraph(text, { ...inner, width: inner.width - 2 })
    return [`- ${first}`, ...rest.map((line) => `  ${line}`)]
  })
  return beside(word, lines, page, indent)
}
