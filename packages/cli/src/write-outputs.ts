import { closeSync, lstatSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  contributionLimit,
  type Finding,
  type Language,
  type MapDrawing,
  type Message,
  mapFindings,
  type StreamedAssessment,
  whole,
} from '@viridict/core'
import type { RunInputs } from '@viridict/reports/manifest'
import { columnsOf, usual } from './columns.js'
import { counts, type ExitPolicy } from './exit-code.js'
import type { Host } from './host.js'
import { files } from './messages.js'
import { type FileFormat, type Format, namesEveryTerm, type Output } from './outputs.js'
import type { Pace } from './pace.js'
import { packageVersion } from './version.js'
import { tellingLines, tellingProgress } from './writing-status.js'

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
type Rendered = string | Iterable<string> | Uint8Array

type Rendering = OutputOptions & { readonly colour: boolean; readonly width: number }

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

export async function writeOutputs(
  assessment: StreamedAssessment,
  outputs: readonly Output[],
  options: OutputOptions,
  host: Host,
): Promise<readonly Message[]> {
  const { pace, partial } = options
  const brief = withLargestTerms(assessment)
  const render = (output: Output) => {
    const { format, file } = output
    const isScreen = file === undefined
    const rendering = { ...options, colour: isScreen && hasColour(host), width: isScreen ? columnsOf(host) : usual }
    const shown = namesEveryTerm.has(format) ? assessment : brief
    // The line and the report would stand on one screen.
    if (isScreen && host.isTerminal) pace?.status.end()
    if (!pace || (isScreen && host.isTerminal)) return renderers[format](shown, rendering)
    const writing = { output, number: outputs.indexOf(output) + 1, count: outputs.length }
    return renderers[format](tellingProgress(shown, writing, pace.status), {
      ...rendering,
      partial: () => tellingLines(partial(), assessment, writing, pace.status),
    })
  }
  const problems = await writeTexts(outputs, render, host, pace?.goesOn)
  pace?.status.end()
  return problems
}

/** A report that says what it was made from, as `check` writes it to a file. */
export function renderFile(
  format: FileFormat,
  assessment: StreamedAssessment,
  options: FileOptions,
): Promise<string | Uint8Array> {
  return ofFile[format](namesEveryTerm.has(format) ? assessment : withLargestTerms(assessment), options)
}

/** The largest terms of each figure alone, which stand first: so a report does not depend on what is written beside it. */
function withLargestTerms(assessment: StreamedAssessment): StreamedAssessment {
  return { ...assessment, texts: mapFindings(assessment.texts, withLargest) }
}

function withLargest(finding: Finding): Finding {
  const { judged, related } = finding
  if (!judged || judged.contributions.length <= contributionLimit) return finding
  const contributions = judged.contributions.slice(0, contributionLimit)
  return { ...finding, related: related.slice(0, contributionLimit), judged: { ...judged, contributions } }
}

/** Writes every report; one that cannot be written is told, and does not keep the others back. */
export async function writeTexts(
  outputs: readonly Output[],
  render: (output: Output) => Promise<Rendered>,
  host: Host,
  goesOn: GoesOn = async () => true,
): Promise<readonly Message[]> {
  const problems: Message[] = []
  for (const output of outputs) {
    const parts = partsOf(await render(output))
    if (!(await goesOn())) break
    if (output.file === undefined) await printAll(parts, host, goesOn)
    else problems.push(...(await writeTo(output.file, parts, host, goesOn)))
  }
  return problems
}

type GoesOn = Pace['goesOn']

async function printAll(parts: Iterable<string | Uint8Array>, host: Host, goesOn: GoesOn): Promise<void> {
  for (const part of parts) {
    if (!(await goesOn())) return
    if (typeof part === 'string') await host.print(part)
  }
}

/** A text that is whole ends its last line. */
function partsOf(rendered: Rendered): Iterable<string | Uint8Array> {
  if (typeof rendered === 'string') return [rendered === '' || rendered.endsWith('\n') ? rendered : `${rendered}\n`]
  return rendered instanceof Uint8Array ? [rendered] : gathered(rendered)
}

/** Characters that are written at once. */
const chunk = 1 << 16

function* gathered(parts: Iterable<string>): Generator<string> {
  let text = ''
  for (const part of parts) {
    text += part
    if (text.length < chunk) continue
    yield text
    text = ''
  }
  yield text
}

async function writeTo(
  file: string,
  parts: Iterable<string | Uint8Array>,
  { cwd }: Host,
  goesOn: GoesOn,
): Promise<readonly Message[]> {
  const path = resolve(cwd, file)
  try {
    const opened = openSync(path, 'w')
    let isWhole = true
    try {
      for (const part of parts) {
        isWhole = await goesOn()
        if (!isWhole) break
        writeFileSync(opened, part)
      }
    } finally {
      closeSync(opened)
    }
    // What is no file, such as a pipe, is not ours to remove.
    if (!isWhole && lstatSync(path).isFile()) rmSync(path)
    return []
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return [files.unwritable(file, code)]
  }
}

/** FORCE_COLOR over NO_COLOR over what stdout is. */
export function hasColour({ env, isTerminal }: Pick<Host, 'env' | 'isTerminal'>): boolean {
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR)
  return isTerminal && !env.NO_COLOR
}
