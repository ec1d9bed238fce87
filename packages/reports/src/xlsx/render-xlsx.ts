import type { Assessment } from '@viridict/core'
import { writeXlsx } from 'hucre/xlsx'
import { fixedPackage } from '../fixed-package.js'
import { manifestOf, type RunInputs } from '../manifest.js'
import { masked } from '../masking.js'
import type { RenderOptions } from '../render-options.js'
import { type Section, sectionsOf } from '../sections.js'
import { figureSheets } from './figures.js'
import { findingsSheet } from './findings.js'
import { manifestSheet } from './manifest-sheet.js'
import { font } from './sheet.js'
import { summarySheet } from './summary.js'
import type { Numbered } from './terms.js'
import { word } from './words.js'

export interface XlsxOptions extends RenderOptions, RunInputs {
  /** Of the program that ran, a semantic version. */
  readonly packageVersion: string
}

/** A sheet has about a million rows, and no program that opens one likes so many. */
const mostFindings = 200_000

/** A workbook whose figures are formulas over their terms, as far as an assessment with every term names them. */
export async function renderXlsx(assessment: Assessment, options: XlsxOptions): Promise<Uint8Array> {
  const { language, mask: isMasked = true } = options
  const shown = isMasked ? masked(assessment) : assessment
  const sections = sectionsOf(shown)
  const all = sections.flatMap(numberedOf)
  const findings = all.slice(0, mostFindings)
  const sheets = [
    summarySheet(shown, sections, all.length - findings.length, language),
    findingsSheet(findings, language),
    ...figureSheets(findings, language),
    manifestSheet(manifestOf(shown, { ...options, isMasked }), language),
  ]
  const properties = { title: word('title', language), creator: 'Viridict', lastModifiedBy: 'Viridict' }
  return fixedPackage(await writeXlsx({ properties, defaultFont: font, sheets }))
}

/** What applies, under the number that the summary gives its declaration. */
function numberedOf({ subject, uri, checks, verdicts }: Section, index: number): readonly Numbered[] {
  const named = { number: index + 1, name: subject?.name || uri, uri: subject?.location.uri ?? uri }
  return [...checks, ...verdicts.filter(({ verdict }) => verdict !== 'notApplicable')].map((finding) => ({
    ...named,
    finding,
  }))
}
