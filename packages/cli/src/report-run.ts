import { findingsIn, type Message, type StreamedAssessment } from '@viridict/core'
import type { RunInputs } from '@viridict/reports/manifest'
import type { Assessed } from './assess-found.js'
import { holdAgainst, type KnownRead } from './baseline.js'
import { complainAll, sayAll } from './complain.js'
import { exitCode } from './exit-code.js'
import type { ExitCode, Host } from './host.js'
import type { Output } from './outputs.js'
import { endedWhileWriting, type Pace } from './pace.js'
import type { Arguments } from './parse-arguments.js'
import type { Settings } from './settings.js'
import { writeOutputs } from './write-outputs.js'

/** What a run was asked for, read before anything is judged. */
export interface Asked {
  readonly args: Arguments
  readonly settings: Settings
  readonly known: KnownRead
}

/** What stands in reports beside the assessment. */
export interface Beside {
  readonly read: Pick<Required<RunInputs>, 'inputs' | 'documents' | 'unreadable'>
  /** The result that can be joined with others. */
  readonly partial: () => Iterable<string>
  readonly pace: Pace
}

/** The end of a run, whether its results come from one machine or from many: the reports, and the exit code. */
export async function reportRun(
  { assessment: judged, problems, maps }: Assessed,
  { args, settings, known }: Asked,
  beside: Beside,
  host: Host,
): Promise<ExitCode> {
  const { assessment, ...held } = holdAgainst(judged, known, args, host, problems.length === 0)
  sayAll(host, held.notes, settings.language)
  const outputs = args.outputs.filter((output) => !isScreen(output) || isRead(assessment))
  const { quiet, failSeverity, failOnOpen, unmasked } = args
  const read = {
    ...beside.read,
    inputs: [...beside.read.inputs, ...held.read],
    packsNamed: settings.packs !== undefined,
  }
  const { pace, partial } = beside
  const policy = { quiet, failSeverity, failOnOpen, mask: !unmasked }
  const reporting = { ...settings, ...policy, read, maps, partial, pace }
  const unwritten = await writeOutputs(assessment, outputs, reporting, host)
  if (pace.isInterrupted()) return endedWriting(settings, host)
  const wrong: readonly Message[] = [...problems, ...held.problems, ...unwritten]
  return complainAll(host, wrong, settings.language) || exitCode(findingsIn(assessment.texts), args)
}

/**
 * The result of a part. The exit code tells whether it was written: at any other a scheduler would give up a part that
 * is whole, or read it again without end. What could not be read is told, and counts in that of `merge`.
 */
export async function writePart(
  { assessment, problems }: Assessed,
  { args, settings }: Asked,
  beside: Beside,
  host: Host,
): Promise<ExitCode> {
  const { pace } = beside
  const reporting = { ...settings, ...beside, ...args, mask: !args.unmasked }
  const unwritten = await writeOutputs(assessment, args.outputs, reporting, host)
  if (pace.isInterrupted()) return endedWriting(settings, host)
  complainAll(host, problems, settings.language)
  return complainAll(host, unwritten, settings.language)
}

function endedWriting({ language }: Settings, host: Host): ExitCode {
  sayAll(host, [endedWhileWriting()], language)
  return 130
}

function isScreen({ format, file }: Output): boolean {
  return format === 'text' && file === undefined
}

/** Where nothing was read, stderr has said why; a page without a declaration would only hide it. */
function isRead({ subjects, texts }: StreamedAssessment): boolean {
  if (subjects.length > 0) return true
  for (const { rule } of findingsIn(texts)) if (rule !== 'unreadable-file') return true
  return false
}
