import type { Declaration } from '../declaration/declaration.js'
import type { Locator } from '../declaration/locator.js'
import type { Contribution, Finding, Judged, MissingFact, Subject } from '../finding/finding.js'
import { fingerprintOf } from '../finding/fingerprint.js'
import { largest } from '../finding/largest.js'
import { formatPath } from '../finding/path.js'
import { messages } from '../generated/messages.js'
import type { Measured, MissingTerm } from '../measure/measured.js'
import { formatMessage, message } from '../message/message.js'
import { textOf } from '../message/text.js'
import type { Pack, Rule } from '../pack/pack.js'
import { compare } from '../quantity/rational.js'
import type { Outcome } from './outcome.js'
import { rejectedLevel } from './verdict.js'

/** What a finding takes over from its surroundings. */
export interface FindingContext {
  readonly pack: Pack
  readonly subject: Subject
  readonly reference: boolean
  readonly asOf: number
  /** Of the facts judged. */
  readonly facts: string
  readonly declaration: Declaration
  readonly locator: Locator
  /** Every term is named, and not the largest alone. */
  readonly everyTerm?: boolean
}

/** How many facts to supply a finding names. */
export const missingLimit = 8

/** An outcome with its paths turned into places. */
export function toFinding(outcome: Outcome, context: FindingContext, portfolio?: Partial<Judged>): Finding {
  const { rule, verdict, level, message: text, at } = outcome
  const judged = judgedOf(outcome, context)
  return {
    rule: rule.rule,
    source: 'rule',
    verdict,
    level,
    subject: context.subject,
    message: text,
    location: context.locator.at(at),
    related: judged.contributions.map(({ location }) => location),
    asOf: context.asOf,
    judged: portfolio ? { ...judged, ...portfolio } : judged,
  }
}

type Draft<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] }

/** Written field by field, since thousands of them are made: engines are slow to spread several records into one. */
function judgedOf(outcome: Outcome, context: FindingContext): Judged {
  const { rule, judgement, measured, milestone, milestones, gap, repair, reason, figures, assumed } = outcome
  const judged: Draft<Judged> = {
    pack: context.pack.id,
    clause: rule.clause,
    title: rule.title,
    quotation: rule.quotation,
    units: unitsOf(rule, context.pack),
    modality: judgement.modality,
    milestones,
    contributions: measured ? contributionsOf(measured, context) : [],
    figures,
    missing: outcome.verdict === 'open' ? missingOf(outcome, context) : [],
    assumed,
    reference: context.reference,
    fingerprint: fingerprintOf(`${rule.rule}\n${context.facts}`),
  }
  if (measured) {
    judged.value = measured.value
    judged.unit = measured.unit
    judged.basis = measured.basis
  }
  if (measured?.whole) judged.whole = measured.whole
  if (milestone) judged.milestone = milestone
  if (gap) judged.gap = gap
  if (repair) judged.repair = repair
  if (reason) judged.reason = reason
  if (outcome.verdict === 'review') judged.rejected = rejectedLevel(judgement)
  return judged
}

const units = new WeakMap<Rule, Judged['units']>()

/** Who answers for the clause of a rule. */
function unitsOf(rule: Rule, { clauses }: Pack): Judged['units'] {
  const known = units.get(rule) ?? clauses.find(({ clause }) => clause === rule.clause)?.units ?? []
  units.set(rule, known)
  return known
}

/** The largest terms with their places: only what is shown is looked for in the text. */
function contributionsOf(
  { terms, termUnit }: Measured,
  { locator, everyTerm }: FindingContext,
): readonly Contribution[] {
  const named = largest(terms, undefined, everyTerm === true ? terms.length : undefined)
  return named.map(({ label, amount, unit = termUnit, path, side }) => ({
    label: textOf(label),
    amount,
    unit,
    location: locator.at(path),
    ...(side && { side }),
  }))
}

/** Facts to supply: those that the condition waits for, then those of the figure, the heaviest first. */
function missingOf({ undecided, measured }: Outcome, { locator }: FindingContext): readonly MissingFact[] {
  const ofFigure = [...(measured?.missing ?? [])].sort(byWeight)
  const named = firstFacts([...undecided, ...ofFigure])
  // Every fact is there, and a range reaches across the requirement.
  const ranges = [{ message: message(messages['missing-exact']), path: measured?.at ?? [] }]
  return (named.length > 0 ? named : ranges).map((fact) => locateMissing(fact, locator))
}

/** As many as are named. Two parts of a figure may wait for the same fact. */
function firstFacts(facts: readonly MissingTerm[]): readonly MissingTerm[] {
  const first = new Map<string, MissingTerm>()
  for (const fact of facts) {
    if (first.size === missingLimit) break
    first.set(`${formatPath(fact.path)} ${formatMessage(fact.message, 'en')}`, fact)
  }
  return [...first.values()]
}

export function locateMissing({ message: what, path }: Omit<MissingTerm, 'weight'>, locator: Locator): MissingFact {
  return { message: what, location: locator.at(path) }
}

function byWeight({ weight: a }: MissingTerm, { weight: b }: MissingTerm): number {
  if (a.hi === null || b.hi === null) return (a.hi === null ? -1 : 0) - (b.hi === null ? -1 : 0)
  return compare(b.hi, a.hi)
}
