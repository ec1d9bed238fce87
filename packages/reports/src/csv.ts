import {
  type Assessment,
  type Finding,
  findingsIn,
  type Language,
  messages,
  type StreamedAssessment,
  streamed,
} from '@viridict/core'
import { factsOf, missingText } from './finding-facts.js'
import { maskedStream } from './masking.js'
import type { RenderOptions } from './render-options.js'
import { visible } from './visible.js'
import { type Word, words } from './wording.js'

const columns = [
  'kind',
  'declarationName',
  'declarationId',
  'jurisdiction',
  'clause',
  'rule',
  'ruleId',
  'item',
  'verdict',
  'level',
  'value',
  'requirement',
  'due',
  'gap',
  'explanation',
  'repair',
  'missing',
  'units',
  'decision',
  'file',
  'line',
] as const satisfies readonly Word[]

type Cells = Readonly<Record<(typeof columns)[number], string>>

/**
 * A finding a row, for spreadsheets: with the mark by which Excel knows UTF-8, every cell in quotes, and none that a
 * spreadsheet would take for a formula.
 */
export function renderCsv(assessment: Assessment, options: RenderOptions): string {
  return [...csvRows(streamed(assessment), options)].join('')
}

/** The same row by row. */
export function* csvRows(assessment: StreamedAssessment, { language, mask = true }: RenderOptions): Generator<string> {
  const shown = mask ? maskedStream(assessment) : assessment
  yield `\ufeff${rowOf(columns.map((column) => words[column][language]))}`
  for (const finding of findingsIn(shown.texts)) {
    const cells = cellsOf(finding, language)
    yield rowOf(columns.map((column) => cells[column]))
  }
}

function rowOf(texts: readonly string[]): string {
  return `${texts.map(cell).join(',')}\r\n`
}

function cellsOf(finding: Finding, language: Language): Cells {
  const { subject, rule, location } = finding
  const said = factsOf(finding, language)
  const { title, sentence, units, place: _, ...facts } = said
  const list = (texts: readonly string[]) => texts.join(language === 'zh' ? '；' : '; ')
  return {
    ...facts,
    kind: subject ? messages[`kind-${subject.kind}`][language] : '',
    declarationName: visible(subject?.name ?? ''),
    declarationId: visible(subject?.id ?? ''),
    jurisdiction: visible(subject?.jurisdiction ?? ''),
    rule: title,
    ruleId: visible(rule),
    explanation: sentence,
    missing: missingText(said, language),
    units: list(units),
    file: visible(location.uri),
    line: String(location.start.line),
  }
}

/** Signs that begin a formula, or a command, in one spreadsheet or another, in either width; blanks before them are passed over. */
const formula = /^[\s\p{Z}]*[=+\-@|%＝＋－＠]/u

function cell(text: string): string {
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}
