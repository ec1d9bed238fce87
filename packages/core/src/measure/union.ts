import { displayUnitAt } from '../declaration/display-unit.js'
import { nameAt } from '../declaration/spelling.js'
import type { UnionOptions } from '../generated/rules.js'
import { between, intersect, minus, plus } from '../quantity/interval.js'
import { greatest, least, type Rational, zero } from '../quantity/rational.js'
import { amountOf, type FieldValue, fieldValue } from './field-value.js'
import { type Measure, type MeasureContext, measured, type Term } from './measured.js'
import { missingFact } from './missing.js'

/**
 * Two areas together, each point once. How much of it lies in both is a fact of its own: where it is not stated, the
 * union lies between the larger of the two and their sum.
 */
export const union: Measure<UnionOptions> = ({ of: [first = '', second = ''], overlap }, context) => {
  const [a, b] = [fieldValue(first, context), fieldValue(second, context)]
  const both = fieldValue(overlap, context)
  const [areaA, areaB] = [amountOf(a), amountOf(b)]
  const bounds = between(greatest(areaA.lo ?? zero, areaB.lo ?? zero), plus(areaA, areaB).hi)
  const known = both.state === 'unknown' ? bounds : minus(plus(areaA, areaB), amountOf(both))
  const shared = between(zero, lesser(areaA.hi, areaB.hi))
  return measured({
    value: intersect(known, bounds) ?? bounds,
    unit: displayUnitAt(context.declaration.record, a.path),
    at: a.path,
    terms: [a, b, both].flatMap((field) => termOf(field, field === both, context)),
    missing: [a, b, both].flatMap((field) =>
      field.state === 'unknown'
        ? [missingFact(context.declaration, field.path, field === both ? shared : undefined)]
        : [],
    ),
  })
}

function lesser(a: Rational | null, b: Rational | null): Rational | null {
  if (a === null || b === null) return a ?? b
  return least(a, b)
}

/** What lies in both is taken off once. */
function termOf(field: FieldValue, isShared: boolean, { declaration }: MeasureContext): readonly Term[] {
  if (field.state !== 'known') return []
  const label = nameAt(declaration.record, field.path)
  return [{ label, amount: amountOf(field), path: field.path, side: isShared ? 'rest' : 'part' }]
}
