import { groupBy } from '../collection/group-by.js'
import type { Applied, Finding } from '../finding/finding.js'
import { problem } from '../finding/problem.js'
import { problemAt } from '../finding/problem-at.js'
import { subjectKey } from '../finding/subject-key.js'
import { type TextFindings, textsOf } from '../finding/text-findings.js'
import type { CheckMessageArgs, CheckMessageId } from '../generated/checks.js'
import { shorten } from '../message/shorten.js'
import { formatDay } from '../quantity/date-range.js'
import type { Decision } from './decision.js'

/** Findings with the decisions that count put to them, and a finding for every decision that does not. */
export function applyDecisions(
  texts: readonly TextFindings[],
  decisions: readonly Decision[],
  asOf: number,
  ruleIds: ReadonlySet<string>,
): readonly TextFindings[] {
  if (decisions.length === 0) return texts
  const about = targetsIn(texts, decisions)
  const applied = new Map<Target, Decision[]>()
  const problems = decisions.flatMap((decision) => {
    const targets = about.get(aboutKey(decision.record.rule, decision.record.subject)) ?? []
    const problem = problemWith(decision, targets, asOf, ruleIds)
    if (problem) return [problem]
    for (const target of targetsOf(decision, targets)) applied.set(target, [...(applied.get(target) ?? []), decision])
    return []
  })
  const conflicts = [...applied.values()]
    .filter(isConflict)
    .flatMap((group) => group.map((decision) => report('decision/conflict', decision, asOf, {})))
  return [...withDecisions(texts, applied), ...textsOf([...problems, ...conflicts])]
}

/** A finding that a decision is about, by its place: the next time it is asked for, another object may stand there. */
interface Target extends Pick<Finding, 'verdict'> {
  readonly text: number
  readonly index: number
  /** Data checks have none. */
  readonly fingerprint: string | undefined
}

function targetsIn(texts: readonly TextFindings[], decisions: readonly Decision[]): ReadonlyMap<string, Target[]> {
  const about = new Map(decisions.map(({ record }) => [aboutKey(record.rule, record.subject), [] as Target[]]))
  for (const [text, { findings }] of texts.entries()) {
    for (const [index, { rule, subject, verdict, judged }] of findings().entries()) {
      const targets = subject && about.get(aboutKey(rule, subjectKey({ subject })))
      targets?.push({ text, index, verdict, fingerprint: judged?.fingerprint })
    }
  }
  return about
}

function withDecisions(
  texts: readonly TextFindings[],
  applied: ReadonlyMap<Target, readonly Decision[]>,
): readonly TextFindings[] {
  const byText = groupBy(applied, ([{ text }]) => text)
  return texts.map((text, number) => {
    const own = new Map(byText.get(number)?.map(([{ index }, group]) => [index, group]))
    if (own.size === 0) return text
    const findings = () => text.findings().map((finding, index) => withDecision(finding, own.get(index) ?? []))
    return { uri: text.uri, findings }
  })
}

function aboutKey(rule: string, subject: string): string {
  return JSON.stringify([rule, subject])
}

/** Of several findings of one rule on one subject those whose facts were judged; data checks have no fingerprint. */
function targetsOf({ record }: Decision, targets: readonly Target[]): readonly Target[] {
  return targets.filter(({ fingerprint }) => fingerprint === undefined || fingerprint === record.fingerprint)
}

function problemWith(
  decision: Decision,
  about: readonly Target[],
  asOf: number,
  ruleIds: ReadonlySet<string>,
): Finding | undefined {
  const { rule, subject, date, until, decision: verdict } = decision.record
  const targets = targetsOf(decision, about)
  if (!ruleIds.has(rule)) return report('unknown-rule/decision', decision, asOf, { rule: shorten(rule) })
  if (about.length === 0) return report('decision/subject', decision, asOf, { subject: shorten(subject) })
  if (until && until.to < asOf) return report('decision/expired', decision, asOf, { until: { day: until.to } })
  // Of a month or a year alone it cannot be known that the day has come.
  if (date.to > asOf) return report('decision/later', decision, asOf, { day: { day: date.to } })
  if (targets.length === 0) return report('decision/outdated', decision, asOf, {})
  const isReview = verdict === 'waive' || targets.some((target) => target.verdict === 'review')
  return isReview ? undefined : report('decision/not-review', decision, asOf, { rule: shorten(rule) })
}

function report<Id extends CheckMessageId>(
  id: Id,
  { location }: Decision,
  asOf: number,
  args: CheckMessageArgs[Id],
): Finding {
  return problemAt(problem(id, location.path, args), asOf, location)
}

function isConflict(group: readonly Decision[]): boolean {
  return new Set(group.map(({ record }) => record.decision)).size > 1
}

/** confirm turns review into pass, reject into fail; waive suppresses whatever the verdict is. */
function withDecision(finding: Finding, group: readonly Decision[]): Finding {
  const [decision] = group
  if (!decision || isConflict(group)) return finding
  const applied = appliedOf(decision)
  if (applied.decision === 'waive') return { ...finding, decision: applied }
  if (finding.verdict !== 'review') return finding
  const judged = finding.judged && { judged: { ...finding.judged, basis: 'attested' as const } }
  return applied.decision === 'confirm'
    ? { ...finding, ...judged, verdict: 'pass', level: 'none', decision: applied }
    : { ...finding, ...judged, verdict: 'fail', level: finding.judged?.rejected ?? 'error', decision: applied }
}

function appliedOf({ record }: Decision): Applied {
  const { decision, reason, by, date, until, document } = record
  const named = [document?.title, document?.number].filter((text) => text !== undefined).join(' ')
  return {
    decision,
    reason,
    by,
    date: formatDay(date.from),
    ...(until && { until: formatDay(until.to) }),
    ...(named !== '' && { document: named }),
  }
}
