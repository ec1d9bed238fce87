import type { Assessment, DeclarationKind, Finding, Level, SubjectRead, Verdict } from '@viridict/core'

export interface Counts {
  readonly declarations: Readonly<Record<DeclarationKind, number>>
  /** Of rules; what was waived still has its verdict. */
  readonly verdicts: Readonly<Record<Verdict, number>>
  /** Fails of rules and checks that no reviewer waived. */
  readonly levels: Readonly<Record<Exclude<Level, 'none'>, number>>
  readonly waived: number
}

export function countsOf({ subjects, findings }: Pick<Assessment, 'subjects'> & Findings): Counts {
  const counter = createCounter(subjects)
  for (const finding of findings) counter.add(finding)
  return counter.counts
}

interface Findings {
  readonly findings: Iterable<Finding>
}

/** Counts while somebody else goes through the findings. */
export interface Counter {
  readonly add: (finding: Finding) => void
  /** Of all that were added so far. */
  readonly counts: Counts
}

export function createCounter(subjects: readonly SubjectRead[]): Counter {
  const declarations = { Project: 0, Jurisdiction: 0, Operator: 0 }
  for (const { kind } of subjects) declarations[kind]++
  const verdicts = { pass: 0, fail: 0, open: 0, review: 0, informational: 0, notApplicable: 0 }
  const levels = { error: 0, warning: 0, note: 0 }
  const counts = { declarations, verdicts, levels, waived: 0 }
  const add = (finding: Finding) => {
    const { source, verdict, level } = finding
    if (source === 'rule') verdicts[verdict]++
    if (isWaived(finding)) counts.waived++
    else if (verdict === 'fail' && level !== 'none') levels[level]++
  }
  return { add, counts }
}

export function isWaived({ decision }: Finding): boolean {
  return decision?.decision === 'waive'
}

/** Whether any rule applied to anything: a run that judged nothing is not a run in which all is well. */
export function judgedNothing({ verdicts }: Counts): boolean {
  const { notApplicable, ...judged } = verdicts
  return Object.values(judged).every((count) => count === 0)
}
