import { resolve } from 'node:path'
import type { Message } from '@viridict/core'
import { complainAll } from '../complain.js'
import type { ExitCode, Host } from '../host.js'
import { kindOf } from '../inputs.js'
import { earlyLanguage } from '../language.js'
import type { Arguments } from '../parse-arguments.js'
import { findFolder } from '../verify/find-folder.js'
import { inputFaults } from '../verify/input-faults.js'
import { faultsOf, noReport, refusals } from '../verify/messages.js'
import { openReport } from '../verify/open-report.js'
import { renderAgain } from '../verify/render-again.js'
import { verdictText } from '../verify/verdict-text.js'
import { packageVersion } from '../version.js'

/** `viridict verify`: makes a report again from its inputs, and compares what a reader of both is shown. */
export async function verify(args: Arguments, host: Host): Promise<ExitCode> {
  const language = earlyLanguage(args, host.env)
  const refuse = (...problems: readonly Message[]) => complainAll(host, problems, language)
  const [file] = args.positionals
  if (file === undefined) return refuse(noReport)
  const opened = await openReport(resolve(host.cwd, file), file)
  if (!opened.ok) return refuse(opened.problem)
  const { report } = opened
  const { manifest } = report
  const { version } = manifest.engine
  if (version !== packageVersion()) return refuse(refusals.engine(version, packageVersion()))
  const { inputs: named } = args
  if (named !== undefined && kindOf(resolve(host.cwd, named)) !== 'folder') return refuse(refusals.noInputs(named))
  const folder = findFolder(manifest, file, named, host.cwd)
  const faults = inputFaults(manifest, folder)
  if (faults.length > 0) return refuse(...faultsOf(faults, folder))
  const rendered = await renderAgain(report, folder, host)
  if (!rendered.ok) return refuse(...rendered.problems)
  const differences = await report.compare(rendered.again, language)
  if (!differences) return refuse(refusals.other(file))
  await host.print(`${verdictText(file, manifest, differences, language)}\n`)
  return differences.length > 0 ? 1 : 0
}
