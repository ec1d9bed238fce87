import { findingsIn, type Judged, type StreamedAssessment, type Verdict } from '@viridict/core'
import { type Counts, createCounter } from './counts.js'

/** What stands at the head of the report, from one way through all findings. */
export interface Tallies {
  readonly counts: Counts
  /** By pack and rule, with a finding of it. */
  readonly clauses: ReadonlyMap<string, Tally & { readonly by: Judged }>
  readonly units: ReadonlyMap<string, Tally>
}

export interface Tally {
  readonly verdicts: Record<Verdict, number>
}

export function tallied({ subjects, texts }: StreamedAssessment): Tallies {
  const { add, counts } = createCounter(subjects)
  const clauses = new Map<string, Tally & { readonly by: Judged }>()
  const units = new Map<string, Tally>()
  for (const finding of findingsIn(texts)) {
    add(finding)
    const { verdict, judged: by, rule } = finding
    if (!by || verdict === 'notApplicable') continue
    tallyAt(clauses, `${by.pack} ${rule}`, verdict, { by })
    for (const unit of by.units) tallyAt(units, unit, verdict, {})
  }
  return { counts, clauses, units }
}

function tallyAt<More>(tallies: Map<string, Tally & More>, key: string, verdict: Verdict, more: More): void {
  const tally = tallies.get(key) ?? {
    ...more,
    verdicts: { pass: 0, fail: 0, open: 0, review: 0, informational: 0, notApplicable: 0 },
  }
  tally.verdicts[verdict]++
  tallies.set(key, tally)
}
