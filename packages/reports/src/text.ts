import { type Assessment, type Finding, mapFindings, type StreamedAssessment, streamed } from '@viridict/core'
import { maskedStream } from './masking.js'
import { narrowest, type Page } from './page.js'
import { painter } from './palette.js'
import type { RenderOptions } from './render-options.js'
import { sectionsIn } from './sections.js'
import { renderSection } from './text-declaration.js'
import { type PackFolders, renderHeader } from './text-header.js'
import { createTally, renderSummary } from './text-summary.js'

export interface TextOptions extends RenderOptions {
  /** Escape sequences for tones; left out of files and pipes. */
  readonly colour: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** What is in order is counted, and not listed. */
  readonly quiet?: boolean
  /** Shown beside the packs, so that a changed copy is not taken for the original. */
  readonly packFolders?: PackFolders
}

/** The report for people: declarations one by one, rules by clause, what to do below, and a summary at the end. */
export function renderText(assessment: Assessment, options: TextOptions): string {
  return [...textParts(streamed(assessment), options)].join('')
}

/** The same in parts: each declaration's findings are asked for when it is written. */
export function* textParts(assessment: StreamedAssessment, options: TextOptions): Generator<string> {
  const { language, colour, quiet = false, mask = true, packFolders = {} } = options
  const page: Page = { language, width: Math.max(narrowest, options.width), paint: painter(colour), quiet }
  const shown = mask ? maskedStream(assessment) : assessment
  const tally = createTally(shown.subjects, page)
  yield blockOf(renderHeader(shown, packFolders, page))
  for (const section of sectionsIn({ ...shown, texts: seenBy(shown.texts, tally.add) })) {
    const lines = renderSection(section, page)
    if (lines.length > 0) yield `\n\n${blockOf(lines)}`
  }
  yield `\n\n${blockOf(renderSummary(shown, tally, page))}`
}

function blockOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}

/** The texts, of whose findings `see` is told as each is asked for. */
function seenBy(texts: StreamedAssessment['texts'], see: (finding: Finding) => void): StreamedAssessment['texts'] {
  return mapFindings(texts, (finding) => {
    see(finding)
    return finding
  })
}
