import { type Assessment, type Finding, type Language, messages } from '@viridict/core'
import { factsOf } from './finding-facts.js'
import { masked } from './masking.js'
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
export function renderCsv(assessment: Assessment, { language, mask = true }: RenderOptions): string {
  const shown = mask ? masked(assessment) : assessment
  const head = columns.map((column) => words[column][language])
  const rows = shown.findings.map((finding) => {
    const cells = cellsOf(finding, language)
    return columns.map((column) => cells[column])
  })
  return `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cellsOf(finding: Finding, language: Language): Cells {
  const { subject, rule, location } = finding
  const { title, sentence, missing, units, place, ...facts } = factsOf(finding, language)
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
    missing: list(missing),
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
