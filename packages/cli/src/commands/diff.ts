import { resolve } from 'node:path'
import {
  defaultPack,
  type Language,
  type Message,
  message,
  type StreamedAssessment,
  unreadableFile,
} from '@viridict/core'
import {
  differenceOf,
  hasChanged,
  type Result,
  readResult,
  renderDifference,
  renderDifferenceJson,
} from '@viridict/reports/diff'
import { assessFound } from '../assess-found.js'
import { columnsOf, usual } from '../columns.js'
import { complainAll } from '../complain.js'
import { findSources } from '../find-sources.js'
import type { ExitCode, Host } from '../host.js'
import { folderOf, inputOf } from '../inputs.js'
import { earlyLanguage } from '../language.js'
import { outputClashes } from '../output-clashes.js'
import type { Arguments } from '../parse-arguments.js'
import { readText } from '../read-text.js'
import { resultOf } from '../result-of.js'
import { readSettings, type Settings } from '../settings.js'
import { withoutIgnored } from '../with-config.js'
import { hasColour, writeTexts } from '../write-outputs.js'
import { inputsOf } from './check.js'

const refusals = {
  sides: (): Message =>
    message({
      zh: '请写两个结果文件（前.json 后.json），或用 --pack 写一个或两个规则包来比较同一批申报。',
      en: 'name two results (before.json after.json), or one or two packs with --pack to compare over the same declarations.',
    }),
  notAResult: (file: string): Message =>
    message(
      { zh: '“{file}”不是 viridict check -f json 的结果。', en: '{file} is no result of viridict check -f json.' },
      { file },
    ),
  version: (file: string): Message =>
    message(
      {
        zh: '“{file}”是另一版本的结果；请用现在的版本重新判定。',
        en: '{file} is a result of another version; check again with this one.',
      },
      { file },
    ),
} as const

/** Both sides, and how the run speaks; or why they cannot be compared. */
type Sides =
  | {
      readonly ok: true
      readonly before: Result
      readonly after: Result
      readonly language: Language
      readonly read: readonly string[]
      readonly problems: readonly Message[]
    }
  | { readonly ok: false; readonly problems: readonly Message[]; readonly language: Language }

/** `viridict diff`: which verdicts are others, by how much and why; between two results, or two packs over the same texts. */
export async function diff(args: Arguments, host: Host): Promise<ExitCode> {
  const sides = args.packs.length > 0 ? await ofPacks(args, host) : ofFiles(args, host)
  const { language } = sides
  if (!sides.ok) return complainAll(host, sides.problems, language)
  const clashes = outputClashes(args.outputs, sides.read, host.cwd)
  if (clashes.length > 0) return complainAll(host, clashes, language)
  const difference = differenceOf(sides.before, sides.after)
  const render = async ({ format, file }: Arguments['outputs'][number]) => {
    if (format === 'json') return renderDifferenceJson(difference)
    const isScreen = file === undefined
    const colour = isScreen && hasColour(host)
    return renderDifference(difference, { language, colour, width: isScreen ? columnsOf(host) : usual })
  }
  const unwritten = await writeTexts(args.outputs, render, host)
  return complainAll(host, [...sides.problems, ...unwritten], language) || (hasChanged(difference) ? 1 : 0)
}

function ofFiles(args: Arguments, host: Host): Sides {
  const language = earlyLanguage(args, host.env)
  const [before, after, ...more] = args.positionals
  if (before === undefined || after === undefined || more.length > 0)
    return { ok: false, problems: [refusals.sides()], language }
  const results = [before, after].map((file) => readSide(file, host))
  const [first, second] = results.flatMap((result) => ('problem' in result ? [] : [result]))
  const problems = results.flatMap((result) => ('problem' in result ? [result.problem] : []))
  if (first === undefined || second === undefined) return { ok: false, problems, language }
  const read = [before, after].map((file) => resolve(host.cwd, file))
  return { ok: true, before: first, after: second, language, read, problems }
}

function readSide(file: string, { cwd }: Host): Result | { readonly problem: Message } {
  const text = readText(resolve(cwd, file))
  if (!text.ok) return { problem: unreadableFile(file, text.why, 0).message }
  const read = readResult(text.text)
  if (read.ok) return read.result
  return { problem: read.why === 'version' ? refusals.version(file) : refusals.notAResult(file) }
}

/** Two packs, or the one that is judged by anyway against another. */
async function ofPacks(args: Arguments, host: Host): Promise<Sides> {
  const named = args.positionals.map((written) => inputOf(written, host.cwd))
  const folders = named.map((input) => folderOf(input, host.cwd))
  const [first, second, ...more] = args.packs
  const configured = readSettings({ ...args, packs: [] }, host, folders)
  const { language } = configured
  if (first === undefined || more.length > 0) return { ok: false, problems: [refusals.sides()], language }
  const usually = configured.config?.config.packs ?? []
  const names =
    second === undefined ? [usually.length > 0 ? usually : [defaultPack().id], [first]] : [[first], [second]]
  const settings = names.map((packs) => readSettings({ ...args, packs }, host, folders))
  const wrong = settings.flatMap(({ problems }) => problems)
  if (wrong.length > 0) return { ok: false, problems: wrong, language }
  const found = withoutIgnored((named.length > 0 ? named : inputsOf(configured, host)).map(findSources), configured)
  const results: Result[] = []
  const problems: Message[] = []
  for (const one of settings) {
    const assessed = await assessFound(found, one, host)
    results.push({ ...resultOf(assessed.assessment, language), packs: packsOf(assessed.assessment, one) })
    problems.push(...(results.length === 1 ? assessed.problems : []))
  }
  const [before, after] = results
  if (before === undefined || after === undefined) return { ok: false, problems, language }
  const read = [...settings.flatMap(({ paths }) => paths), ...found.flatMap(({ paths }) => paths)]
  return { ok: true, before, after, language, read, problems }
}

/** Two folders may hold packs of one id. */
function packsOf({ packs }: Pick<StreamedAssessment, 'packs'>, { packFolders }: Settings): readonly string[] {
  return packs.map(({ id }) => (Object.hasOwn(packFolders, id) ? `${id} ${packFolders[id]}` : id))
}
