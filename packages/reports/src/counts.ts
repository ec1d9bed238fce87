import {
  type Assessment,
  countVerdicts,
  type DeclarationKind,
  type Finding,
  type Level,
  type Verdict,
} from '@viridict/core'

export interface Counts {
  readonly declarations: Readonly<Record<DeclarationKind, number>>
  /** Of rules; what was waived still has its verdict. */
  readonly verdicts: Readonly<Record<Verdict, number>>
  /** Fails of rules and checks that no reviewer waived. */
  readonly levels: Readonly<Record<Exclude<Level, 'none'>, number>>
  readonly waived: number
}

export function countsOf({ subjects, findings }: Assessment): Counts {
  const declarations = { Project: 0, Jurisdiction: 0, Operator: 0 }
  for (const { kind } of subjects) declarations[kind]++
  const levels = { error: 0, warning: 0, note: 0 }
  for (const finding of findings) {
    if (finding.verdict === 'fail' && finding.level !== 'none' && !isWaived(finding)) levels[finding.level]++
  }
  return { declarations, verdicts: countVerdicts(findings), levels, waived: findings.filter(isWaived).length }
}

export function isWaived({ decision }: Finding): boolean {
  return decision?.decision === 'waive'
}

/** Whether any rule applied to anything: a run that judged nothing is not a run in which all is well. */
export function judgedNothing({ verdicts }: Counts): boolean {
  const { notApplicable, ...judged } = verdicts
  return Object.values(judged).every((count) => count === 0)
}
