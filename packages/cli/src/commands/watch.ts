import { setTimeout } from 'node:timers/promises'
import { type Language, type Message, message } from '@viridict/core'
import { differenceOf, type Result, renderDifference } from '@viridict/reports/diff'
import { columnsOf } from '../columns.js'
import { complainAll, sayAll } from '../complain.js'
import { stampOfFile } from '../file-stamp.js'
import type { ExitCode, Host } from '../host.js'
import { earlyLanguage } from '../language.js'
import type { Arguments } from '../parse-arguments.js'
import { resultOf } from '../result-of.js'
import { hasColour } from '../write-outputs.js'
import { judgeFound, type Prepared, prepareCheck, type Ready } from './check.js'

/** Looked for this often at most, and the more seldom the longer it takes: it is to be a guest on the machine. */
const interval = 400
const restFor = 20

/** `viridict check --watch`: judges again whenever a file that it reads has changed, and says what has become other. */
export async function watch(written: Arguments, host: Host): Promise<ExitCode> {
  if (!canWatch(written)) return complainAll(host, [refused()], earlyLanguage(written, host.env))
  const signal = host.interruption?.() ?? AbortSignal.abort()
  let seen = ''
  let before: Result | undefined
  let beside: ReadonlyMap<string, string> = new Map()
  while (!signal.aborted) {
    const begun = host.now()
    const prepared = prepareCheck(written, host)
    const now = stampOf(prepared)
    const hasTaken = host.now() - begun
    if (now !== seen || hasChanged(beside)) {
      const judged = await judgeAgain(prepared, before, host, signal)
      before = judged?.result ?? before
      beside = judged?.beside ?? new Map()
    }
    seen = now
    await setTimeout(Math.max(interval, restFor * hasTaken), undefined, { signal }).catch(() => undefined)
  }
  return 0
}

/** What is typed cannot be read twice, and a part has no verdicts that could change. */
function canWatch({ positionals, stdinNdjson, shard, createBaseline, pruneBaseline, outputs }: Arguments): boolean {
  const isOnce = stdinNdjson || positionals.includes('-') || shard !== undefined || createBaseline || pruneBaseline
  return !isOnce && outputs.every(({ format, file }) => format === 'text' || file !== undefined)
}

function refused(): Message {
  return message({
    zh: '--watch 不能与标准输入、--stdin-ndjson、--shard、--create-baseline、--prune-baseline 或输出到屏幕的其他格式同用。',
    en: '--watch does not go with standard input, --stdin-ndjson, --shard, --create-baseline, --prune-baseline or another format on the screen.',
  })
}

/** Differs once any file that is read, or is to be, is another; where the run cannot begin, once the reason is. */
function stampOf(prepared: Prepared): string {
  if ('problems' in prepared) return JSON.stringify(prepared.problems)
  return prepared.read.map((path) => `${path} ${stampOfFile(path)}`).join('\n')
}

/** Whether a map or another file that a declaration names is no longer as the last run found it. */
function hasChanged(beside: ReadonlyMap<string, string>): boolean {
  return [...beside].some(([path, stamp]) => stampOfFile(path) !== stamp)
}

/** The report the first time, afterwards what has changed since; files are written every time. */
async function judgeAgain(
  prepared: Prepared,
  before: Result | undefined,
  host: Host,
  signal: AbortSignal,
): Promise<{ readonly result: Result; readonly beside: ReadonlyMap<string, string> } | undefined> {
  if ('problems' in prepared) {
    complainAll(host, prepared.problems, prepared.language)
    return undefined
  }
  const { language } = prepared.settings
  const { assessment, beside = new Map() } = await judgeFound(before ? withoutScreen(prepared) : prepared, host, signal)
  if (!assessment) return undefined
  const result = resultOf(assessment, language)
  if (before) await host.print(changesIn(before, result, language, host))
  sayAll(host, [waiting()], language)
  return { result, beside }
}

function withoutScreen(ready: Ready): Ready {
  const { args } = ready
  return { ...ready, args: { ...args, outputs: args.outputs.filter(({ file }) => file !== undefined) } }
}

function changesIn(before: Result, after: Result, language: Language, host: Host): string {
  const options = { language, colour: hasColour(host), width: columnsOf(host) }
  return `\n${renderDifference(differenceOf(before, after), options)}`
}

function waiting(): Message {
  return message({ zh: '正在等待改动；按 Ctrl-C 结束。', en: 'Waiting for changes; Ctrl-C ends it.' })
}
