import type { Judgement } from '../generated/rules.js'
import type { Text } from '../message/text.js'
import type { Pack } from '../pack/pack.js'
import { belongsTo, placeOf } from '../pack/place.js'
import type { DisplayUnit } from '../quantity/format.js'
import { type Interval, nothing } from '../quantity/interval.js'
import { ratioOf, type Share } from '../quantity/share.js'
import { type Portfolio, partialSums } from './portfolio.js'
import { sumPortfolio } from './sum-portfolio.js'
import { isOverPortfolio, type PortfolioJudgement, sumId } from './take-partial-sums.js'

/** What the declarations of a place add up to where nobody declared the place itself: a sum, and no verdict. */
export interface PlaceSum {
  readonly pack: string
  readonly rule: string
  readonly clause: string
  readonly title: Text
  readonly place: Text
  /** Declarations that count, or may. */
  readonly read: number
  readonly share: Share
  /** Of the share's two parts. */
  readonly unit: DisplayUnit
  readonly value: Interval
}

/** The sums of the places that no Jurisdiction among those read covers. `declared`: the jurisdictions as written. */
export function sumPlaces(pack: Pack, portfolio: Portfolio, declared: readonly string[]): readonly PlaceSum[] {
  const covered = declared.map((written) => placeOf(pack, written).id)
  const places = [...new Set(partialSums(portfolio).map(({ place }) => place))].sort()
  const bare = places.filter((place) => !covered.some((whole) => belongsTo(pack, place, whole)))
  return pack.rules.flatMap((rule) =>
    rule.judgements.filter(isOverMembers).flatMap((judgement) =>
      bare.flatMap((place) => {
        const { read, share, unit } = sumPortfolio(portfolio, sumId(pack, rule, judgement), {
          belongs: (member) => member === place,
          stated: nothing,
        })
        if (read === 0) return []
        const { name } = placeOf(pack, place)
        return [
          {
            pack: pack.id,
            rule: rule.rule,
            clause: rule.clause,
            title: rule.title,
            place: name,
            read,
            share,
            unit,
            value: ratioOf(share),
          },
        ]
      }),
    ),
  )
}

/** What is counted by place has a place above it, and no sum of its own. */
function isOverMembers(judgement: Judgement): judgement is PortfolioJudgement {
  return isOverPortfolio(judgement) && judgement.portfolio.places === undefined
}
