import { type Finding, formatMessage } from '@viridict/core'
import { displayWidth } from './display-width.js'
import { dueInWords, gapText, requirementText, valueInWords } from './figures.js'
import type { FoldedRow } from './fold.js'
import type { Page } from './page.js'
import { verdictTones } from './palette.js'
import { placeWithin } from './places.js'
import { type Column, layTable, type Row } from './table.js'
import { itemOf, qualifiersOf } from './text-finding.js'
import { visible } from './visible.js'
import { say, signs, verdictWord } from './wording.js'

const indent = '  '
/** Below this width the place stands under the table alone. */
const roomForPlace = 92

/** The verdicts of one declaration, a rule or an item a row. */
export function tableLines(folded: readonly FoldedRow[], file: string, page: Page): readonly string[] {
  if (folded.length === 0) return []
  const { language, width, paint } = page
  const hasPlace = width >= roomForPlace
  const columns: readonly Column[] = [
    { head: say('clause', language) },
    { head: say('rule', language), min: 10 },
    { head: say('verdict', language), min: hasPlace ? widestVerdict(folded, page) : 8 },
    { head: say('value', language), align: 'right', min: 8 },
    { head: say('requirement', language), min: 7 },
    { head: say('gap', language), align: 'right', min: 6 },
    { head: say('due', language) },
    ...(hasPlace ? [{ head: say('place', language), align: 'right' as const }] : []),
  ]
  const rows = folded.map((row) => ('count' in row ? foldedRow(row, page) : rowOf(row.finding, file, page, hasPlace)))
  return layTable(columns, rows, { width, indent, paint })
}

/** 提示，未到期，参照: a verdict is not torn apart while there is room. */
function widestVerdict(rows: readonly FoldedRow[], page: Page): number {
  return Math.max(...rows.map(({ finding }) => displayWidth(verdictText(finding, page))))
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
      { text: valueInWords(judged, language) },
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
