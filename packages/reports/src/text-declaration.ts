import { type Finding, formatMessage, messages } from '@viridict/core'
import { isKnown } from './counting.js'
import { baselineInWords } from './figures.js'
import { foldFindings, isToDo } from './fold.js'
import { type Page, paragraph } from './page.js'
import { levelTones } from './palette.js'
import { placeWithin } from './places.js'
import type { Section } from './sections.js'
import { type Column, layTable, type Row } from './table.js'
import { explainFinding } from './text-finding.js'
import { assumedLines, notApplicableLines, undeclaredLines } from './text-groups.js'
import { tableLines } from './text-table.js'
import { visible } from './visible.js'
import { say, verdictWord } from './wording.js'

const indent = '  '

/** One declaration: its heading, its rules by clause, what is to be done, and what is wrong with its text. */
export function renderSection(section: Section, page: Page): readonly string[] {
  const verdicts = section.verdicts.filter((finding) => !page.quiet || (isToDo(finding.verdict) && !isKnown(finding)))
  const { rows, undeclared, notApplicable } = foldFindings(verdicts)
  const blocks = [
    tableLines(rows, section.uri, page),
    ...rows.map((row) => ('count' in row ? [] : explainFinding(row.finding, page))),
    undeclaredLines(undeclared, page),
    notApplicableLines(notApplicable, page),
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

function alsoAt({ related, decision, baseline }: Finding, file: string, { language }: Page): string {
  const said = [
    ...(decision?.decision === 'waive' ? [say('waived', language)] : []),
    ...baselineInWords(baseline, language),
  ]
  const waived = said.map((word) => ` ${word}`).join('')
  if (related.length === 0) return waived
  return `${say('related', language, { places: related.map((location) => placeWithin(location, file)) })}${waived}`
}
