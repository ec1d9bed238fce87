import { type Assessment, type Language, messages, type Verdict } from '@viridict/core'
import type { Section } from '../sections.js'
import { say, verdictOrder, verdictWord } from '../wording.js'
import { findingColumns } from './findings.js'
import { type Amount, type Column, type Content, sheetOf } from './sheet.js'
import { countColours } from './verdict-colours.js'
import { word } from './words.js'
import { columnName } from './workbook.js'

const verdicts: readonly Verdict[] = verdictOrder.filter((verdict) => verdict !== 'notApplicable')
/** The columns before the counts. */
const before = 5

/** A declaration a row, its counts taken from the sheet of findings. `left` are findings that it has no rows for. */
export function summarySheet(assessment: Assessment, sections: readonly Section[], left: number, language: Language) {
  const about: Content[][] = [
    [word('title', language)],
    ...assessment.packs.map(({ title, document }) => [
      word('basis', language),
      say('document', language, { title, number: document.number }),
    ]),
    [word('asOf', language), assessment.asOf],
    ...(left > 0 ? [[word('more', language), String(left)]] : []),
  ]
  const first = about.length + 3
  const last = Math.max(first, first + sections.length - 1)
  const counts = sections.map((section) => countsOf(section))
  const above = [...about, totals(counts, first, last, language)]
  const rows = sections.map((section, index) => rowOf(section, index + 1, counts[index] ?? [], first + index, language))
  const rules = countColours([...verdicts, 'fail'], (index) => columnName(before + index), first, last)
  return sheetOf({ name: word('summary', language), above, columns: columnsOf(language), rows, rules })
}

/** By verdict, and of problems of the text. */
function countsOf({ verdicts: found, checks }: Section): readonly number[] {
  return [...verdicts.map((verdict) => found.filter((finding) => finding.verdict === verdict).length), checks.length]
}

function totals(counts: readonly (readonly number[])[], first: number, last: number, language: Language): Content[] {
  const sums = Array.from({ length: verdicts.length + 2 }, (_, index): Amount => {
    const column = columnName(before + index)
    const each = counts.map((own) => (index <= verdicts.length ? (own[index] ?? 0) : ruleCount(own)))
    return {
      value: each.reduce((total, count) => total + count, 0),
      formula: `SUM(${column}${first}:${column}${last})`,
    }
  })
  return ['', '', '', '', word('total', language), ...sums]
}

function ruleCount(counts: readonly number[]): number {
  return counts.slice(0, verdicts.length).reduce((total, count) => total + count, 0)
}

function rowOf(
  { subject, uri }: Section,
  number: number,
  counts: readonly number[],
  row: number,
  language: Language,
): readonly Content[] {
  const sheet = word('findings', language)
  const column = (name: string) => `'${sheet}'!$${name}:$${name}`
  const counted = (source: string, verdict?: string) =>
    `COUNTIFS(${column(findingColumns.number)},$A${row},${column(findingColumns.source)},"${source}"${
      verdict === undefined ? '' : `,${column(findingColumns.verdict)},"${verdict}"`
    })`
  const [rule, text] = [word('ofRule', language), word('ofText', language)]
  const cells = verdicts.map((verdict, index): Amount => {
    return { value: counts[index] ?? 0, formula: counted(rule, verdictWord(verdict, language)), format: '0' }
  })
  const range = `${columnName(before)}${row}:${columnName(before + verdicts.length - 1)}${row}`
  return [
    number,
    subject?.name || uri,
    subject?.id ?? '',
    subject ? messages[`kind-${subject.kind}`][language] : say('file', language),
    subject?.location.uri ?? uri,
    ...cells,
    { value: counts[verdicts.length] ?? 0, formula: counted(text), format: '0' },
    { value: ruleCount(counts), formula: `SUM(${range})`, format: '0' },
  ]
}

function columnsOf(language: Language): readonly Column[] {
  return [
    { header: word('number', language), width: 9, isCentred: true },
    { header: say('declarationName', language), width: 30, isWrapped: true },
    { header: say('declarationId', language), width: 20, isWrapped: true },
    { header: say('kind', language), width: 12, isCentred: true },
    { header: say('file', language), width: 25, isWrapped: true },
    ...verdicts.map((verdict) => ({ header: verdictWord(verdict, language), width: 8 })),
    { header: word('textProblems', language), width: 9 },
    { header: word('total', language), width: 8 },
  ]
}
