import type { SourceContext } from './assess-source.js'
import { groupBy } from './collection/group-by.js'
import { applyDecisions } from './decision/apply-decisions.js'
import type { Decision } from './decision/decision.js'
import { duplicateIds, duplicatePlaces } from './duplicates.js'
import type { Finding } from './finding/finding.js'
import { problem } from './finding/problem.js'
import { problemAt } from './finding/problem-at.js'
import type { TextFindings } from './finding/text-findings.js'
import type { WaiverRequest } from './finding/waiver-request.js'
import { inOrder } from './finding-order.js'
import { checks } from './generated/checks.js'
import { judgePortfolio, type PortfolioOptions } from './judge-portfolio.js'
import { allOf, type KeptResult } from './kept-result.js'
import type { Pack } from './pack/pack.js'
import { portfolioOf } from './portfolio/portfolio.js'
import { type PlaceSum, sumPlaces } from './portfolio/sum-places.js'

export interface Conclusion {
  readonly texts: readonly TextFindings[]
  readonly sums: readonly PlaceSum[]
}

/**
 * What only all texts together can say: portfolios, ids that occur twice, decisions. The texts are in the order of the
 * results, which changes nothing of what is said.
 */
export function conclude(
  results: readonly KeptResult[],
  packs: readonly Pack[],
  decisions: readonly Decision[],
  { packsOf, ...options }: Omit<PortfolioOptions, 'unplaced'> & Pick<SourceContext, 'packsOf'>,
): Conclusion {
  const { asOf } = options
  const placing = { ...options, unplaced: results.some(({ isUnplaced }) => isUnplaced) }
  const portfolio = portfolioOf(allOf(results, 'sums'))
  const jurisdictions = allOf(results, 'jurisdictions')
  const joint = [
    ...jurisdictions.flatMap((read) =>
      (packsOf?.(read.locator.at([]).uri) ?? packs).flatMap((pack) => judgePortfolio(pack, read, portfolio, placing)),
    ),
    ...duplicateIds(allOf(results, 'subjects'), asOf),
    ...duplicatePlaces(jurisdictions, packs, asOf),
    ...unknownRequests(allOf(results, 'requests'), packs, asOf),
    ...misplacedDecisions(allOf(results, 'decisions'), asOf),
  ]
  const declared = jurisdictions.map(({ subject }) => subject.jurisdiction)
  return {
    texts: applyDecisions(byText(results, joint, packs), decisions, asOf, ruleIds(packs)),
    sums: packs.flatMap((pack) => sumPlaces(pack, portfolio, declared)),
  }
}

function unknownRequests(requests: readonly WaiverRequest[], packs: readonly Pack[], asOf: number): readonly Finding[] {
  const known = ruleIds(packs)
  return requests
    .filter(({ rule }) => !known.has(rule))
    .map(({ rule, location, subject }) =>
      problemAt(problem('unknown-rule/request', [], { rule }), asOf, location, { subject }),
    )
}

function misplacedDecisions(misplaced: readonly Decision[], asOf: number): readonly Finding[] {
  return misplaced.map(({ location }) => problemAt(problem('kind/decisions', [], {}), asOf, location))
}

export function ruleIds(packs: readonly Pack[]): ReadonlySet<string> {
  return new Set([...packs.flatMap(({ rules }) => rules.map(({ rule }) => rule)), ...Object.keys(checks)])
}

/** What a text says on its own is in order already, and only where more is said of it is it sorted anew. */
function byText(
  results: readonly KeptResult[],
  joint: readonly Finding[],
  packs: readonly Pack[],
): readonly TextFindings[] {
  const more = groupBy(joint, ({ location }) => location.uri)
  return results.map((own): TextFindings => {
    const others = more.get(own.uri)
    if (!others) return own
    return { uri: own.uri, findings: () => inOrder([...own.findings(), ...others], packs) }
  })
}
