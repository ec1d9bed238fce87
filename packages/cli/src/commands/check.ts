import type { Language, Message, StreamedAssessment } from '@viridict/core'
import { assessFound, problemsOfPart } from '../assess-found.js'
import { readKnown } from '../baseline.js'
import { complainAll, sayAll } from '../complain.js'
import { type Found, findSources } from '../find-sources.js'
import { hashesOf } from '../hash-inputs.js'
import type { ExitCode, Host } from '../host.js'
import { folderOf, type Input, inputOf } from '../inputs.js'
import { type Means, meansFor } from '../means.js'
import { outputClashes } from '../output-clashes.js'
import { wantedOf } from '../outputs.js'
import { createPace } from '../pace.js'
import type { Arguments } from '../parse-arguments.js'
import { isInShard } from '../partial/shard.js'
import { createPartialRecorder } from '../partial/write-partial.js'
import { uriOf } from '../paths.js'
import { type Asked, reportRun, writePart } from '../report-run.js'
import { readSettings, type Settings } from '../settings.js'
import { showInterrupted } from '../show-interrupted.js'
import { withConfig, withoutIgnored } from '../with-config.js'

/** `viridict check`: reads the declarations one by one, judges them, writes the reports, and says it all in its exit code. */
export async function check(written: Arguments, host: Host): Promise<ExitCode> {
  if (written.watch) return (await import('./watch.js')).watch(written, host)
  const prepared = prepareCheck(written, host)
  if ('problems' in prepared) return complainAll(host, prepared.problems, prepared.language)
  sayAll(host, prepared.settings.notes, prepared.settings.language)
  // Whoever types at the keyboard may leave with one Ctrl-C.
  const isTyped = prepared.found.some(({ input }) => input.kind === 'stdin')
  const means = await meansFor(prepared, host)
  try {
    return (await judgeFound(prepared, host, isTyped ? undefined : host.interruption?.(), means)).code
  } finally {
    means.jobs?.close()
    means.store?.close()
  }
}

/** All that a run is asked for, and the files that it will read; or why it does not begin. */
export type Prepared = Ready | { readonly problems: readonly Message[]; readonly language: Language }

export interface Ready extends Asked {
  readonly found: readonly Found[]
  /** Absolute paths of every file that decides what the run says. */
  readonly read: readonly string[]
}

export function prepareCheck(written: Arguments, host: Host): Prepared {
  const named = namedInputs(written, host)
  const settings = readSettings(
    written,
    host,
    named.map((input) => folderOf(input, host.cwd)),
  )
  const { language } = settings
  const { args, placed, problems: configured } = withConfig(written, settings, host)
  const known = readKnown(args, host)
  const problems = [...settings.problems, ...configured, ...known.problems.map(placed)]
  if (problems.length > 0) return { problems, language }
  const inputs = named.length > 0 ? named : inputsOf(settings, host)
  const found = withoutIgnored(inputs.map(findSources), settings)
  const read = [...settings.paths, ...known.paths, ...found.flatMap(({ paths }) => paths)]
  const clashes = outputClashes(args.outputs, read, host.cwd)
  return clashes.length > 0 ? { problems: clashes, language } : { args, settings, known, found, read }
}

/** Absent where Ctrl-C ended it. */
interface JudgedRun {
  readonly code: ExitCode
  readonly assessment?: StreamedAssessment
  /** Files that declarations name, by absolute path, as they were when they were looked for. */
  readonly beside?: ReadonlyMap<string, string>
}

export async function judgeFound(
  { args, settings, known, found }: Ready,
  host: Host,
  signal: AbortSignal | undefined,
  { store, jobs }: Means = {},
): Promise<JudgedRun> {
  const { shard } = args
  const hashes = hashesOf(args.outputs, settings, host)
  const recorder = args.outputs.some(({ format }) => format === 'partial') ? createPartialRecorder(store) : undefined
  const isOurs = (uri: string) => shard === undefined || isInShard(uri, shard)
  const total = found.flatMap(({ paths }) => paths).filter((path) => isOurs(uriOf(host.cwd, path))).length
  const pace = createPace(total, settings.language, host, signal)
  const reading = { hashes, lines: args.stdinNdjson, pace, isOurs, store, jobs, ...wantedOf(args.outputs) }
  const assessed = await assessFound(found, settings, host, reading, recorder)
  pace.status.end()
  const { assessment } = assessed
  const asked = { args, settings, known }
  if (pace.isInterrupted()) return { code: await showInterrupted(assessment, pace, asked, host) }
  const partial = () => (recorder && hashes ? recorder.lines(assessed.read, settings, hashes, shard) : [])
  const { unreadable } = assessed.read
  const inRun = { inputs: hashes?.inputs ?? [], documents: hashes?.documents() ?? [], unreadable }
  const given = { read: inRun, partial, pace }
  const isPart = args.outputs.length > 0 && args.outputs.every(({ format }) => format === 'partial')
  const code = isPart
    ? await writePart({ ...assessed, problems: problemsOfPart(assessed.read) }, asked, given, host)
    : await reportRun(assessed, asked, given, host)
  return { code, assessment, beside: assessed.beside }
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
