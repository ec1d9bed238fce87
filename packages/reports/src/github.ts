import {
  type Assessment,
  type Finding,
  findingsIn,
  type Language,
  type StreamedAssessment,
  streamed,
} from '@viridict/core'
import { isKnown } from './counting.js'
import { isWaived } from './counts.js'
import { factsOf, linesOf, nameOf } from './finding-facts.js'
import { maskedStream } from './masking.js'
import type { RenderOptions } from './render-options.js'
import { visible } from './visible.js'

const commands = { error: 'error', warning: 'warning', note: 'notice', none: 'notice' } as const
const gravestFirst = ['error', 'warning', 'note', 'none'] as const

/**
 * Workflow commands that GitHub shows at the lines of a change, the gravest first, since it shows no more than ten of a
 * kind: what fails, and of what is binding what is open. Waived and known findings are left out.
 */
export function renderGithub(assessment: Assessment, options: RenderOptions): string {
  return [...githubLines(streamed(assessment), options)].join('')
}

/** The same line by line: the findings are gone through once for each level, and none of them is kept. */
export function* githubLines(
  assessment: StreamedAssessment,
  { language, mask = true }: RenderOptions,
): Generator<string> {
  const shown = mask ? maskedStream(assessment) : assessment
  for (const level of gravestFirst) {
    for (const finding of findingsIn(shown.texts)) {
      if (finding.level === level && isTold(finding)) yield `${annotation(finding, language)}\n`
    }
  }
}

function isTold(finding: Finding): boolean {
  const { verdict, judged } = finding
  const isToTell = verdict === 'fail' || (verdict === 'open' && judged?.modality === 'shall')
  return isToTell && !isWaived(finding) && !isKnown(finding)
}

function annotation(finding: Finding, language: Language): string {
  const { location, level } = finding
  const facts = factsOf(finding, language)
  const properties = {
    file: visible(location.uri),
    line: location.start.line,
    endLine: location.end.line,
    // Columns are told of one line alone.
    ...(location.start.line === location.end.line && { col: location.start.column, endColumn: location.end.column }),
    title: nameOf(facts, language),
  }
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const data = escapeData(linesOf(facts, language).join('\n'))
  return `::${commands[level]} ${written.join(',')}::${data}`
}

/** As GitHub's own toolkit does it. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
