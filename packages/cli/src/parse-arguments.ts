import { parseArgs } from 'node:util'
import { type Level, type Message, nearestSpelling } from '@viridict/core'
import { type Command, isCommand } from './command.js'
import { commandProblems } from './command-problems.js'
import { readJobs } from './jobs/job-count.js'
import { usage } from './messages.js'
import { type Format, formats, type Output, readOutputs } from './outputs.js'
import { readShard, type Shard } from './partial/shard.js'
import { type ReviewOption, type ReviewWords, reviewOptions, reviewWords } from './review/review-words.js'

/** What the command line says, checked as far as it can be without looking at any file. */
export interface Arguments {
  readonly command: Command | 'help' | undefined
  readonly positionals: readonly string[]
  readonly asOf: string | undefined
  readonly packs: readonly string[]
  readonly outputs: readonly Output[]
  /** Whether they are asked for, or follow from what else is. */
  readonly outputsNamed: boolean
  readonly lang: string | undefined
  readonly failSeverity: FailSeverity
  readonly failOnOpen: boolean
  readonly config: string | undefined
  readonly decisions: readonly string[]
  /** Of `check`: what is known already, and whether it is to be written. */
  readonly baseline: string | undefined
  readonly createBaseline: boolean
  readonly pruneBaseline: boolean
  /** Of `check`: which part of the files is read here. */
  readonly shard: Shard | undefined
  /** Of `check`: how many threads judge files. */
  readonly jobs: number | undefined
  /** Of `check`: judged again whenever a file changes. */
  readonly watch: boolean
  /** Of `check`: standard input holds many texts, one a line. */
  readonly stdinNdjson: boolean
  /** Of `import` and `export`: the declaration, which one in it, and whether a list that it has gives way. */
  readonly into: string | undefined
  readonly id: string | undefined
  readonly replace: boolean
  /** Of `import`: which sheets of a workbook; all, where none is named. */
  readonly sheets: readonly string[]
  /** Of `verify`: where the files are that a report was made from. */
  readonly inputs: string | undefined
  readonly review: ReviewWords
  readonly quiet: boolean
  /** Numbers of persons and certificates are written out. */
  readonly unmasked: boolean
  readonly help: boolean
  readonly version: boolean
}

export type FailSeverity = Exclude<Level, 'none'>

const options = {
  'as-of': { type: 'string' },
  pack: { type: 'string', multiple: true },
  format: { type: 'string', short: 'f', multiple: true },
  lang: { type: 'string' },
  'fail-severity': { type: 'string' },
  'fail-on-open': { type: 'boolean' },
  config: { type: 'string' },
  decisions: { type: 'string', multiple: true },
  baseline: { type: 'string' },
  'create-baseline': { type: 'boolean' },
  'prune-baseline': { type: 'boolean' },
  shard: { type: 'string' },
  jobs: { type: 'string' },
  'stdin-ndjson': { type: 'boolean' },
  watch: { type: 'boolean' },
  into: { type: 'string' },
  id: { type: 'string' },
  replace: { type: 'boolean' },
  sheet: { type: 'string', multiple: true },
  inputs: { type: 'string' },
  ...reviewOptions,
  quiet: { type: 'boolean', short: 'q' },
  unmasked: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  stdio: { type: 'boolean' },
  version: { type: 'boolean', short: 'v' },
} as const

type OptionName = keyof typeof options

const general = ['lang', 'help', 'version'] as const
/** Of a run that judges and reports, be it over files or over parts of other runs. */
const judging = [
  'as-of',
  'pack',
  'format',
  'fail-severity',
  'fail-on-open',
  'config',
  'decisions',
  'baseline',
  'create-baseline',
  'prune-baseline',
  'quiet',
  'unmasked',
] as const
const ofCommand: Readonly<Record<Command | 'help', readonly OptionName[]>> = {
  check: [...general, ...judging, 'shard', 'jobs', 'stdin-ndjson', 'watch'],
  init: general,
  template: general,
  export: [...general, 'id'],
  import: [...general, 'into', 'id', 'replace', 'sheet'],
  map: [...general, 'as-of', 'config', 'id'],
  review: [
    ...general,
    'as-of',
    'pack',
    'format',
    'config',
    'decisions',
    'into',
    'replace',
    ...(Object.keys(reviewOptions) as ReviewOption[]),
  ],
  merge: [...general, ...judging],
  diff: [...general, 'as-of', 'pack', 'format', 'config', 'decisions'],
  verify: [...general, 'inputs'],
  explain: [...general, 'pack', 'config'],
  rules: [...general, 'pack', 'config', 'format'],
  lsp: [...general, 'stdio'],
  help: general,
}

/** What these print is not an assessment. */
const flat: readonly string[] = ['rules', 'review', 'diff']

export interface ParsedArguments {
  readonly args: Arguments
  readonly problems: readonly Message[]
}

/** Reads everything that can be read, so that the problems are all told at once, and in the language asked for. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  // Not strict: parseArgs would stop at the first problem, and speak English.
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const written = tokens.filter((token) => token.kind === 'option')
  // What lacks its value is told as that alone.
  const lacking = new Set(written.filter(lacksValue).map(({ name }) => name))
  const texts = (name: OptionName) =>
    lacking.has(name) ? [] : [values[name] ?? []].flat().filter((value) => typeof value === 'string')
  const text = (name: OptionName) => texts(name).at(-1)
  const [name, ...rest] = positionals
  const command = isCommand(name) || name === 'help' ? name : undefined
  const split = text('shard')
  const shard = split === undefined ? undefined : readShard(split)
  const threads = text('jobs')
  const jobs = threads === undefined ? undefined : readJobs(threads)
  const outputs = readOutputs(texts('format'), formatsOf(command, split), split === undefined ? 'text' : 'partial')
  const severity = text('fail-severity') ?? 'error'
  const args: Arguments = {
    command,
    positionals: rest,
    asOf: text('as-of'),
    packs: texts('pack'),
    outputs: outputs.outputs,
    outputsNamed: split !== undefined || texts('format').length > 0,
    lang: text('lang'),
    failSeverity: isSeverity(severity) ? severity : 'error',
    failOnOpen: values['fail-on-open'] === true,
    config: text('config'),
    decisions: texts('decisions'),
    baseline: text('baseline'),
    createBaseline: values['create-baseline'] === true,
    pruneBaseline: values['prune-baseline'] === true,
    shard,
    jobs,
    watch: values.watch === true,
    stdinNdjson: values['stdin-ndjson'] === true,
    into: text('into'),
    id: text('id'),
    replace: values.replace === true,
    sheets: texts('sheet'),
    inputs: text('inputs'),
    review: reviewWords(texts, (option) => values[option] === true),
    quiet: values.quiet === true,
    unmasked: values.unmasked === true,
    help: values.help === true || argv.length === 0,
    version: values.version === true,
  }
  const problems = [
    ...written.flatMap((token) => optionProblems(token, command)),
    ...commandProblems(name, command, rest),
    ...outputs.problems,
    ...(split === undefined || shard ? [] : [usage.shard(split)]),
    ...(threads === undefined || jobs ? [] : [usage.jobs(threads)]),
    ...(isSeverity(severity) ? [] : [usage.severity(severity)]),
    ...(args.lang === undefined || ['zh', 'en'].includes(args.lang) ? [] : [usage.language('--lang', args.lang)]),
  ]
  return { args, problems }
}

/** A part alone has no report: what several declarations are judged by together may be in another. */
function formatsOf(command: Arguments['command'], split: string | undefined): readonly Format[] {
  if (command !== undefined && flat.includes(command)) return ['text', 'json']
  if (split !== undefined) return ['partial']
  return command === 'merge' ? formats.filter((format) => format !== 'partial') : formats
}

function isSeverity(text: string): text is FailSeverity {
  return ['error', 'warning', 'note'].includes(text)
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function optionProblems(token: OptionToken, command: Arguments['command']): readonly Message[] {
  const { name, rawName, inlineValue } = token
  const known = command ? ofCommand[command] : (Object.keys(options) as OptionName[])
  const option = known.find((candidate) => candidate === name)
  if (option === undefined) {
    const nearest = nearestSpelling(name, known)
    return [usage.unknownOption(rawName, nearest === undefined ? undefined : `--${nearest}`, command)]
  }
  if (!takesValue(name)) return inlineValue ? [usage.noValue(rawName)] : []
  return lacksValue(token) ? [usage.missingValue(rawName)] : []
}

/** What stands behind it may be another option; a number below nought is none. */
function lacksValue({ name, value, inlineValue }: OptionToken): boolean {
  if (!takesValue(name)) return false
  return value === undefined || value === '' || (!inlineValue && /^-[^\d]/.test(value))
}

function takesValue(name: string): boolean {
  return Object.hasOwn(options, name) && options[name as OptionName].type === 'string'
}
