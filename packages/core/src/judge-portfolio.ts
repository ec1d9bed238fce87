import { problemFinding } from './declaration/problem-finding.js'
import type { Finding, Judged } from './finding/finding.js'
import { byPlace, largest } from './finding/largest.js'
import { elsewhere } from './judge-declaration.js'
import type { MeasureContext, Measured } from './measure/measured.js'
import type { Pack, Rule } from './pack/pack.js'
import { placeOf } from './pack/place.js'
import { measurePortfolio } from './portfolio/measure-portfolio.js'
import { type Members, membersOf } from './portfolio/members.js'
import type { KeptSum, Portfolio } from './portfolio/portfolio.js'
import { type Summed, sumVersions, type Versions, versionsOf } from './portfolio/sum-portfolio.js'
import { isOverPortfolio, type PortfolioJudgement, sumId } from './portfolio/take-partial-sums.js'
import { isNothing } from './quantity/interval.js'
import { applies, calendarOf, judgeMeasured, withoutFigure } from './rule/judge.js'
import { isSilent } from './rule/places.js'
import { shownFigures } from './rule/shown.js'
import { type FindingContext, locateMissing, toFinding } from './rule/to-finding.js'
import type { JurisdictionRead } from './source-result.js'

/** The verdicts on each jurisdiction, by sum: while the declarations summed are the same, so is the verdict. */
export type PortfolioMemory = WeakMap<JurisdictionRead, Map<string, Remembered>>

interface Remembered {
  readonly partials: readonly KeptSum[]
  readonly unplaced: boolean
  readonly findings: readonly Finding[]
}

export interface PortfolioOptions {
  /** Kept by whoever judges again and again. */
  readonly memory?: PortfolioMemory
  readonly packsNamed: boolean
  readonly asOf: number
  /** A text could not be read far enough to know which place it is of. */
  readonly unplaced: boolean
  /** Every term is named, and not the largest alone. */
  readonly everyTerm?: boolean
}

/** The judgements of a jurisdiction over the declarations of its place: sums over sums, what was not read unknown. */
export function judgePortfolio(
  pack: Pack,
  read: JurisdictionRead,
  portfolio: Portfolio,
  options: PortfolioOptions,
): readonly Finding[] {
  return pack.rules.flatMap((rule) =>
    rule.judgements
      .filter(isOverPortfolio)
      .filter((judgement) => !isSilent(pack, rule, judgement, placeOf(pack, read.subject.jurisdiction)))
      .flatMap((judgement) => judgeSum(pack, rule, judgement, read, portfolio, options)),
  )
}

function judgeSum(
  pack: Pack,
  rule: Rule,
  judgement: PortfolioJudgement,
  read: JurisdictionRead,
  portfolio: Portfolio,
  options: PortfolioOptions,
): readonly Finding[] {
  const { subject, declaration } = read
  const { memory = new WeakMap(), unplaced, asOf } = options
  const id = sumId(pack, rule, judgement)
  const context: MeasureContext = { declaration, facts: declaration.facts, path: [], asOf }
  const members = membersOf(pack, judgement, placeOf(pack, subject.jurisdiction), context)
  const found = versionsOf(portfolio, id, members)
  const partials = found.flatMap(({ versions }) => versions)
  const known = memory.get(read)?.get(id)
  if (known && known.unplaced === unplaced && areSame(known.partials, partials)) return known.findings
  const findings = judgeMembers(pack, rule, judgement, read, { found, members, context }, options)
  memory.set(read, (memory.get(read) ?? new Map()).set(id, { partials, unplaced, findings }))
  return findings
}

/** Of a text that was not read again the very same. */
function areSame(known: readonly KeptSum[], partials: readonly KeptSum[]): boolean {
  return known.length === partials.length && known.every((partial, index) => partial === partials[index])
}

interface Found {
  readonly found: readonly Versions[]
  readonly members: Members
  readonly context: MeasureContext
}

function judgeMembers(
  pack: Pack,
  rule: Rule,
  judgement: PortfolioJudgement,
  { subject, declaration, locator }: JurisdictionRead,
  { found, members, context }: Found,
  { packsNamed, asOf, unplaced, everyTerm = false }: PortfolioOptions,
): readonly Finding[] {
  const place = placeOf(pack, subject.jurisdiction)
  const id = sumId(pack, rule, judgement)
  const summed = sumVersions(found, members)
  const facts = `${id}\n${summed.members.join('\n')}`
  const reference = !place.known
  const finding: FindingContext = { pack, subject, reference, asOf, facts, declaration, locator, everyTerm }
  if (!place.known && (!packsNamed || subject.jurisdiction === ''))
    return [toFinding(elsewhere(rule, judgement, pack, subject), finding)]
  const condition = applies(pack, rule, judgement, place, context)
  if (condition.state !== 'applies') return [toFinding(withoutFigure(rule, judgement, condition), finding)]
  const measured = measurePortfolio(judgement, summed, members, unplaced, context)
  const outcome = judgeMeasured(rule, judgement, measured, {
    valueAt: () => measured.value,
    calendar: calendarOf(pack, place, context),
    context,
    assumed: condition.assumed,
    shown: shownFigures(judgement, context),
  })
  const problems = outcome.problems.map((found) => problemFinding(found, asOf, locator, subject))
  return [
    ...problems,
    toFinding(outcome, finding, ofMembers(outcome.verdict === 'open', measured, summed, members, finding)),
  ]
}

/** What stands in other texts: the members' contributions and what is missing there. */
function ofMembers(
  isOpen: boolean,
  { missing }: Measured,
  summed: Summed,
  { stated }: Members,
  { locator, everyTerm }: FindingContext,
): Partial<Judged> {
  const own = missing.map((fact) => locateMissing(fact, locator))
  const details = summed.details()
  // One of which everything counts stands in nobody's way.
  const contributions = details.map(({ contribution }) => contribution).filter(({ amount }) => !isNothing(amount))
  return {
    contributions: largest(contributions, byPlace, everyTerm ? contributions.length : undefined),
    missing: isOpen ? [...own, ...details.flatMap((detail) => detail.missing)].slice(0, 8) : [],
    portfolio: { read: summed.read, ...(stated && { stated }) },
  }
}
