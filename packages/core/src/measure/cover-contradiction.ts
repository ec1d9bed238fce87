import type { Row } from '../declaration/declaration.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Planting } from '../generated/declarations.js'
import { exactly, type Interval, intersect, isNothing, plus } from '../quantity/interval.js'
import { compare, greatest, isZero, type Rational, zero } from '../quantity/rational.js'
import { isEmptyShare, ratioOf, type Share } from '../quantity/share.js'
import type { CoverBounds } from './cover-bounds.js'

/** Why measured cover cannot be that of this planting list on this green area; undefined where it can. */
export function coverContradiction(
  share: Share,
  bounds: CoverBounds,
  green: Interval,
  rows: readonly Row<Planting>[],
): Problem | undefined {
  const total = plus(share.part, share.rest)
  const related = { related: [['planting']] }
  const area = (value: Rational | Interval) =>
    ({ interval: 'num' in value ? exactly(value) : value, unit: 'm2', rounding: 'down' }) as const
  if (isNothing(green) && total.lo && !isZero(total.lo))
    return problem('cover-contradiction/no-green', ['cover'], {}, { related: [['area', 'green']] })
  if (isEmptyShare(share) && rows.length > 0) return problem('cover-contradiction/none', ['cover'], {}, related)
  if (isBelow(total, bounds.bedsSideBySide)) {
    return problem(
      'cover-contradiction/beds',
      ['cover'],
      { total: area(total), beds: area(bounds.bedsSideBySide) },
      related,
    )
  }
  if (isBelow(total, largestUnder(rows))) {
    return problem(
      'cover-contradiction/under',
      ['cover'],
      { total: area(total), beds: area(largestUnder(rows)) },
      related,
    )
  }
  if (share.rest.lo && isBelow(green, share.rest.lo)) {
    const args = { rest: area(share.rest), green: area(green) }
    return problem('cover-contradiction/green', ['cover', 'herbaceous'], args, { related: [['area', 'green']] })
  }
  const isPossible = intersect(ratioOf(share), ratioOf(bounds.cover)) && intersect(share.part, bounds.cover.part)
  if (isPossible) return undefined
  const args = {
    share: { interval: ratioOf(bounds.cover), unit: 'percent', rounding: 'down' },
    woody: area(bounds.cover.part),
  } as const
  return problem('cover-outside-bounds/woody', ['cover'], args, related)
}

/** What grows beneath others is covered by them, and covers no more than all together. */
function largestUnder(rows: readonly Row<Planting>[]): Rational {
  return rows.reduce((most, { facts }) => (facts.under === true ? greatest(most, facts.area?.lo ?? zero) : most), zero)
}

function isBelow({ hi }: Interval, least: Rational): boolean {
  return hi !== null && compare(hi, least) < 0
}
