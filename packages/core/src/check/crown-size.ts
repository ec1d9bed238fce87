import { leftOutWith } from '../declaration/leave-out.js'
import type { Path } from '../finding/path.js'
import { problem } from '../finding/problem.js'
import type { Planting } from '../generated/declarations.js'
import { isNothing } from '../quantity/interval.js'
import { compare, rational } from '../quantity/rational.js'
import type { Check } from './check.js'
import { ofRows } from './of-rows.js'

/** Metres. No crown of a city tree is wider (assumed); a figure above it is one in centimetres without its unit. */
const widest = rational(30)

/** Crowns that no plant has: planting lists often give them in centimetres, and a bare number is metres. */
export const crownSize: Check = (declaration) =>
  declaration.kind === 'Project'
    ? ofRows<Planting>('crown-size', 'planting', declaration, ({ facts, path }) => sizeOf(facts, path))
    : []

function sizeOf({ species, crown }: Planting, row: Path) {
  if (!crown) return []
  const isZero = isNothing(crown)
  if (!isZero && (!crown.hi || compare(crown.hi, widest) <= 0)) return []
  const path = [...row, 'crown']
  const leaveOut = leftOutWith('Project', path)
  if (isZero) return [problem('crown-size/zero', path, { row: species }, { leaveOut })]
  const args = { row: species, crown: { interval: crown, unit: 'm', rounding: 'down' } } as const
  return [problem('crown-size/too-wide', path, args, { leaveOut })]
}
