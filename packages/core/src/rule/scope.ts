import { nameAt } from '../declaration/spelling.js'
import { valueName } from '../declaration/value-name.js'
import type { ShownFigure } from '../finding/finding.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Judgement } from '../generated/rules.js'
import { fieldValue } from '../measure/field-value.js'
import type { MeasureContext, Measured, MissingTerm } from '../measure/measured.js'
import { missingFact } from '../measure/missing.js'
import { anyAmount, between, type Interval } from '../quantity/interval.js'
import { one, zero } from '../quantity/rational.js'

interface Scoped {
  readonly measured: Measured
  /** What the figures come to for the scope that they were declared for. */
  readonly figures: readonly ShownFigure[]
  readonly problems: readonly Problem[]
}

/** Figures of another scope than the one that is asked for say nothing certain of it: they are shown, and decide nothing. */
export function inScope({ scope }: Judgement, measured: Measured, context: MeasureContext): Scoped {
  const stated = fieldValue('scope', context)
  if (scope === undefined || (stated.state === 'known' && stated.value === scope))
    return { measured, figures: [], problems: [] }
  const { declaration } = context
  if (stated.state !== 'known')
    return { measured: undecided(measured, missingFact(declaration, stated.path)), figures: [], problems: [] }
  const title = valueName('scope', String(stated.value))
  const args = { field: nameAt(declaration.record, stated.path), stated: title, wanted: valueName('scope', scope) }
  const other = problem('scope/other', stated.path, args)
  return {
    measured: undecided(measured, { message: other.message, path: stated.path, weight: anyAmount }),
    figures: [{ title, value: measured.value, unit: measured.unit }],
    problems: [other],
  }
}

function undecided(measured: Measured, missing: MissingTerm): Measured {
  return { ...withoutFigure(measured), missing: [missing, ...measured.missing] }
}

function withoutFigure({ share: _, quotient: __, whole: ___, ...measured }: Measured): Measured {
  const anyShare: Interval = between(zero, one)
  return { ...measured, value: measured.unit === 'percent' ? anyShare : anyAmount }
}
