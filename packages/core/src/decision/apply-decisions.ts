import { groupBy } from '../collection/group-by.js'
import type { Applied, Finding } from '../finding/finding.js'
import { problem } from '../finding/problem.js'
import { problemAt } from '../finding/problem-at.js'
import { subjectKey } from '../finding/subject-key.js'
import type { CheckMessageArgs, CheckMessageId } from '../generated/checks.js'
import { shorten } from '../message/shorten.js'
import { formatDay } from '../quantity/date-range.js'
import type { Decision } from './decision.js'

/** Findings with the decisions that count put to them, and a finding for every decision that does not. */
export function applyDecisions(
  findings: readonly Finding[],
  decisions: readonly Decision[],
  asOf: number,
  ruleIds: ReadonlySet<string>,
): readonly Finding[] {
  if (decisions.length === 0) return findings
  const applied = new Map<Finding, Decision[]>()
  const about = groupBy(findings, ({ rule, subject }) => subject && aboutKey(rule, subjectKey({ subject })))
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
  return [...findings.map((finding) => withDecision(finding, applied.get(finding) ?? [])), ...problems, ...conflicts]
}

function aboutKey(rule: string, subject: string): string {
  return JSON.stringify([rule, subject])
}

/** Of several findings of one rule on one subject those whose facts were judged; data checks have no fingerprint. */
function targetsOf({ record }: Decision, targets: readonly Finding[]): readonly Finding[] {
  return targets.filter(({ judged }) => judged === undefined || judged.fingerprint === record.fingerprint)
}

function problemWith(
  decision: Decision,
  about: readonly Finding[],
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
    : { ...finding, ...judged, verdict: 'fail', level: 'error', decision: applied }
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
