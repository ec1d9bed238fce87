import type { StreamedAssessment } from '@viridict/core'
import { sayAll } from './complain.js'
import type { ExitCode, Host } from './host.js'
import { interruptedAt, type Pace } from './pace.js'
import type { Asked } from './report-run.js'
import { writeOutputs } from './write-outputs.js'

/** What was done until Ctrl-C, on the screen alone: in a file, or a program's hands, it would pass for the whole. */
export async function showInterrupted(
  assessment: StreamedAssessment,
  pace: Pace,
  { args, settings }: Asked,
  host: Host,
): Promise<ExitCode> {
  const outputs = args.outputs.filter(({ format, file }) => format === 'text' && file === undefined)
  const reporting = { ...settings, ...args, read: {}, partial: () => [], mask: !args.unmasked }
  const isShown = assessment.subjects.length > 0 && outputs.length > 0
  if (isShown) await writeOutputs(assessment, outputs, reporting, host)
  sayAll(host, [interruptedAt(pace, isShown)], settings.language)
  return 130
}
