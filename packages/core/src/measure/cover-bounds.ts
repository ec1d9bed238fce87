import type { Row } from '../declaration/declaration.js'
import type { Planting } from '../generated/declarations.js'
import { anyAmount, between, exactly, type Interval, nothing, plus, times } from '../quantity/interval.js'
import { areaOfSquares } from '../quantity/pi.js'
import { add, compare, greatest, one, type Rational, subtract, zero } from '../quantity/rational.js'
import type { Share } from '../quantity/share.js'
import { speciesTraits } from '../species/species-traits.js'

/**
 * What a planting list says of projected cover, in m2, each point counted once.
 * Crowns overlap each other and what grows beneath them, so a list gives bounds, never the figure itself.
 */
export interface CoverBounds {
  /** Union of tree and shrub projection, and all other cover that is not beneath it. */
  readonly cover: Share
  /** Beds not marked `under`: they lie side by side, so that their sum is ground that plants cover. */
  readonly bedsSideBySide: Rational
}

/** The sums that the bounds are made of, to which each row adds its own. */
interface CoverSums {
  /** Squared crown diameters of trees, single shrubs and what may be either; a quarter of pi of it is C. Upper end. */
  crownSquares: Interval
  /** G, H: all beds that may be woody, and that may be herbaceous. Upper ends. */
  woodyBeds: Interval
  herbBeds: Interval
  /** G0 and G0+H0: beds surely woody, and all beds, not marked `under`. Lower ends. */
  surelyWoodyBeds: Rational
  bedsSideBySide: Rational
  largestSquare: Rational
}

/** Where the layer is not settled, a row counts on both sides; where not even the form is, it may be a tree without crown. */
export type Side = 'tree' | 'shrub' | 'herb' | 'either' | 'unknown'

/** The bounds of a planting list over a green area; rows that may be missing leave everything open. */
export function coverBounds(rows: readonly Row<Planting>[], complete: boolean, green: Interval): CoverBounds {
  const unread = complete ? nothing : anyAmount
  const sums: CoverSums = {
    crownSquares: unread,
    woodyBeds: nothing,
    herbBeds: unread,
    surelyWoodyBeds: zero,
    bedsSideBySide: zero,
    largestSquare: zero,
  }
  for (const { facts } of rows) addRow(sums, facts, green)
  return boundsOf(sums)
}

/**
 * Woody cover lies in [max(G0, largest crown), C+G]. The rest is what the beds side by side leave over at the least,
 * and all herbaceous beds at the most; so the share is at most (C+G)/max(C+G, G0+H0), and at least W/(W+H).
 */
function boundsOf({ surelyWoodyBeds, woodyBeds, herbBeds, bedsSideBySide, ...crowns }: CoverSums): CoverBounds {
  const largestCrown = areaOfSquares(exactly(crowns.largestSquare)).lo ?? zero
  const most = plus(areaOfSquares(crowns.crownSquares), woodyBeds).hi
  const woody = between(greatest(surelyWoodyBeds, largestCrown), most)
  const restAtLeast = most === null ? zero : greatest(zero, subtract(bedsSideBySide, most))
  return { cover: { part: woody, rest: between(restAtLeast, herbBeds.hi) }, bedsSideBySide }
}

function addRow(sums: CoverSums, row: Planting, green: Interval): void {
  const side = sideOf(row)
  if (side === 'herb' || side === 'either' || side === 'unknown') sums.herbBeds = plus(sums.herbBeds, bedOf(row, green))
  if (side === 'herb') sums.bedsSideBySide = add(sums.bedsSideBySide, sideBySide(row))
  else if (row.crown !== undefined || side === 'tree') addCrowns(sums, row, side)
  else if (side === 'unknown') sums.crownSquares = plus(sums.crownSquares, anyAmount)
  else addWoodyBed(sums, row, side)
}

function addCrowns(sums: CoverSums, { crown, count }: Planting, side: Side): void {
  const square = crown ? times(crown, crown) : anyAmount
  sums.crownSquares = plus(sums.crownSquares, times(square, count ?? anyAmount))
  const standsThere = count?.lo != null && compare(count.lo, one) >= 0 && (side === 'tree' || side === 'shrub')
  if (standsThere) sums.largestSquare = greatest(sums.largestSquare, square.lo ?? zero)
}

function addWoodyBed(sums: CoverSums, row: Planting, side: Side): void {
  sums.woodyBeds = plus(sums.woodyBeds, row.area ?? anyAmount)
  sums.bedsSideBySide = add(sums.bedsSideBySide, sideBySide(row))
  if (side === 'shrub') sums.surelyWoodyBeds = add(sums.surelyWoodyBeds, sideBySide(row))
}

/** Ground of a herbaceous bed; one without area may cover all that is green. Shrubs of unknown size may reach beyond. */
function bedOf({ area }: Planting, green: Interval): Interval {
  return area ?? { lo: zero, hi: green.hi }
}

function sideBySide({ area, under }: Planting): Rational {
  return under === true ? zero : (area?.lo ?? zero)
}

/** Trees to aquatic plants by form; bamboo and vines by the layer that is declared for them. */
export function sideOf(row: Planting): Side {
  const form = row.form ?? speciesTraits(row.species).form
  switch (form) {
    case 'tree':
    case 'shrub':
      return form
    case 'herb':
    case 'lawn':
    case 'groundcover':
    case 'aquatic':
      return 'herb'
    case 'bamboo':
    case 'vine':
      return row.layer === 'woody' ? 'shrub' : row.layer === 'herbaceous' ? 'herb' : 'either'
    default:
      return row.layer === 'herbaceous' ? 'herb' : 'unknown'
  }
}
