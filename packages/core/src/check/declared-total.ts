import type { Declaration } from '../declaration/declaration.js'
import { registerOf } from '../declaration/declaration.js'
import { displayUnitAt } from '../declaration/display-unit.js'
import { nameAt } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import { problem } from '../finding/problem.js'
import type { Planting, Project } from '../generated/declarations.js'
import { exactly, type Interval, intersect, minus, total } from '../quantity/interval.js'
import { compare, rational, zero } from '../quantity/rational.js'
import { speciesTraits } from '../species/species-traits.js'
import type { Check } from './check.js'
import { amountAt } from './fact-at.js'

/** Totals that are printed beside what they are the total of. Rows that may be missing prove nothing. */
export const declaredTotal: Check = (declaration) => {
  if (declaration.kind === 'Project') return [...plantingTotals(declaration), ...nativeTotal(declaration)]
  return declaration.kind === 'Operator' ? headcount(declaration) : []
}

function plantingTotals(declaration: Declaration) {
  const { rows, complete } = registerOf<Planting>(declaration, 'planting')
  if (!complete) return []
  return (['count', 'area'] as const).flatMap((key) => {
    const path = ['totals', key]
    if (!amountAt(declaration, path)) return []
    const stated = rows.flatMap(({ facts }) => facts[key] ?? [])
    return stated.length === 0 ? [] : differing(declaration, path, total(stated))
  })
}

/** The native total against the rows that the named list, or else the catalogue, calls native or adapted. */
function nativeTotal(declaration: Declaration) {
  const { rows, complete } = registerOf<Planting>(declaration, 'planting')
  const facts = declaration.facts as Partial<Project>
  if (!complete || facts.nativeList === undefined || facts.area?.native === undefined) return []
  const known = rows.every(
    ({ facts: row }) => row.area && (row.status ?? speciesTraits(row.species).native) !== 'unknown',
  )
  if (!known) return []
  const native = rows.filter(({ facts: row }) =>
    ['native', 'adapted', 'yes'].includes(row.status ?? speciesTraits(row.species).native),
  )
  return differing(declaration, ['area', 'native'], total(native.flatMap(({ facts: row }) => row.area ?? [])))
}

/** More rows than heads; fewer only where the register is complete. Workers without a row are unknown, which the measure says. */
function headcount(declaration: Declaration) {
  const { rows, written, complete } = registerOf(declaration, 'workers')
  const listed = rational(rows.length)
  return written ? differing(declaration, ['headcount'], complete ? exactly(listed) : { lo: listed, hi: null }) : []
}

function differing(declaration: Declaration, path: Path, computed: Interval) {
  const declared = amountAt(declaration, path)
  if (!declared || intersect(declared, computed)) return []
  const unit = displayUnitAt(declaration.record, path)
  const larger = minus(declared, computed).lo
  const difference = larger && compare(larger, zero) > 0 ? minus(declared, computed) : minus(computed, declared)
  const args = {
    field: nameAt(declaration.record, path),
    declared: { interval: declared, unit, rounding: 'down' },
    computed: { interval: computed, unit, rounding: 'down' },
    difference: { interval: difference, unit, rounding: 'down' },
  } as const
  return [problem('declared-total/sum', path, args)]
}
