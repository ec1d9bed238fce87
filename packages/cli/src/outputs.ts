import { type Message, nearestSpelling } from '@viridict/core'
import { usage } from './messages.js'

export const formats = [
  'text',
  'html',
  'docx',
  'xlsx',
  'json',
  'sarif',
  'sarif-github',
  'junit',
  'github',
  'github-summary',
  'markdown',
  'csv',
  'ndjson',
  'partial',
] as const
export type Format = (typeof formats)[number]

/** Formats that are no text, and so need a file to go to. */
const binary: ReadonlySet<Format> = new Set(['docx', 'xlsx'])

/** Formats that are laid out as a whole; they say what they were made from, so that they can be made again. */
export type FileFormat = 'html' | 'docx' | 'xlsx'

export function isLaidOut(format: Format): format is FileFormat {
  return format === 'html' || format === 'docx' || format === 'xlsx'
}

/** What is laid out as a whole fills the memory anyhow: to keep it small would only take time. */
export function sparesMemory(outputs: readonly Output[]): boolean {
  return !outputs.some(({ format }) => isLaidOut(format))
}

/** Formats that show the maps of declarations, or hand on what is needed for it. */
const drawsMaps: ReadonlySet<Format> = new Set(['html', 'partial'])

/** Formats that name every term of a figure, and not the largest alone, or from which such a report is made. */
export const namesEveryTerm: ReadonlySet<Format> = new Set(['xlsx', 'partial'])

/** What the reports that are asked for need findings to say. */
export function wantedOf(outputs: readonly Output[]): { readonly everyTerm: boolean; readonly drawsMaps: boolean } {
  return {
    everyTerm: outputs.some(({ format }) => namesEveryTerm.has(format)),
    drawsMaps: outputs.some(({ format }) => drawsMaps.has(format)),
  }
}

/** One report of a run; without a file it goes to stdout. */
export interface Output {
  readonly format: Format
  readonly file?: string
}

/** Reads each `FORMAT` or `FORMAT=FILE`; none is `usual` on stdout. At most one may go to stdout. */
export function readOutputs(
  written: readonly string[],
  allowed: readonly Format[],
  usual: Format = 'text',
): { readonly outputs: readonly Output[]; readonly problems: readonly Message[] } {
  if (written.length === 0) return { outputs: [{ format: usual }], problems: [] }
  const read = written.map((text) => readOutput(text, allowed))
  const outputs = read.flatMap((output) => ('format' in output ? [output] : []))
  const problems = read.flatMap((output) => ('format' in output ? [] : [output]))
  return { outputs, problems: [...problems, ...clashes(outputs)] }
}

function readOutput(text: string, allowed: readonly Format[]): Output | Message {
  const [name = '', ...rest] = text.split('=')
  const format = allowed.find((candidate) => candidate === name)
  if (format === undefined) return usage.format(name, allowed, nearestSpelling(name, allowed))
  const file = rest.join('=')
  if (rest.length > 0 && file === '') return usage.missingValue(`${name}=`)
  if (rest.length === 0 && binary.has(format)) return usage.fileNeeded(format)
  return { format, ...(rest.length > 0 && { file }) }
}

function clashes(outputs: readonly Output[]): readonly Message[] {
  const onStdout = outputs.filter(({ file }) => file === undefined)
  return onStdout.length > 1 ? [usage.twoOnStdout(onStdout.map(({ format }) => format))] : []
}
