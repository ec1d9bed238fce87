import { type Assessment, type Language, whole } from '@viridict/core'
import { assessFound } from '../assess-found.js'
import { columnsOf, usual } from '../columns.js'
import { complainAll } from '../complain.js'
import { findSources } from '../find-sources.js'
import type { ExitCode, Host } from '../host.js'
import { folderOf, inputOf } from '../inputs.js'
import { earlyLanguage } from '../language.js'
import { outputClashes } from '../output-clashes.js'
import type { Arguments } from '../parse-arguments.js'
import { knownRules } from '../review/known-rules.js'
import { refusals } from '../review/messages.js'
import { record } from '../review/record.js'
import { isReviewAction, reviewActions } from '../review/review-words.js'
import { ofNamed, unknownNames } from '../review/select-findings.js'
import { readSettings } from '../settings.js'
import { withoutIgnored } from '../with-config.js'
import { hasColour, writeTexts } from '../write-outputs.js'
import { inputsOf } from './check.js'

/** `viridict review`: lists what only a person can judge, and records what a reviewer decides. */
export async function review(args: Arguments, host: Host): Promise<ExitCode> {
  const [action, ...paths] = args.positionals
  if (!isReviewAction(action)) {
    return complainAll(host, [refusals.noAction(reviewActions)], earlyLanguage(args, host.env))
  }
  const named = paths.map((written) => inputOf(written, host.cwd))
  const folders = named.map((input) => folderOf(input, host.cwd))
  const settings = readSettings(args, host, folders)
  if (settings.problems.length > 0) return complainAll(host, settings.problems, settings.language)
  const found = withoutIgnored((named.length > 0 ? named : inputsOf(settings, host)).map(findSources), settings)
  if (action !== 'list') return record(action, found, args, settings, host)
  const read = [...settings.paths, ...found.flatMap(({ paths: of }) => of)]
  const clashes = outputClashes(args.outputs, read, host.cwd)
  if (clashes.length > 0) return complainAll(host, clashes, settings.language)
  const assessed = await assessFound(found, settings, host)
  const [assessment, problems] = [whole(assessed.assessment), assessed.problems]
  const unknown = unknownNames(args.review, assessment, knownRules(settings))
  if (unknown.length > 0) return complainAll(host, unknown, settings.language)
  const unwritten = await list(narrowed(assessment, args), args, settings.language, host)
  return complainAll(host, [...problems, ...unwritten], settings.language)
}

/** Decisions without effect are always listed: they may be about what is asked for. */
function narrowed(assessment: Assessment, { review: words }: Arguments): Assessment {
  const { findings, requests } = assessment
  const asked = new Set(ofNamed(findings, words))
  return {
    ...assessment,
    findings: findings.filter((finding) => finding.subject === undefined || asked.has(finding)),
    requests: requests.filter(({ rule, subject: { id } }) => {
      const { rules, subjects } = words
      return (rules.length === 0 || rules.includes(rule)) && (subjects.length === 0 || subjects.includes(id))
    }),
  }
}

async function list(assessment: Assessment, { outputs }: Arguments, language: Language, host: Host) {
  const reports = await import('@viridict/reports/review-list')
  return writeTexts(
    outputs,
    async ({ format, file }) => {
      if (format === 'json') return reports.renderReviewJson(assessment, { language })
      const isScreen = file === undefined
      const colour = isScreen && hasColour(host)
      return reports.renderReviewList(assessment, { language, colour, width: isScreen ? columnsOf(host) : usual })
    },
    host,
  )
}
