import { problem } from '../finding/problem.js'
import type { Planting } from '../generated/declarations.js'
import { times } from '../quantity/interval.js'
import { areaOfSquares } from '../quantity/pi.js'
import { compare, multiply, rational } from '../quantity/rational.js'
import type { Check } from './check.js'
import { ofRows } from './of-rows.js'

/** Rows whose area cannot be that of their plants, and rows that say nothing of size. */
export const rowSize: Check = (declaration) =>
  declaration.kind === 'Project'
    ? ofRows<Planting>('row-size', 'planting', declaration, ({ facts, path }) => sizeOf(facts, path))
    : []

/** Settles nearly every row without pi. */
const lessThanQuarterPi = rational(3, 4)

function sizeOf(row: Planting, path: readonly (string | number)[]) {
  if (row.count && !row.crown && !row.area) return [problem('row-without-size/count', path, { row: row.species })]
  if (!row.count || !row.crown || !row.area) return []
  const squares = times(times(row.crown, row.crown), row.count)
  if (row.area.lo === null || squares.hi === null || compare(row.area.lo, multiply(squares.hi, lessThanQuarterPi)) <= 0)
    return []
  const crowns = areaOfSquares(squares)
  if (crowns.hi === null || compare(row.area.lo, crowns.hi) <= 0) return []
  const args = {
    row: row.species,
    area: { interval: row.area, unit: 'm2', rounding: 'down' },
    crowns: { interval: crowns, unit: 'm2', rounding: 'up' },
  } as const
  return [problem('row-area-over-crowns/area', [...path, 'area'], args)]
}
