import {
  contributionLimit,
  type Finding,
  type Language,
  type MapDrawing,
  mapFindings,
  type StreamedAssessment,
  whole,
} from '@viridict/core'
import type { RunInputs } from '@viridict/reports/manifest'
import { counts, type ExitPolicy } from './exit-code.js'
import { type FileFormat, type Format, namesEveryTerm } from './outputs.js'
import type { Pace } from './pace.js'
import { packageVersion } from './version.js'

export interface OutputOptions extends ExitPolicy {
  readonly language: Language
  readonly quiet: boolean
  /** Identity, mobile and certificate numbers are shown by their last characters alone. */
  readonly mask: boolean
  /** By the id of each pack that is not built in: its folder, as it is shown. */
  readonly packFolders: Readonly<Record<string, string>>
  /** What was read, for reports that name it. */
  readonly read: RunInputs
  /** By text, the maps that declarations name. */
  readonly maps?: ReadonlyMap<string, readonly MapDrawing[]> | undefined
  /** The result that can be joined with those of other machines. */
  readonly partial: () => Iterable<string>
  /** Asked between the parts of reports; what is not whole when it says no is removed, and nothing more is written. */
  readonly pace?: Pick<Pace, 'goesOn' | 'status'>
}

/** A report is a text, at once or in parts that follow one another, or the bytes of a file that is none. */
export type Rendered = string | Iterable<string> | Uint8Array

export type Rendering = OutputOptions & { readonly colour: boolean; readonly width: number }

/** All findings are in memory for these reports. */
export type FileOptions = Pick<OutputOptions, 'language' | 'mask' | 'read' | 'maps'>

const ofFile: Readonly<
  Record<FileFormat, (assessment: StreamedAssessment, options: FileOptions) => Promise<string | Uint8Array>>
> = {
  html: async (assessment, options) =>
    (await import('@viridict/reports/html-report')).renderHtml(whole(assessment), {
      ...fileOptions(options),
      ...(options.maps && { maps: options.maps }),
    }),
  docx: async (assessment, options) =>
    (await import('@viridict/reports/docx')).renderDocx(whole(assessment), fileOptions(options)),
  xlsx: async (assessment, options) =>
    (await import('@viridict/reports/xlsx')).renderXlsx(whole(assessment), fileOptions(options)),
}

function fileOptions({ language, mask, read }: FileOptions) {
  return { language, mask, ...read, packageVersion: packageVersion() }
}

/** Each format is loaded only where it is asked for. */
const renderers: Readonly<Record<Format, (assessment: StreamedAssessment, options: Rendering) => Promise<Rendered>>> = {
  text: async (assessment, options) => (await import('@viridict/reports/text')).textParts(assessment, options),
  ...ofFile,
  json: async (assessment, { language, mask }) =>
    (await import('@viridict/reports/json')).jsonParts(assessment, { language, mask }),
  sarif: async (assessment, options) =>
    (await import('@viridict/reports/sarif')).sarifParts(assessment, sarifOptions(options)),
  'sarif-github': async (assessment, options) =>
    (await import('@viridict/reports/sarif')).sarifParts(assessment, { ...sarifOptions(options), profile: 'github' }),
  junit: async (assessment, options) =>
    (await import('@viridict/reports/junit')).junitParts(assessment, {
      ...options,
      counts: (finding) => counts(finding, options),
    }),
  github: async (assessment, options) => (await import('@viridict/reports/github')).githubLines(assessment, options),
  'github-summary': async (assessment, options) =>
    (await import('@viridict/reports/markdown')).githubSummaryParts(assessment, options),
  markdown: async (assessment, options) =>
    (await import('@viridict/reports/markdown')).markdownParts(assessment, options),
  ndjson: async (assessment, { language, mask }) =>
    (await import('@viridict/reports/ndjson')).ndjsonLines(assessment, { language, mask }),
  partial: async (_, { partial }) => partial(),
  csv: async (assessment, options) => (await import('@viridict/reports/csv')).csvRows(assessment, options),
}

function sarifOptions({ language, mask }: Rendering) {
  return { language, mask, packageVersion: packageVersion() }
}

export function render(format: Format, assessment: StreamedAssessment, options: Rendering): Promise<Rendered> {
  return renderers[format](withTermsOf(format, assessment), options)
}

/** A report that says what it was made from, as `check` writes it to a file. */
export function renderFile(
  format: FileFormat,
  assessment: StreamedAssessment,
  options: FileOptions,
): Promise<string | Uint8Array> {
  return ofFile[format](withTermsOf(format, assessment), options)
}

/** Of most formats the largest terms alone, which stand first: so a report does not depend on what is written beside it. */
function withTermsOf(format: Format, assessment: StreamedAssessment): StreamedAssessment {
  if (namesEveryTerm.has(format)) return assessment
  return { ...assessment, texts: mapFindings(assessment.texts, withLargest) }
}

function withLargest(finding: Finding): Finding {
  const { judged, related } = finding
  if (!judged || judged.contributions.length <= contributionLimit) return finding
  const contributions = judged.contributions.slice(0, contributionLimit)
  return { ...finding, related: related.slice(0, contributionLimit), judged: { ...judged, contributions } }
}
