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
import type { Pack } from '../pack/pack.js'
import { compare } from '../quantity/rational.js'
import type { Outcome } from './outcome.js'

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
const missingLimit = 8

/** An outcome with its paths turned into places. */
export function toFinding(outcome: Outcome, context: FindingContext, portfolio: Partial<Judged> = {}): Finding {
  const { measured, verdict } = outcome
  const isOpen = verdict === 'open'
  const judged: Judged = {
    ...ofClause(outcome, context),
    ...ofFigure(outcome),
    contributions: measured ? contributionsOf(measured, context) : [],
    figures: outcome.figures,
    missing: isOpen ? missingOf(outcome, context) : [],
    assumed: outcome.assumed,
    reference: context.reference,
    fingerprint: fingerprintOf(`${outcome.rule.rule}\n${context.facts}`),
    ...portfolio,
  }
  return {
    rule: outcome.rule.rule,
    source: 'rule',
    verdict,
    level: outcome.level,
    subject: context.subject,
    message: outcome.message,
    location: context.locator.at(outcome.at),
    related: judged.contributions.map(({ location }) => location),
    asOf: context.asOf,
    judged,
  }
}

function ofClause({ rule, judgement }: Outcome, { pack }: FindingContext) {
  const clause = pack.clauses.find((candidate) => candidate.clause === rule.clause)
  return {
    pack: pack.id,
    clause: rule.clause,
    title: rule.title,
    quotation: rule.quotation,
    units: clause?.units ?? [],
    modality: judgement.modality,
  }
}

function ofFigure({ measured, milestones, milestone, gap, repair, reason }: Outcome) {
  return {
    milestones,
    ...(measured && { value: measured.value, unit: measured.unit, basis: measured.basis }),
    ...(measured?.whole && { whole: measured.whole }),
    ...(milestone && { milestone }),
    ...(gap && { gap }),
    ...(repair && { repair }),
    ...(reason && { reason }),
  }
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
