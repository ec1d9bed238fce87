import {
  type Assessment,
  type AssessmentFrame,
  type Finding,
  formatInterval,
  messages,
  type SubjectRead,
  subjectKey,
} from '@viridict/core'
import { type Counts, createCounter, judgedNothing } from './counts.js'
import { displayWidth } from './display-width.js'
import { decisionText } from './figures.js'
import { beside, besideMargin, type Page, paragraph } from './page.js'
import { levelTones, type Tone, verdictTones } from './palette.js'
import { placeOf } from './places.js'
import type { Cell } from './table.js'
import { say, signs, verdictOrder, verdictWord } from './wording.js'

const indent = '  '
const apart = '   '
const kinds = ['Project', 'Jurisdiction', 'Operator'] as const
const levels = ['error', 'warning', 'note'] as const

type Entry = readonly string[]

/** Of the findings what the summary says, gathered while they are written. */
export interface Tally {
  readonly add: (finding: Finding) => void
  readonly counts: Counts
  readonly baseline: { fresh: number; known: number }
  readonly decisions: readonly Entry[]
}

export function createTally(subjects: readonly SubjectRead[], page: Page): Tally {
  const { add, counts } = createCounter(subjects)
  const baseline = { fresh: 0, known: 0 }
  const decisions: Entry[] = []
  return {
    counts,
    baseline,
    decisions,
    add(finding) {
      add(finding)
      if (finding.baseline) baseline[finding.baseline === 'new' ? 'fresh' : 'known']++
      if (finding.decision) decisions.push(decisionEntry(finding, page))
    },
  }
}

/** The end of the report: how much was read, what came of it, what was asked and decided. */
export function renderSummary(assessment: AssessmentFrame, { counts, baseline, decisions }: Tally, page: Page): Entry {
  return [
    page.paint(say('summary', page.language), 'strong'),
    ...countLines(counts, page),
    ...baselineLines(baseline, page),
    ...ignoredLines(assessment, page),
    ...nothingLines(assessment, counts, page),
    ...sumLines(assessment, page),
    ...requestLines(assessment, page),
    ...headed('decisions', decisions, page),
  ]
}

function countLines({ declarations, verdicts: found, levels: problems, waived }: Counts, page: Page) {
  const { language } = page
  const read = kinds
    .filter((kind) => declarations[kind] > 0)
    .map((kind) => ({ text: `${messages[`kind-${kind}`][language]} ${declarations[kind]}` }))
  const ofVerdicts = verdictOrder.map((verdict) =>
    counted(`${signs[verdict]} ${verdictWord(verdict, language)}`, found[verdict], verdictTones[verdict]),
  )
  const ofLevels = levels.map((level) =>
    counted(messages[`word-${level}`][language], problems[level], levelTones[level]),
  )
  const ofWaivers = waived > 0 ? [{ text: say('waivedCount', language, { count: waived }) }] : []
  return [
    ...countLine('declarations', read.length > 0 ? read : [{ text: '0' }], page),
    ...countLine('verdicts', ofVerdicts, page),
    ...countLine('problems', [...ofLevels, ...ofWaivers], page),
  ]
}

/** What a baseline knows does not count; what it does not is what there is to look at. */
function baselineLines({ fresh, known }: Tally['baseline'], page: Page): readonly string[] {
  if (fresh + known === 0) return []
  const { language } = page
  const cells = [
    { text: say('newCount', language, { count: fresh }), tone: fresh > 0 ? 'red' : 'faint' },
    { text: say('knownCount', language, { count: known }) },
  ] as const
  return countLine('baseline', cells, page)
}

/** What did not occur is there, and faint. */
function counted(word: string, count: number, tone: Tone): Cell {
  return { text: `${word} ${count}`, tone: count > 0 ? tone : 'faint' }
}

function countLine(word: 'declarations' | 'verdicts' | 'problems' | 'baseline', counts: readonly Cell[], page: Page) {
  return beside(word, flow(counts, besideMargin(page, indent)), page, indent)
}

/** Short texts one after the other, on as many lines as they need. */
function flow(cells: readonly Cell[], { width, paint }: Page): readonly string[] {
  const lines: Cell[][] = [[]]
  for (const cell of cells) {
    const line = lines.at(-1) ?? []
    const used = line.reduce((sum, { text }) => sum + displayWidth(text) + apart.length, 0)
    if (line.length > 0 && used + displayWidth(cell.text) > width) lines.push([cell])
    else line.push(cell)
  }
  return lines.map((line) => line.map(({ text, tone }) => paint(text, tone)).join(apart))
}

function ignoredLines({ ignored }: AssessmentFrame, page: Page): readonly string[] {
  return ignored.length === 0 ? [] : paragraph(say('ignored', page.language, { count: ignored.length }), page, indent)
}

function nothingLines({ subjects }: AssessmentFrame, counts: Counts, page: Page): readonly string[] {
  if (!judgedNothing(counts)) return []
  const word = subjects.length === 0 ? 'nothingRead' : 'nothingJudged'
  return ['', ...paragraph(say(word, page.language), page, indent, 'yellow')]
}

/** What the declarations of a place add up to where nobody declared the place itself. */
function sumLines({ sums }: AssessmentFrame, page: Page): readonly string[] {
  const entries = sums.map(({ place, title, clause, value, read }) => {
    const figure = formatInterval(value, 'percent', 'down')
    return entry(
      `${clause} ${title[page.language]}  ${place[page.language]}`,
      say('sumOf', page.language, { figure, count: read }),
      page,
    )
  })
  return headed('sums', entries, page)
}

export function requestLines({ requests }: AssessmentFrame, page: Page): readonly string[] {
  const entries = requests.map(({ subject, rule, reason, location }) =>
    entry(`${rule}  ${subject.id}  ${placeOf(location)}`, reason, page),
  )
  return headed('requests', entries, page)
}

export function decisionLines({ findings }: Assessment, page: Page): readonly string[] {
  const decided = findings.filter(({ decision }) => decision !== undefined)
  return headed(
    'decisions',
    decided.map((finding) => decisionEntry(finding, page)),
    page,
  )
}

function decisionEntry(finding: Finding, page: Page): readonly string[] {
  return entry(`${finding.rule}  ${subjectKey(finding)}`, decisionText(finding, page.language), page)
}

function entry(head: string, text: string, page: Page): readonly string[] {
  return [
    ...paragraph(head, page, `${indent}${indent}`, 'faint'),
    ...paragraph(text, page, `${indent}${indent}${indent}`),
  ]
}

function headed(
  word: 'sums' | 'requests' | 'decisions',
  entries: readonly (readonly string[])[],
  page: Page,
): readonly string[] {
  if (entries.length === 0) return []
  return ['', `${indent}${page.paint(say(word, page.language), 'strong')}`, ...entries.flat()]
}
