import type { Finding } from '@viridict/core'
import type { FailSeverity } from './parse-arguments.js'

export interface ExitPolicy {
  readonly failSeverity: FailSeverity
  readonly failOnOpen: boolean
}

const severity = { none: 0, note: 1, warning: 2, error: 3 } as const

/** 1 where a finding counts, else 0; whatever the format of the report is. */
export function exitCode(findings: Iterable<Finding>, policy: ExitPolicy): 0 | 1 {
  for (const finding of findings) if (counts(finding, policy)) return 1
  return 0
}

export function counts(finding: Finding, { failSeverity, failOnOpen }: ExitPolicy): boolean {
  if (finding.decision?.decision === 'waive') return false
  // A baseline knows it, and it is no worse.
  if (finding.baseline === 'unchanged' || finding.baseline === 'updated') return false
  if (finding.verdict === 'fail') return severity[finding.level] >= severity[failSeverity]
  return failOnOpen && finding.verdict === 'open' && isDueDuty(finding)
}

/** A 要 or 确保 that is due; where the condition itself is open there is no milestone yet, and it may well be. */
function isDueDuty({ judged }: Finding): boolean {
  return judged?.modality === 'shall' && judged.milestone?.isDue !== false
}
