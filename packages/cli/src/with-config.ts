import { resolve } from 'node:path'
import { type Message, pathTest } from '@viridict/core'
import type { FoundConfig } from './find-config.js'
import type { Found } from './find-sources.js'
import type { Host } from './host.js'
import { formats, readOutputs } from './outputs.js'
import type { Arguments } from './parse-arguments.js'
import { uriOf } from './paths.js'
import { inConfig, type Settings } from './settings.js'

export interface Configured {
  readonly args: Arguments
  /** Where in the configuration a baseline is named, for what is wrong with the file. */
  readonly placed: (what: Message) => Message
  readonly problems: readonly Message[]
}

/** The reports and the baseline of the configuration, where the command line names none. */
export function withConfig(args: Arguments, { config }: Settings, host: Host): Configured {
  const asIs = { args, placed: (what: Message) => what, problems: [] }
  if (!config) return asIs
  const ofBaseline = args.baseline === undefined && config.config.baseline !== undefined
  const baseline = ofBaseline ? fromConfig(config.config.baseline ?? '', config, host) : args.baseline
  const placed = ofBaseline ? (what: Message) => inConfig(config, ['baseline'], what) : asIs.placed
  const reports = args.outputsNamed ? undefined : readReports(config, host)
  return {
    args: { ...args, baseline, ...(reports && { outputs: reports.outputs }) },
    placed,
    problems: reports?.problems ?? [],
  }
}

/** What is shown on the screen anyway, unless one of them goes there. */
function readReports(config: FoundConfig, host: Host) {
  const { reports = [] } = config.config
  const read = reports.map((written) => readOutputs([written], formats))
  const problems = read.flatMap((one, index) => one.problems.map((what) => inConfig(config, ['reports', index], what)))
  const outputs = read.flatMap((one) => one.outputs)
  const placed = outputs.map(({ format, file }) => ({
    format,
    ...(file !== undefined && { file: fromConfig(file, config, host) }),
  }))
  return {
    outputs: placed.every(({ file }) => file !== undefined) ? [{ format: 'text' as const }, ...placed] : placed,
    problems,
  }
}

function fromConfig(written: string, { folder }: FoundConfig, { cwd }: Host): string {
  return uriOf(cwd, resolve(folder, written))
}

/** Less what the configuration passes over; a file that is named is read all the same. */
export function withoutIgnored(found: readonly Found[], { config }: Settings): readonly Found[] {
  const { ignores = [] } = config?.config ?? {}
  if (!config || ignores.length === 0) return found
  const isIgnored = pathTest(ignores)
  return found.map((one) =>
    one.input.kind === 'file'
      ? one
      : { ...one, paths: one.paths.filter((path) => !isIgnored(uriOf(config.folder, path))) },
  )
}
