import { applyDecisions } from './decision/apply-decisions.js'
import type { Decision } from './decision/decision.js'
import { duplicateIds, duplicatePlaces } from './duplicates.js'
import type { Finding } from './finding/finding.js'
import { problem } from './finding/problem.js'
import { problemAt } from './finding/problem-at.js'
import type { WaiverRequest } from './finding/waiver-request.js'
import { checks } from './generated/checks.js'
import { judgePortfolio, type PortfolioOptions } from './judge-portfolio.js'
import type { Pack } from './pack/pack.js'
import { portfolioOf } from './portfolio/portfolio.js'
import { type PlaceSum, sumPlaces } from './portfolio/sum-places.js'
import type { SourceResult } from './source-result.js'

export interface Conclusion {
  readonly findings: readonly Finding[]
  readonly sums: readonly PlaceSum[]
}

/** What only all texts together can say: portfolios, ids that occur twice, decisions. The order of the results does not matter. */
export function conclude(
  results: readonly SourceResult[],
  packs: readonly Pack[],
  decisions: readonly Decision[],
  options: Omit<PortfolioOptions, 'unplaced'>,
): Conclusion {
  const { asOf } = options
  const placing = { ...options, unplaced: results.some(isUnplaced) }
  const portfolio = portfolioOf(results.flatMap(({ sums }) => sums))
  const jurisdictions = results.flatMap(({ jurisdictions: read }) => read)
  const findings = [
    ...results.flatMap(({ findings: found }) => found),
    ...packs.flatMap((pack) => jurisdictions.flatMap((read) => judgePortfolio(pack, read, portfolio, placing))),
    ...duplicateIds(
      results.flatMap(({ subjects }) => subjects),
      asOf,
    ),
    ...duplicatePlaces(jurisdictions, packs, asOf),
    ...unknownRequests(
      results.flatMap(({ requests }) => requests),
      packs,
      asOf,
    ),
    ...misplacedDecisions(results, asOf),
  ]
  const declared = jurisdictions.map(({ subject }) => subject.jurisdiction)
  return {
    findings: applyDecisions(inOrder(findings, packs), decisions, asOf, ruleIds(packs)),
    sums: packs.flatMap((pack) => sumPlaces(pack, portfolio, declared)),
  }
}

/** A text of which nobody can say whose declaration it is: of no kind, of no place, or of one that is misspelt. */
function isUnplaced({ subjects, findings }: SourceResult): boolean {
  const isNowhere = subjects.some(({ kind, jurisdiction }) => kind !== 'Jurisdiction' && jurisdiction === '')
  const isUnknown = findings.some(
    ({ rule, subject }) => rule === 'kind' || (rule === 'unknown-jurisdiction' && subject?.kind !== 'Jurisdiction'),
  )
  return isNowhere || isUnknown || (subjects.length === 0 && findings.some(({ level }) => level === 'error'))
}

function unknownRequests(requests: readonly WaiverRequest[], packs: readonly Pack[], asOf: number): readonly Finding[] {
  const known = ruleIds(packs)
  return requests
    .filter(({ rule }) => !known.has(rule))
    .map(({ rule, location, subject }) =>
      problemAt(problem('unknown-rule/request', [], { rule }), asOf, location, { subject }),
    )
}

function misplacedDecisions(results: readonly SourceResult[], asOf: number): readonly Finding[] {
  const misplaced = results.flatMap(({ decisions }) => decisions)
  return misplaced.map(({ location }) => problemAt(problem('kind/decisions', [], {}), asOf, location))
}

export function ruleIds(packs: readonly Pack[]): ReadonlySet<string> {
  return new Set([...packs.flatMap(({ rules }) => rules.map(({ rule }) => rule)), ...Object.keys(checks)])
}

/** By text, then by declaration; problems of the text by place, before the rules in the order of the clauses. */
function inOrder(findings: readonly Finding[], packs: readonly Pack[]): readonly Finding[] {
  const rules = new Map(
    packs.flatMap(({ id, rules: own }, place) =>
      own.map(({ rule }, index) => [rankKey(id, rule), place * 1e4 + index] as const),
    ),
  )
  const keyed = findings.map((finding) => ({
    finding,
    rank: finding.judged ? (rules.get(rankKey(finding.judged.pack, finding.rule)) ?? 0) : -1,
  }))
  keyed.sort((a, b) => compareFindings(a.finding, b.finding, a.rank - b.rank))
  return keyed.map(({ finding }) => finding)
}

/** Packs that extend one another have rules of one name. */
function rankKey(pack: string, rule: string): string {
  return `${pack} ${rule}`
}

function compareFindings(a: Finding, b: Finding, byRank: number): number {
  return (
    byText(a.location.uri, b.location.uri) ||
    byText(a.subject?.id ?? '', b.subject?.id ?? '') ||
    byRank ||
    a.location.start.offset - b.location.start.offset ||
    byText(a.rule, b.rule)
  )
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
