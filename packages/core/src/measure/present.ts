import type { PresentOptions } from '../generated/rules.js'
import { between, exactly, type Interval } from '../quantity/interval.js'
import { one, zero } from '../quantity/rational.js'
import { fieldValue } from './field-value.js'
import { type Measure, type MeasureContext, measured } from './measured.js'
import { missingFact, missingRows } from './missing.js'
import { term, type VerifiedRow, verifiedRows } from './rows.js'

const either: Interval = between(zero, one)

/** 1 where a fact is declared or a matching record exists, 0 where it is said that there is none; what nobody mentions is open. */
export const present: Measure<PresentOptions> = ({ field, of, where }, context) =>
  of === undefined ? presentField(field ?? '', context) : presentRow(of, where, context)

function presentField(field: string, context: MeasureContext) {
  const { state, path } = fieldValue(field, context)
  const missing = state === 'unknown' ? [missingFact(context.declaration, path)] : []
  const value = state === 'unknown' ? either : exactly(state === 'known' ? one : zero)
  return measured({ value, unit: 'count', at: path, basis: 'declared', missing })
}

function presentRow(of: string, where: PresentOptions['where'], context: MeasureContext) {
  const { register, rows } = verifiedRows(of, where, context)
  const found = rows.filter(({ truth }) => truth === 'yes')
  const isUndecided = rows.some(({ truth }) => truth === 'unknown')
  const isOpen = found.length === 0 && (isUndecided || !register.complete)
  return measured({
    value: isOpen ? either : exactly(found.length > 0 ? one : zero),
    unit: 'count',
    at: [of],
    basis: 'declared',
    terms: found.map((row) => term(row, exactly(one))),
    missing: isOpen ? missingOf(of, register.complete, rows, context) : [],
  })
}

function missingOf(of: string, complete: boolean, rows: readonly VerifiedRow[], { declaration }: MeasureContext) {
  return [
    ...rows.flatMap(({ unknown }) => (unknown ? [missingFact(declaration, unknown)] : [])),
    ...(complete ? [] : [missingRows(declaration, of)]),
  ]
}
