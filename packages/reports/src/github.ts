import { type Assessment, type Finding, type Language, type StreamedAssessment, streamed } from '@viridict/core'
import { isKnown } from './counting.js'
import { isWaived } from './counts.js'
import { factsOf, linesOf, nameOf } from './finding-facts.js'
import { gravestFirst } from './gravest-first.js'
import { maskedStream } from './masking.js'
import type { RenderOptions } from './render-options.js'
import { visible } from './visible.js'

const commands = { error: 'error', warning: 'warning', note: 'notice', none: 'notice' } as const

/**
 * Workflow commands that GitHub shows at the lines of a change, the gravest first, since it shows no more than ten of a
 * kind: what fails, and of what is binding what is open. Waived and known findings are left out.
 */
export function renderGithub(assessment: Assessment, options: RenderOptions): string {
  return [...githubLines(streamed(assessment), options)].join('')
}

/** The same line by line. */
export function githubLines(
  assessment: StreamedAssessment,
  { language, mask = true }: RenderOptions,
): Iterable<string> {
  const { texts } = mask ? maskedStream(assessment) : assessment
  return gravestFirst(texts, (finding) => (isTold(finding) ? () => `${annotation(finding, language)}\n` : undefined))
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
