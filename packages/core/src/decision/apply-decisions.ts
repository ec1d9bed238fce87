import type { Applied, Finding } from '../finding/finding.js'
import { problem } from '../finding/problem.js'
import { problemAt } from '../finding/problem-at.js'
import { subjectKey } from '../finding/subject-key.js'
import type { CheckMessageArgs, CheckMessageId } from '../generated/checks.js'
import { formatDay } from '../quantity/date-range.js'
import type { Decision } from './decision.js'

/** Findings with the decisions that count put to them, and a finding for every decision that does not. */
export function applyDecisions(
  findings: readonly Finding[],
  decisions: readonly Decision[],
  asOf: number,
  ruleIds: ReadonlySet<string>,
): readonly Finding[] {
  const applied = new Map<Finding, Decision[]>()
  const problems = decisions.flatMap((decision) => {
    const target = findings.find((finding) => isAbout(decision, finding))
    const problem = problemWith(decision, target, asOf, ruleIds)
    if (problem) return [problem]
    if (target) applied.set(target, [...(applied.get(target) ?? []), decision])
    return []
  })
  const conflicts = [...applied.values()]
    .filter(isConflict)
    .flatMap((group) => group.map((decision) => report('decision/conflict', decision, asOf, {})))
  return [...findings.map((finding) => withDecision(finding, applied.get(finding) ?? [])), ...problems, ...conflicts]
}

function isAbout({ record }: Decision, finding: Finding): boolean {
  return finding.rule === record.rule && subjectKey(finding) === record.subject
}

function problemWith(
  decision: Decision,
  target: Finding | undefined,
  asOf: number,
  ruleIds: ReadonlySet<string>,
): Finding | undefined {
  const { rule, subject, date, until, fingerprint, decision: verdict } = decision.record
  if (!ruleIds.has(rule)) return report('unknown-rule/decision', decision, asOf, { rule })
  if (!target) return report('decision/subject', decision, asOf, { subject })
  if (until && until.to < asOf) return report('decision/expired', decision, asOf, { until: { day: until.to } })
  if (date.from > asOf) return report('decision/later', decision, asOf, { day: { day: date.from } })
  if (target.judged && target.judged.fingerprint !== fingerprint) return report('decision/outdated', decision, asOf, {})
  if (verdict !== 'waive' && target.verdict !== 'review') return report('decision/not-review', decision, asOf, { rule })
  return undefined
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
  const judged = finding.judged && { judged: { ...finding.judged, basis: 'attested' as const } }
  return applied.decision === 'confirm'
    ? { ...finding, ...judged, verdict: 'pass', level: 'none', decision: applied }
    : { ...finding, ...judged, verdict: 'fail', level: 'error', decision: applied }
}

function appliedOf({ record }: Decision): Applied {
  const { decision, reason, by, date, until } = record
  return { decision, reason, by, date: formatDay(date.from), ...(until && { until: formatDay(until.to) }) }
}
