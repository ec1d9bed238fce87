import type { SourceContext } from './assess-source.js'
import { groupBy } from './collection/group-by.js'
import { applyDecisions } from './decision/apply-decisions.js'
import type { Decision } from './decision/decision.js'
import { duplicateIds, duplicatePlaces } from './duplicates.js'
import type { Finding } from './finding/finding.js'
import { problem } from './finding/problem.js'
import { problemAt } from './finding/problem-at.js'
import type { WaiverRequest } from './finding/waiver-request.js'
import { inOrder } from './finding-order.js'
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
  { packsOf, ...options }: Omit<PortfolioOptions, 'unplaced'> & Pick<SourceContext, 'packsOf'>,
): Conclusion {
  const { asOf } = options
  const placing = { ...options, unplaced: results.some(isUnplaced) }
  const portfolio = portfolioOf(results.flatMap(({ sums }) => sums))
  const jurisdictions = results.flatMap(({ jurisdictions: read }) => read)
  const joint = [
    ...jurisdictions.flatMap((read) =>
      (packsOf?.(read.locator.at([]).uri) ?? packs).flatMap((pack) => judgePortfolio(pack, read, portfolio, placing)),
    ),
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
    findings: applyDecisions(byText(results, joint, packs), decisions, asOf, ruleIds(packs)),
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

/** By text; what a text says on its own is in order already, and only where more is said of it is it sorted anew. */
function byText(
  results: readonly SourceResult[],
  joint: readonly Finding[],
  packs: readonly Pack[],
): readonly Finding[] {
  const lists = groupBy(
    [
      ...results.map(({ uri, findings }) => ({ uri, findings })),
      ...joint.map((finding) => ({ uri: finding.location.uri, findings: [finding] })),
    ],
    ({ uri }) => uri,
  )
  return [...lists.keys()].sort().flatMap((uri) => {
    const [first, ...others] = lists.get(uri) ?? []
    const alone = first?.findings ?? []
    return others.length === 0 ? alone : inOrder([...alone, ...others.flatMap(({ findings }) => findings)], packs)
  })
}
