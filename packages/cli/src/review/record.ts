import { resolve } from 'node:path'
import { type Message, type Source, todayInShanghai, vocabulary, whole } from '@viridict/core'
import { assessFound } from '../assess-found.js'
import { complainAll, sayAll } from '../complain.js'
import type { Found } from '../find-sources.js'
import type { ExitCode, Host } from '../host.js'
import type { Arguments } from '../parse-arguments.js'
import { uriOf } from '../paths.js'
import { readText } from '../read-text.js'
import type { Settings } from '../settings.js'
import { knownRules } from './known-rules.js'
import { notes, refusals } from './messages.js'
import { type Plan, planRecords } from './plan-records.js'
import { putRecords } from './put-records.js'
import { type Recorded, recordsIn } from './records.js'
import type { ReviewAction, ReviewWords } from './review-words.js'
import { type Ruling, readRuling } from './ruling.js'
import { canBe, ofNamed, unknownNames } from './select-findings.js'

/** `viridict review confirm`, `reject`, `waive`: the ruling on every finding that is named, written once. */
export async function record(
  action: Exclude<ReviewAction, 'list'>,
  found: readonly Found[],
  args: Arguments,
  settings: Settings,
  host: Host,
): Promise<ExitCode> {
  const { language, asOf } = settings
  const read = readRuling(action, args.review, todayInShanghai(host.now()))
  const target = targetOf(args, settings, host)
  const wrong = [
    ...(read.ok ? [] : read.problems),
    ...selectionProblems(action, args.review),
    ...(target === undefined ? [refusals.noTarget()] : []),
  ]
  if (wrong.length > 0 || !read.ok || target === undefined) return complainAll(host, wrong, language)
  const own = uriOf(host.cwd, target)
  // The verdicts without any decision: what is decided already is told by the records themselves.
  const assessed = await assessFound(
    found,
    { ...settings, decisions: [], decisionPaths: [...settings.decisionPaths, target] },
    host,
  )
  const [assessment, problems] = [whole(assessed.assessment), assessed.problems]
  const unknown = unknownNames(args.review, assessment, knownRules(settings))
  if (unknown.length > 0) return complainAll(host, unknown, language)
  const selected = ofNamed(assessment.findings, args.review).filter((finding) => canBe(action, finding))
  const recorded = recordsIn(sourcesOf(settings, own, target), asOf)
  const plan = planRecords(selected, read.ruling, recorded, { own, asOf, replace: args.replace })
  const refused = plan.contradicted.map(contradictionOf)
  if (refused.length > 0) return complainAll(host, [...problems, ...refused], language)
  if (selected.length === 0) {
    const none = action === 'waive' ? refusals.nothingToWaive() : refusals.nothingToReview()
    return complainAll(host, [...problems, none], language) && (problems.length > 0 ? 2 : 1)
  }
  const put = putRecords(plan.changes, { file: own, language }, host)
  if (!put.ok) return complainAll(host, [...problems, ...put.problems], language)
  const isListed = settings.decisionPaths.includes(target)
  sayAll(host, report(plan, put.written, read.ruling, { own, asOf, isListed }), language)
  return complainAll(host, problems, language)
}

/** The file that is named, else the only one that decisions are read from. */
function targetOf({ into }: Arguments, { decisionPaths }: Settings, { cwd }: Host): string | undefined {
  if (into !== undefined) return into === '-' ? undefined : resolve(cwd, into)
  return decisionPaths.length === 1 ? decisionPaths[0] : undefined
}

function selectionProblems(action: ReviewAction, { rules, subjects, all }: ReviewWords): readonly Message[] {
  if (action === 'waive') {
    const isNamed = rules.length > 0 && (subjects.length > 0 || all)
    return isNamed ? [] : [refusals.noRule()]
  }
  return rules.length + subjects.length === 0 && !all ? [refusals.noSelection()] : []
}

/** All files of decisions that are read, and the reviewer's own. */
function sourcesOf({ decisions }: Settings, own: string, target: string): readonly Source[] {
  if (decisions.some(({ uri }) => uri === own)) return decisions
  const read = readText(target)
  return read.ok ? [...decisions, { uri: own, text: read.text }] : decisions
}

function contradictionOf({ record: decided, location }: Recorded): Message {
  const { decision, by, rule, subject } = decided
  return refusals.contradicted(placeOf(location), vocabulary.decision[decision], by, rule, subject)
}

function placeOf({ uri, start }: Recorded['location']): string {
  return `${uri}:${start.line}:${start.column}`
}

interface Surroundings {
  readonly own: string
  readonly asOf: string
  /** Whether a check reads the file without being told. */
  readonly isListed: boolean
}

function report(
  { standing, opposed }: Plan,
  written: Plan['changes'],
  { decision, date }: Ruling,
  { own, asOf, isListed }: Surroundings,
): readonly Message[] {
  return [
    ...(written.length > 0 ? [notes.written(own, written.length)] : []),
    ...written.map(({ draft }) => notes.record(vocabulary.decision[decision], draft.rule, draft.subject)),
    ...(standing > 0 ? [notes.standing(standing)] : []),
    ...opposed.map(({ record: { by, rule, subject }, location }) =>
      notes.opposed(placeOf(location), by, rule, subject),
    ),
    ...(written.length > 0 && date > asOf ? [notes.later(date, asOf)] : []),
    ...(written.length > 0 && !isListed ? [notes.unlisted(own)] : []),
  ]
}
