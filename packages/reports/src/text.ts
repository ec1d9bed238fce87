import type { Assessment } from '@viridict/core'
import { masked } from './masking.js'
import { narrowest, type Page } from './page.js'
import { painter } from './palette.js'
import type { RenderOptions } from './render-options.js'
import { sectionsOf } from './sections.js'
import { renderSection } from './text-declaration.js'
import { type PackFolders, renderHeader } from './text-header.js'
import { renderSummary } from './text-summary.js'

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
  const { language, colour, quiet = false, mask = true, packFolders = {} } = options
  const page: Page = { language, width: Math.max(narrowest, options.width), paint: painter(colour), quiet }
  const shown = mask ? masked(assessment) : assessment
  const sections = sectionsOf(shown)
    .map((section) => renderSection(section, page))
    .filter((lines) => lines.length > 0)
  return [renderHeader(shown, packFolders, page), ...sections, renderSummary(shown, page)]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n\n')
}
