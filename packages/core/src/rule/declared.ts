import type { Judgement } from '../generated/rules.js'
import { fieldValue } from '../measure/field-value.js'
import { contradiction, declaredFigure, indicatorAt } from '../measure/indicator.js'
import type { MeasureContext, Measured } from '../measure/measured.js'
import { isExact } from '../quantity/interval.js'
import { namedFields } from './named-fields.js'

/**
 * A figure that the declaration states itself is taken at its word where it states none of what the figure is made of;
 * where it does, the parts win, and a difference from the figure that they come to is a finding.
 */
export function withDeclared(judgement: Judgement, measured: Measured, context: MeasureContext): Measured {
  const indicator = indicatorAt(judgement.indicator, context)
  if (!indicator) return measured
  if (!areStated(judgement, context)) return withMissing(declaredFigure(indicator, context), measured)
  if (measured.empty) return measured
  const problems = contradiction(indicator, measured.value, 'recomputed', context)
  return { ...measured, problems: [...measured.problems, ...problems] }
}

/** Whether any part is written, be it a list without rows, or a fact that could not be read. */
function areStated({ measure }: Judgement, context: MeasureContext): boolean {
  const { leftOut } = context.declaration
  return namedFields(measure).some((name) => {
    const [first] = name.split('.')
    return fieldValue(name, context).state !== 'unknown' || leftOut.some(([key]) => key === first)
  })
}

/** Where the indicator is a range, what it could be computed from would settle it. */
function withMissing(declared: Measured, { missing }: Measured): Measured {
  return isExact(declared.value) ? declared : { ...declared, missing: [...declared.missing, ...missing] }
}
