import type { Counts } from '@viridict/geometry'
import { type Declaration, type Row, registerOf } from '../declaration/declaration.js'
import type { Park } from '../generated/declarations.js'

/** The two sets of green spaces that a coverage may be of: keys of `coverage`. */
export type SupplySet = 'parkGreen' | 'activitySites'

/**
 * Classes that are park green (G1) for certain. A pocket park may stand on park green or on other land; a country park
 * lies outside the built-up area; an activity site is of the wider set alone. An assumed reading of 二(三)3.
 */
const parkGreen: ReadonlySet<Park['class']> = new Set<Park['class']>([
  'comprehensive',
  'community',
  'zoo',
  'botanical',
  'historicGarden',
  'heritage',
  'amusement',
  'special',
  'garden',
])

const perhapsParkGreen: ReadonlySet<Park['class']> = new Set<Park['class']>(['pocketPark', 'microGreen'])

export interface ParkSupply {
  readonly rowOf: (id: string | undefined) => Row<Park> | undefined
  readonly counts: (id: string | undefined) => Counts
  readonly rows: readonly Row<Park>[]
  /** Without a register everything on the map counts. */
  readonly written: boolean
  readonly complete: boolean
}

/** Which parks of the map count at a date: their class and their completion stand in the register, by id. */
export function parkSupply(declaration: Declaration, set: SupplySet, asOf: number): ParkSupply {
  const { rows, written, complete } = registerOf<Park>(declaration, 'parks')
  const byId = new Map(rows.flatMap((row) => (row.facts.id === undefined ? [] : [[row.facts.id, row] as const])))
  const rowOf = (id: string | undefined) => (id === undefined ? undefined : byId.get(id))
  return {
    rowOf,
    rows,
    written,
    complete,
    counts: (id) => {
      if (!written) return 'yes'
      const row = rowOf(id)
      return row ? worse(countsAs(row.facts.class, set), isBuilt(row.facts, asOf)) : 'maybe'
    },
  }
}

function countsAs(parkClass: Park['class'], set: SupplySet): Counts {
  if (parkClass === 'country') return 'no'
  if (set === 'activitySites' || parkGreen.has(parkClass)) return 'yes'
  return perhapsParkGreen.has(parkClass) ? 'maybe' : 'no'
}

function isBuilt({ completedOn }: Park, asOf: number): Counts {
  if (!completedOn || (completedOn.from <= asOf && completedOn.to > asOf)) return 'maybe'
  return completedOn.to <= asOf ? 'yes' : 'no'
}

function worse(a: Counts, b: Counts): Counts {
  if (a === 'no' || b === 'no') return 'no'
  return a === 'maybe' ? a : b
}
