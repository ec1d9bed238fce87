import { type Finding, groupBy, parseDay, subjectKey } from '@viridict/core'
import { type Recorded, rowOf } from './records.js'
import type { Ruling } from './ruling.js'

/** A decision as it is written: the ruling, and what it is about. */
export interface DecisionDraft extends Ruling {
  readonly rule: string
  readonly subject: string
  readonly fingerprint: string
}

/** A decision to write: behind the others, or over the row that it takes the place of. */
export interface Change {
  readonly draft: DecisionDraft
  readonly row?: number
}

export interface Plan {
  readonly changes: readonly Change[]
  /** How many are recorded already, and stay as they are. */
  readonly standing: number
  /** Decisions of the reviewer's own file that say otherwise and count: they only give way where that is asked for. */
  readonly contradicted: readonly Recorded[]
  /** Decisions of other files that say otherwise and count: from now on they are in conflict. */
  readonly opposed: readonly Recorded[]
}

export interface PlanOptions {
  /** How the reviewer's own file is called in locations. */
  readonly own: string
  readonly asOf: string
  readonly replace: boolean
}

/** Data checks have no facts of their own: a decision on one counts whatever this says. */
const ofCheck = 'data-check'

const nothing: Plan = { changes: [], standing: 0, contradicted: [], opposed: [] }

/** What has to be written so that the ruling stands on each finding, once; a second time that is nothing. */
export function planRecords(
  findings: readonly Finding[],
  ruling: Ruling,
  recorded: readonly Recorded[],
  options: PlanOptions,
): Plan {
  const about = groupBy(recorded, ({ record }) => keyOf(record))
  const drafts = findings.map((finding) => ({
    ...ruling,
    rule: finding.rule,
    subject: subjectKey(finding),
    fingerprint: finding.judged?.fingerprint ?? ofCheck,
  }))
  const distinct = new Map(drafts.map((draft) => [JSON.stringify([keyOf(draft), draft.fingerprint]), draft]))
  return [...distinct.values()]
    .map((draft) => planOne(draft, about.get(keyOf(draft)) ?? [], options))
    .reduce(joined, nothing)
}

function keyOf({ rule, subject }: { readonly rule: string; readonly subject: string }): string {
  return JSON.stringify([rule, subject])
}

function planOne(draft: DecisionDraft, recorded: readonly Recorded[], { own, asOf, replace }: PlanOptions): Plan {
  const day = parseDay(asOf) ?? 0
  const counting = recorded.filter((decision) => isStanding(decision, draft, day))
  const ofOwn = recorded.filter(({ location }) => location.uri === own)
  const standing = ofOwn.findLast((decision) => counting.includes(decision))
  const opposed = counting.filter((one) => !ofOwn.includes(one) && one.record.decision !== draft.decision)
  if (standing && !replace) {
    const agrees = standing.record.decision === draft.decision
    return agrees ? { ...nothing, standing: 1 } : { ...nothing, contradicted: [standing] }
  }
  // One that counts no longer would remain a finding for ever.
  const over = standing ?? ofOwn.at(-1)
  return { ...nothing, changes: [{ draft, ...(over && { row: rowOf(over) }) }], opposed }
}

function isStanding({ record }: Recorded, { fingerprint }: DecisionDraft, day: number): boolean {
  const isOfTheseFacts = fingerprint === ofCheck || record.fingerprint === fingerprint
  return isOfTheseFacts && !(record.until && record.until.to < day)
}

function joined(a: Plan, b: Plan): Plan {
  return {
    changes: [...a.changes, ...b.changes],
    standing: a.standing + b.standing,
    contradicted: [...a.contradicted, ...b.contradicted],
    opposed: [...a.opposed, ...b.opposed],
  }
}
