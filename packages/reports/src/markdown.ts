import {
  type Assessment,
  type Finding,
  type Language,
  messages,
  type StreamedAssessment,
  streamed,
  type Verdict,
} from '@viridict/core'
import { type Counts, judgedNothing } from './counts.js'
import { itemOf } from './figures.js'
import { factsOf, missingText } from './finding-facts.js'
import { isToDo } from './fold.js'
import { type Tallies, type Tally, tallied } from './markdown-tallies.js'
import { markdownTable, markdownText } from './markdown-text.js'
import { maskedStream } from './masking.js'
import type { RenderOptions } from './render-options.js'
import { type Section, sectionsIn } from './sections.js'
import { settingsInWords, settingsSet } from './settings-set.js'
import { say, signs, verdictOrder, verdictWord, type Word } from './wording.js'

export interface MarkdownOptions extends RenderOptions {
  /** Most bytes of UTF-8; what does not fit any more is named by its number. */
  readonly limit?: number
}

/** What GitHub takes of a step, a little less. */
const stepLimit = 1_000_000

/** The summary that GitHub shows of a step: the report for as long as it has room for it. */
export function renderGithubSummary(assessment: Assessment, options: RenderOptions): string {
  return [...githubSummaryParts(streamed(assessment), options)].join('')
}

export function githubSummaryParts(assessment: StreamedAssessment, options: RenderOptions): Iterable<string> {
  return markdownParts(assessment, { ...options, limit: stepLimit })
}

/** The report as Markdown (GFM): counts, clauses, responsible units, then each declaration with what there is to do. */
export function renderMarkdown(assessment: Assessment, options: MarkdownOptions): string {
  return [...markdownParts(streamed(assessment), options)].join('')
}

/** The same in parts; since counts come first, all findings are gone through for them before. */
export function markdownParts(assessment: StreamedAssessment, options: MarkdownOptions): Iterable<string> {
  const { language, mask = true, limit = Infinity } = options
  return within(blocksOf(mask ? maskedStream(assessment) : assessment, language), limit, language)
}

function* blocksOf(shown: StreamedAssessment, language: Language): Generator<string> {
  const { counts, clauses, units } = tallied(shown)
  yield* blockOf(headLines(shown, counts, language))
  yield* blockOf(clauseLines(clauses, language))
  yield* blockOf(unitLines(units, language))
  for (const section of sectionsIn(shown)) yield* blockOf(sectionLines(section, language))
  yield* blockOf(requestLines(shown, language))
}

function blockOf(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${lines.join('\n')}\n`]
}

function* within(blocks: Iterable<string>, limit: number, language: Language): Generator<string> {
  const encoder = new TextEncoder()
  const room = limit - 200
  let [used, left, isFirst] = [0, 0, true]
  for (const block of blocks) {
    const size = encoder.encode(block).length + 1
    if (left > 0 || used + size > room) left++
    else yield isFirst ? block : `\n${block}`
    used += size
    isFirst = false
  }
  if (left > 0) yield `\n${say('moreItems', language, { count: left })}\n`
}

function headLines(assessment: StreamedAssessment, counts: Counts, language: Language): readonly string[] {
  const { asOf, packs, subjects } = assessment
  const documents = packs.map(({ id, title, document }) => {
    const name = say('document', language, { title, number: document.number })
    return `- ${markdownText(name)} ${markdownText(say('pack', language, { id }))}`
  })
  const settings = settingsInWords(settingsSet(assessment), language).map(
    ({ kind, text }) => `- ${markdownText(say(`${kind}Set`, language, { [kind]: text }))}`,
  )
  const word = subjects.length === 0 ? 'nothingRead' : 'nothingJudged'
  return [
    `# ${say('product', language)} ${say('asOf', language, { date: asOf })}`,
    '',
    ...documents,
    ...settings,
    '',
    ...markdownTable(
      [say('declarations', language), ...verdictOrder.map((verdict) => signed(verdict, language))],
      [[subjects.length, ...verdictOrder.map((verdict) => counts.verdicts[verdict])].map(String)],
    ),
    ...(judgedNothing(counts) ? ['', `**${say(word, language)}**`] : []),
  ]
}

function signed(verdict: Verdict, language: Language): string {
  return `${markdownText(signs[verdict])} ${verdictWord(verdict, language)}`
}

const toDo: readonly Verdict[] = ['fail', 'open', 'review', 'informational', 'pass']

/** Every clause with its verdicts, in the order of the document. */
function clauseLines(clauses: Tallies['clauses'], language: Language): readonly string[] {
  const rows = [...clauses.values()].map(({ by, verdicts }) => [
    markdownText(by.clause),
    markdownText(by.title[language]),
    ...tallyCells(verdicts),
  ])
  return counted('byClause', [say('clause', language), say('rule', language)], rows, language)
}

/** Who answers for what: a finding counts for each of its units. */
function unitLines(units: Tallies['units'], language: Language): readonly string[] {
  const rows = [...units].map(([unit, { verdicts }]) => [markdownText(unit), ...tallyCells(verdicts)])
  return counted('byUnit', [say('units', language)], rows, language)
}

function tallyCells(verdicts: Tally['verdicts']): readonly string[] {
  return toDo.map((verdict) => (verdicts[verdict] === 0 ? '' : String(verdicts[verdict])))
}

function counted(
  word: Word,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  language: Language,
): readonly string[] {
  if (rows.length === 0) return []
  const verdicts = toDo.map((verdict) => signed(verdict, language))
  return [`## ${say(word, language)}`, '', ...markdownTable([...head, ...verdicts], rows)]
}

/** A declaration: a table of what there is to do, the rest by its number, and what is wrong with the text. */
function sectionLines({ uri, subject, verdicts, checks }: Section, language: Language): readonly string[] {
  const listed = verdicts.filter(({ verdict }) => isToDo(verdict))
  const others = verdictOrder
    .filter((verdict) => !isToDo(verdict))
    .map((verdict) => ({ verdict, count: verdicts.filter((finding) => finding.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
  const title = subject
    ? `${messages[`kind-${subject.kind}`][language]} ${markdownText(subject.name)}`
    : `${say('file', language)} ${markdownText(uri)}`
  const about = subject
    ? [`${markdownText(subject.id)} · ${markdownText(`${uri}:${subject.location.start.line}`)}`, '']
    : []
  return [
    `## ${title}`,
    '',
    ...about,
    ...verdictTable(listed, language),
    ...others.map(({ verdict, count }) => `- ${signed(verdict, language)} ${count}`),
    ...(checks.length === 0 ? [] : ['', `**${say('checks', language)}**`, '']),
    ...checks.map((finding) => checkLine(finding, language)),
  ]
}

const cells = ['clause', 'title', 'verdict', 'value', 'requirement', 'due', 'gap'] as const
const heads: Readonly<Record<(typeof cells)[number], Word>> = {
  clause: 'clause',
  title: 'rule',
  verdict: 'verdict',
  value: 'value',
  requirement: 'requirement',
  due: 'due',
  gap: 'gap',
}

function verdictTable(listed: readonly Finding[], language: Language): readonly string[] {
  if (listed.length === 0) return []
  const head = [...cells.map((cell) => say(heads[cell], language)), say('toDo', language), say('place', language)]
  const rows = listed.map((finding) => {
    const facts = factsOf(finding, language)
    const { item, sentence, repair, missing, decision, place } = facts
    const own = { ...facts, title: `${facts.title}${itemOf(item === '' ? undefined : item, language)}` }
    const todo = [repair || (missing.length > 0 ? missingText(facts, language) : sentence), decision]
    return [
      ...cells.map((cell) => markdownText(own[cell])),
      todo
        .filter((text) => text !== '')
        .map(markdownText)
        .join('<br>'),
      markdownText(place),
    ]
  })
  return [...markdownTable(head, rows), '']
}

function checkLine(finding: Finding, language: Language): string {
  const { level, verdict, sentence, place } = factsOf(finding, language)
  return `- ${level || markdownText(verdict)} ${markdownText(place)} ${markdownText(sentence)}`
}

function requestLines({ requests }: StreamedAssessment, language: Language): readonly string[] {
  if (requests.length === 0) return []
  const rows = requests.map(({ subject, rule, reason }) => [subject.id, rule, reason].map(markdownText))
  const head = [say('declarationId', language), say('ruleId', language), say('explanation', language)]
  return [`## ${markdownText(say('requests', language))}`, '', ...markdownTable(head, rows)]
}
