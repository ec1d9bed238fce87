import { delimiter, resolve } from 'node:path'
import {
  configProblems,
  defaultPack,
  type Language,
  type LevelSetting,
  type Message,
  type Override,
  type Pack,
  type ParameterValues,
  type Path,
  type Source,
  todayInShanghai,
  unreadableFile,
} from '@viridict/core'
import { placed } from './complain.js'
import { type ConfigSearch, type FoundConfig, findConfig } from './find-config.js'
import type { Host } from './host.js'
import { isLanguage, languageOfLocale } from './language.js'
import { loadPacks } from './load-packs.js'
import { files, isoDay, usage } from './messages.js'
import type { Arguments } from './parse-arguments.js'
import { uriOf } from './paths.js'
import { readText } from './read-text.js'

/** What a run goes by: the command line over the environment over the configuration. */
export interface Settings {
  readonly language: Language
  /** ISO date. */
  readonly asOf: string
  /** Absent where no pack is named; the built-in one then judges its own places alone. */
  readonly packs?: readonly Pack[]
  /** By the id of each pack that is not built in: its folder, as it is shown. */
  readonly packFolders: Readonly<Record<string, string>>
  readonly levels: Readonly<Record<string, LevelSetting>>
  readonly parameters: ParameterValues
  readonly overrides: readonly Override[]
  readonly decisions: readonly Source[]
  /** Absolute paths of the files of decisions: they are no inputs. */
  readonly decisionPaths: readonly string[]
  readonly config?: FoundConfig
  /** Absolute paths of all these: configuration, decisions and files of packs. */
  readonly paths: readonly string[]
  /** With any of these the run does not begin. */
  readonly problems: readonly Message[]
  /** What somebody may not expect of it. */
  readonly notes: readonly Message[]
}

export function readSettings(args: Arguments, host: Host, inputFolders: readonly string[]): Settings {
  return settingsBy(args, host, findConfig(args.config, inputFolders, host.cwd))
}

/** By this configuration, or by none. */
export function settingsBy(args: Arguments, host: Host, { found, problems, passedOver = [] }: ConfigSearch): Settings {
  const language = chooseLanguage(args, host, found)
  const asOf = chooseDay(args, host, found)
  const packs = choosePacks(args, host, found)
  const decisions = readDecisionFiles(args, host, found)
  return {
    language: language.language,
    asOf: asOf.day,
    ...(packs.named && { packs: packs.packs }),
    packFolders: packs.folders,
    levels: found?.config.levels ?? {},
    parameters: found?.config.parameters ?? {},
    overrides: found?.config.overrides ?? [],
    decisions: decisions.sources,
    decisionPaths: decisions.paths,
    ...(found && { config: found }),
    paths: [...(found ? [found.path] : []), ...decisions.paths, ...packs.paths],
    problems: [
      ...problems,
      ...language.problems,
      ...asOf.problems,
      ...packs.problems,
      ...decisions.problems,
      ...(found && packs.problems.length === 0 ? problemsOf(found, packs.packs, packs.overridden) : []),
    ],
    notes: passedOver.length > 0 ? [files.passedOver(passedOver)] : [],
  }
}

function chooseLanguage({ lang }: Arguments, { env }: Host, found: FoundConfig | undefined) {
  const ofEnvironment = env.VIRIDICT_LANG || undefined
  const isWrong = !isLanguage(lang) && ofEnvironment !== undefined && !isLanguage(ofEnvironment)
  const language = [lang, ofEnvironment, found?.config.lang].find(isLanguage) ?? languageOfLocale(env)
  return { language, problems: isWrong ? [usage.language('VIRIDICT_LANG', ofEnvironment ?? '')] : [] }
}

function chooseDay({ asOf }: Arguments, { env, now }: Host, found: FoundConfig | undefined) {
  const [source, written] = asOf !== undefined ? ['--as-of', asOf] : ['VIRIDICT_AS_OF', env.VIRIDICT_AS_OF || undefined]
  if (written === undefined) return { day: found?.config.asOf ?? todayInShanghai(now()), problems: [] }
  const day = isoDay(written)
  return {
    day: day ?? todayInShanghai(now()),
    problems: day === undefined ? [usage.day(source as string, written)] : [],
  }
}

/** Which packs, and whether somebody named them: then places outside them are judged too, marked 参照. */
function choosePacks({ packs: ofFlags }: Arguments, { env, cwd }: Host, found: FoundConfig | undefined) {
  const ofEnvironment = (env.VIRIDICT_PACK ?? '').split(delimiter).filter((name) => name !== '')
  const given = ofFlags.length > 0 ? ofFlags : ofEnvironment
  if (given.length > 0) return { ...loadPacks(given, cwd, cwd), named: true, overridden: true }
  const configured = found?.config.packs ?? []
  if (!found || configured.length === 0)
    return { packs: [defaultPack()], folders: {}, paths: [], problems: [], named: false, overridden: false }
  const loaded = loadPacks(configured, found.folder, cwd, (index, what) => inConfig(found, ['packs', index], what))
  return { ...loaded, named: true, overridden: false }
}

/** A problem with what the configuration names, where it names it. */
export function inConfig({ at }: FoundConfig, path: Path, what: Message): Message {
  const { uri, start } = at(path)
  return files.at(`${uri}:${start.line}:${start.column}`, what)
}

/** Reviewers' files: those of the command line, else those of the configuration. */
function readDecisionFiles(args: Arguments, { cwd }: Host, found: FoundConfig | undefined) {
  const { decisions } = args
  const ofConfig = decisions.length === 0 && found !== undefined
  const written = ofConfig ? (found.config.decisions ?? []) : decisions
  const base = ofConfig ? found.folder : cwd
  const reads = written.map((file, index) => ({ ...readDecisionFile(resolve(base, file), cwd), index }))
  return {
    paths: reads.map(({ path }) => path),
    sources: reads.flatMap(({ uri, read }) => (read.ok ? [{ uri, text: read.text }] : [])),
    problems: reads.flatMap(({ path, uri, read, index }) => {
      if (read.ok || (read.why === 'missing' && isToBeMade(path, args, cwd, reads.length))) return []
      const { message: what } = unreadableFile(uri, read.why, 0)
      return [ofConfig ? inConfig(found, ['decisions', index], what) : what]
    }),
  }
}

/** A reviewer's own file begins with the first decision in it. */
function isToBeMade(path: string, { command, into }: Arguments, cwd: string, count: number): boolean {
  return command === 'review' && (into === undefined ? count === 1 : resolve(cwd, into) === path)
}

function readDecisionFile(path: string, cwd: string) {
  return { path, uri: uriOf(cwd, path), read: readText(path) }
}

/** Names are held to be unknown where the packs are those of the configuration. */
function problemsOf(
  { config, report }: FoundConfig,
  packs: readonly Pack[],
  isOverridden: boolean,
): readonly Message[] {
  const found = configProblems(config, packs, isOverridden ? undefined : [defaultPack()])
  return found.map(report).map(placed)
}
