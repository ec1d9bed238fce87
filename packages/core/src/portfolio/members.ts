import { isLeftOut } from '../declaration/declaration.js'
import type { Path } from '../finding/path.js'
import { amountOf, fieldValue } from '../measure/field-value.js'
import type { MeasureContext } from '../measure/measured.js'
import type { Pack } from '../pack/pack.js'
import { belongsTo, type Place, placesIn } from '../pack/place.js'
import { exactly, type Interval } from '../quantity/interval.js'
import { rational } from '../quantity/rational.js'
import type { PortfolioJudgement } from './take-partial-sums.js'

/** Which declarations a portfolio is made of, and how many there should be. */
export interface Members {
  readonly belongs: (place: string) => boolean
  /** Undefined where nobody says. */
  readonly stated: Interval | undefined
  /** Where the number is stated. */
  readonly statedAt: Path
  /** The number is written, and wrong. */
  readonly isFaulty: boolean
  /** The places of which each has one declaration, of the latest year, that counts once. */
  readonly places?: readonly string[]
}

/** Those of the place and all that belongs to it, as many as it states; or one for each of the places named. */
export function membersOf(
  pack: Pack,
  { portfolio }: PortfolioJudgement,
  place: Place,
  context: MeasureContext,
): Members {
  if (portfolio.places) {
    const places = placesIn(pack, portfolio.places)
    const stated = exactly(rational(places.length))
    return { belongs: (member) => places.includes(member), stated, statedAt: ['jurisdiction'], isFaulty: false, places }
  }
  const stated = fieldValue(portfolio.stated ?? '', context)
  return {
    belongs: (member) => belongsTo(pack, member, place.id),
    stated: stated.state === 'known' ? amountOf(stated) : undefined,
    statedAt: stated.path,
    isFaulty: isLeftOut(context.declaration, stated.path),
  }
}
