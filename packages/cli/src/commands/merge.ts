import { type Language, type Message, type TextStore, unreadableFile } from '@viridict/core'
import type { InputHash } from '@viridict/reports/manifest'
import { concluded } from '../assess-found.js'
import { readKnown } from '../baseline.js'
import { complainAll, sayAll } from '../complain.js'
import { type Found, findSources } from '../find-sources.js'
import { hashesOf } from '../hash-inputs.js'
import type { ExitCode, Host } from '../host.js'
import { inputOf } from '../inputs.js'
import { assessorFor, judgingOf } from '../judging.js'
import { earlyLanguage } from '../language.js'
import { mapLoader } from '../map-engine.js'
import { files } from '../messages.js'
import { outputClashes } from '../output-clashes.js'
import { sparesMemory, wantedOf } from '../outputs.js'
import { createPace, endedWhileJoining, type Pace } from '../pace.js'
import type { Arguments } from '../parse-arguments.js'
import {
  attachmentsOf,
  documentsIn,
  type FilesKnown,
  hashesIn,
  joinProblems,
  type PartialFile,
  takeParts,
} from '../partial/join-partials.js'
import { refusals } from '../partial/messages.js'
import { readPartial } from '../partial/read-partial.js'
import { basisOf } from '../partial/write-partial.js'
import { uriOf } from '../paths.js'
import { type Asked, reportRun } from '../report-run.js'
import { readSettings } from '../settings.js'
import { createSpillStore } from '../spill-store.js'
import { withConfig } from '../with-config.js'

/** `viridict merge`: results of many machines, as the one report that a single machine would have given. */
export async function merge(written: Arguments, host: Host): Promise<ExitCode> {
  const early = earlyLanguage(written, host.env)
  const found = written.positionals.map((file) => findSources(inputOf(file, host.cwd)))
  const misnamed = found.flatMap(misnamedParts)
  if (misnamed.length > 0) return complainAll(host, misnamed, early)
  const paths = [...new Set(found.flatMap(({ paths: named }) => named))]
  const signal = host.interruption?.()
  const reading = createPace(paths.length, early, host, signal)
  const { parts, problems } = await readParts(paths, host, reading)
  if (reading.isInterrupted()) return endedJoining(early, host)
  const [first] = parts
  if (problems.length > 0) return complainAll(host, problems, early)
  if (first === undefined) return complainAll(host, [refusals.none()], early)
  const settings = readSettings(asJudged(written, first), host, [])
  const { args, placed, problems: configured } = withConfig(written, settings, host)
  const known = readKnown(args, host)
  const wrong = [...settings.problems, ...configured, ...known.problems.map(placed)]
  if (wrong.length > 0) return complainAll(host, wrong, settings.language)
  const hashes = hashesOf([{ format: 'partial' }], settings, host)
  const refused = [
    ...(hashes ? joinProblems(parts, basisOf(settings, hashes)) : []),
    ...outputClashes(args.outputs, [...settings.paths, ...known.paths, ...paths], host.cwd),
  ]
  if (refused.length > 0) return complainAll(host, refused, settings.language)
  if (sparesMemory(args.outputs)) host.spareMemory?.()
  const store = createSpillStore()
  try {
    return await reportJoined(parts, { args, settings, known }, hashes?.inputs ?? [], { store, signal }, host)
  } finally {
    store.close()
  }
}

/** `settingsRead`: the files that all parts go by, with their hashes. */
async function reportJoined(
  parts: readonly PartialFile[],
  asked: Asked,
  settingsRead: readonly InputHash[],
  { store, signal }: { readonly store: TextStore; readonly signal: AbortSignal | undefined },
  host: Host,
): Promise<ExitCode> {
  const { settings, args } = asked
  const { outputs } = args
  const filesKnown: FilesKnown = { current: {} }
  const { everyTerm, drawsMaps } = wantedOf(outputs)
  const maps = mapLoader(drawsMaps)
  const given = { attachments: attachmentsOf(filesKnown), maps: maps.engine, everyTerm, store }
  const assessor = assessorFor(judgingOf(settings, host), given)
  const hashes = hashesIn(parts)
  const texts = hashes.filter(({ role }) => role === 'declaration').length
  const pace = createPace(texts, settings.language, host, signal)
  const taken = await takeParts(parts, { assessor, maps }, filesKnown, pace)
  pace.status.end()
  if (pace.isInterrupted()) return endedJoining(settings.language, host)
  const inputs = [...settingsRead, ...hashes]
  const read = { inputs, documents: documentsIn(parts), unreadable: taken.unreadable }
  const assessed = { ...concluded(assessor, taken, settings), maps: maps.drawings }
  return reportRun(assessed, asked, { read, partial: () => [], pace }, host)
}

function endedJoining(language: Language, host: Host): ExitCode {
  sayAll(host, [endedWhileJoining()], language)
  return 130
}

/** A folder may hold other things than parts, and nobody would miss one that is not taken for a part. */
function misnamedParts({ input, paths }: Found): readonly Message[] {
  if (input.kind === 'folder') return [refusals.folder(input.written)]
  return input.kind === 'glob' && paths.length === 0 ? [files.unmatched(input.written)] : []
}

async function readParts(paths: readonly string[], { cwd }: Host, pace: Pace) {
  const parts: PartialFile[] = []
  const problems: Message[] = []
  for (const path of paths) {
    const name = uriOf(cwd, path)
    const read = await readPartial(path, pace)
    if (!read) break
    if (read.ok) parts.push({ name, path, partial: read.partial })
    else if ('unreadable' in read) problems.push(unreadableFile(name, read.unreadable, 0).message)
    else problems.push(refusals[read.why](name))
  }
  return { parts, problems }
}

/** The day and the configuration are those of the parts, unless others are named: they then have to be the same. */
function asJudged(args: Arguments, { partial: { header } }: PartialFile): Arguments {
  const config = header.settings.find(({ role }) => role === 'configuration')
  return { ...args, asOf: args.asOf ?? header.asOf, config: args.config ?? config?.uri }
}
