import { type Finding, formatInterval } from '@viridict/core'
import { expectedInterval, sameInterval } from '@viridict/core/internal/quantity/expected-interval.js'

/** What an example says of one of its lines: `# ! rule verdict [level] [figure]` or `# ! check level`. */
export interface Expectation {
  readonly uri: string
  readonly line: number
  readonly id: string
  /** A verdict (`fail` with its level), or the level of a check. */
  readonly outcome: string
  /** `2870/3850`, `84%~85%`: exact; after ≈ as displayed, where pi is in it. Left out, any figure will do. */
  readonly figure?: string
}

/**
 * The expectations of a text, in the order in which they stand; several on one line are parted by `;`. A line that holds
 * nothing else goes on with the line above it.
 */
export function expectationsIn(uri: string, text: string): readonly Expectation[] {
  const lines = text.split(/\r?\n/)
  return lines.flatMap((written, index) => {
    const comment = /# ! (.+)$/.exec(written)?.[1]
    const line = lines.findLastIndex((above, place) => place <= index && !/^\s*# !/.test(above)) + 1
    return comment === undefined ? [] : comment.split(';').map((part) => readExpectation(uri, line, part.trim()))
  })
}

const shape = /^(?<id>[\w-]+) (?<outcome>fail (?:error|warning|note)|[a-zA-Z]+)(?: (?<figure>[≈\d-].*))?$/

function readExpectation(uri: string, line: number, text: string): Expectation {
  const { id, outcome, figure } = shape.exec(text)?.groups ?? {}
  if (!id || !outcome || outcome === 'fail') throw new Error(`${uri}:${line} cannot be read as an expectation: ${text}`)
  return { uri, line, id, outcome, ...(figure && { figure }) }
}

export function holds(expected: Expectation, finding: Finding): boolean {
  const { uri, start } = finding.location
  return (
    uri === expected.uri &&
    start.line === expected.line &&
    finding.rule === expected.id &&
    outcomeOf(finding) === expected.outcome &&
    (expected.figure === undefined || figureHolds(expected.figure, finding))
  )
}

function figureHolds(figure: string, { judged }: Finding): boolean {
  if (figure.startsWith('≈')) return shownFigure(judged) === figure.slice(1)
  const [from = '', to = from] = figure.split('~')
  const expected = expectedInterval({ from, to })
  return judged?.value !== undefined && expected !== undefined && sameInterval(judged.value, expected)
}

function outcomeOf({ source, verdict, level }: Finding): string {
  if (source === 'check') return level
  return verdict === 'fail' ? `fail ${level}` : verdict
}

function shownFigure(judged: Finding['judged']): string {
  return judged?.value && judged.unit ? formatInterval(judged.value, judged.unit, 'down') : ''
}

/** Both as `file:line rule outcome figure`, so that the two sides of a difference can be compared by eye. */
export function expectationInWords({ uri, line, id, outcome, figure = '' }: Expectation): string {
  return `${uri}:${line} ${id} ${outcome} ${figure}`.trim()
}

export function findingInWords(finding: Finding): string {
  const { uri, start } = finding.location
  return `${uri}:${start.line} ${finding.rule} ${outcomeOf(finding)} ${shownFigure(finding.judged)}`.trim()
}
