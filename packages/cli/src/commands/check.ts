import { assessFound } from '../assess-found.js'
import { readKnown } from '../baseline.js'
import { complainAll } from '../complain.js'
import { findSources } from '../find-sources.js'
import { hashesOf } from '../hash-inputs.js'
import type { ExitCode, Host } from '../host.js'
import { folderOf, type Input, inputOf } from '../inputs.js'
import { outputClashes } from '../output-clashes.js'
import { createPace } from '../pace.js'
import type { Arguments } from '../parse-arguments.js'
import { isInShard } from '../partial/shard.js'
import { createPartialRecorder } from '../partial/write-partial.js'
import { uriOf } from '../paths.js'
import { reportRun } from '../report-run.js'
import { readSettings, type Settings } from '../settings.js'
import { showInterrupted } from '../show-interrupted.js'
import { withConfig, withoutIgnored } from '../with-config.js'
import { writeOutputs } from '../write-outputs.js'

/** `viridict check`: reads the declarations one by one, judges them, writes the reports, and says it all in its exit code. */
export async function check(written: Arguments, host: Host): Promise<ExitCode> {
  const named = namedInputs(written, host)
  const settings = readSettings(
    written,
    host,
    named.map((input) => folderOf(input, host.cwd)),
  )
  const { args, placed, problems } = withConfig(written, settings, host)
  const known = readKnown(args, host)
  const wrong = [...settings.problems, ...problems, ...known.problems.map(placed)]
  if (wrong.length > 0) return complainAll(host, wrong, settings.language)
  const inputs = named.length > 0 ? named : inputsOf(settings, host)
  const found = withoutIgnored(inputs.map(findSources), settings)
  const read = [...settings.paths, ...known.paths, ...found.flatMap(({ paths }) => paths)]
  const clashes = outputClashes(args.outputs, read, host.cwd)
  if (clashes.length > 0) return complainAll(host, clashes, settings.language)
  const { shard } = args
  const hashes = hashesOf(args.outputs, settings, host)
  const recorder = args.outputs.some(({ format }) => format === 'partial') ? createPartialRecorder() : undefined
  const isOurs = (uri: string) => shard === undefined || isInShard(uri, shard)
  const total = found.flatMap(({ paths }) => paths).filter((path) => isOurs(uriOf(host.cwd, path))).length
  const pace = createPace(total, settings.language, host, host.interruption?.())
  const reading = { hashes, lines: args.stdinNdjson, pace, isOurs }
  const assessed = await assessFound(found, settings, host, reading, recorder)
  pace.end()
  if (pace.isInterrupted()) return showInterrupted(assessed.assessment, pace, { args, settings, known }, host)
  const partial = recorder && hashes ? recorder.text(assessed.read, settings, hashes, shard) : ''
  const beside = { inputs: hashes?.inputs ?? [], partial }
  if (args.outputs.some(({ format }) => format !== 'partial'))
    return reportRun(assessed, { args, settings, known }, beside, host)
  // What a part comes to is for `merge` to say: here a job has done its work, or has not.
  const reporting = { ...settings, ...beside, ...args, mask: !args.unmasked }
  return complainAll(host, await writeOutputs(assessed.assessment, args.outputs, reporting, host), settings.language)
}

/** Lines on standard input are an input, whether or not it is named. */
function namedInputs({ positionals, stdinNdjson }: Arguments, { cwd }: Host): readonly Input[] {
  const isUnnamed = stdinNdjson && !positionals.includes('-')
  return [...(isUnnamed ? ['-'] : []), ...positionals].map((written) => inputOf(written, cwd))
}

/** Without paths: what the configuration includes, else the working directory. */
export function inputsOf({ config }: Settings, { cwd }: Host): readonly Input[] {
  const includes = config?.config.includes ?? []
  if (!config || includes.length === 0) return [inputOf('.', cwd)]
  return includes.map((written) => inputOf(written, config.folder))
}
