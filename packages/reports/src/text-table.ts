import { type Finding, formatMessage, type Judged, type MilestoneOutcome } from '@viridict/core'
import { baselineInWords, dueInWords, gapText, itemOf, requirementText, valueInWords } from './figures.js'
import type { FoldedRow } from './fold.js'
import type { Page } from './page.js'
import { verdictTones } from './palette.js'
import { placeWithin } from './places.js'
import { type Cell, type Column, layTable, type Row } from './table.js'
import { visible } from './visible.js'
import { reasonWords, say, signs, verdictWord } from './wording.js'

const indent = '  '
/** Columns from which on there is room for the place, which otherwise stands under the table alone. */
const roomForPlace = 110
/** Columns from which on there is room for the gap, which otherwise stands under the table. */
const roomForGap = 96

export function hasGapInTable({ width }: Page): boolean {
  return width >= roomForGap
}

/** The verdicts of one declaration, a rule or an item a row. */
export function tableLines(folded: readonly FoldedRow[], file: string, page: Page): readonly string[] {
  if (folded.length === 0) return []
  const { language, width, paint } = page
  const columns: readonly Column[] = [
    { head: say('clause', language) },
    { head: say('rule', language), min: hasGapInTable(page) ? 22 : 14 },
    { head: say('verdict', language), min: 8 },
    { head: say('value', language), align: 'right', min: 8 },
    { head: say('requirement', language), min: 7 },
    ...(hasGapInTable(page) ? [{ head: say('gap', language), align: 'right' as const, min: 12 }] : []),
    { head: say('due', language) },
    ...(width < roomForPlace ? [] : [{ head: say('place', language), align: 'right' as const }]),
  ]
  const rows = folded.map((row, index) => {
    const head = headCells(row, folded[index - 1]?.finding, page)
    return 'count' in row ? { cells: head } : rowOf(row.finding, head, file, page)
  })
  return layTable(columns, rows, { width, indent, paint })
}

/** Clause, rule and verdict; an item that follows its rule goes by its own name alone. */
function headCells(row: FoldedRow, before: Finding | undefined, page: Page): readonly Cell[] {
  const { rule, judged, subject, verdict } = row.finding
  const isBelow = subject?.item !== undefined && before?.rule === rule
  const item = 'count' in row ? countOf(row, page) : subject?.item
  const name = isBelow ? `- ${item}` : `${judged?.title[page.language] ?? rule}${itemOf(item, page.language)}`
  return [
    { text: isBelow ? '' : visible(judged?.clause ?? '') },
    { text: visible(name) },
    { text: verdictText(row.finding, page), tone: verdictTones[verdict] },
  ]
}

/** Items that are alike, by their number. */
function countOf({ count, isRest }: Extract<FoldedRow, { count: number }>, { language }: Page): string {
  return say(isRest ? 'moreItems' : 'items', language, { count })
}

function rowOf(finding: Finding, cells: readonly Cell[], file: string, page: Page): Row {
  const { judged, location } = finding
  const { language } = page
  const milestone = judged?.milestone
  if (!judged || !milestone) {
    return { cells, note: { text: visible(formatMessage(finding.message, language)), tone: 'faint' } }
  }
  return {
    cells: [
      ...cells,
      { text: valueInWords(judged, language) },
      { text: requirementText(milestone, language) },
      ...(hasGapInTable(page) ? [{ text: gapText(judged, language) }] : []),
      { text: bindingInWords(judged, milestone, page) },
      ...(page.width < roomForPlace ? [] : [{ text: visible(placeWithin(location, file)), tone: 'faint' } as const]),
    ],
  }
}

/** By when it binds, or that it does not: 2025-12-31, 即时, 倡导. */
function bindingInWords({ modality, reason }: Judged, milestone: MilestoneOutcome, { language }: Page): string {
  if (modality !== 'shall') return reasonWords.advisory[language]
  return reason === 'unset' ? reasonWords.unset[language] : dueInWords(milestone, language)
}

/** ✗ 不符合, with what qualifies it: 逾期, 参照, 已豁免. */
function verdictText(finding: Finding, page: Page): string {
  const word = `${signs[finding.verdict]} ${verdictWord(finding.verdict, page.language)}`
  return [word, ...qualifiersOf(finding, page)].join(page.language === 'zh' ? '，' : ', ')
}

function qualifiersOf({ judged, decision, verdict, baseline }: Finding, { language }: Page): readonly string[] {
  return [
    ...(judged?.reason === 'overdue' ? [reasonWords.overdue[language]] : []),
    ...(judged?.reference && verdict !== 'notApplicable' ? [say('reference', language)] : []),
    ...(decision?.decision === 'waive' ? [say('waived', language)] : []),
    ...baselineInWords(baseline, language),
  ]
}
