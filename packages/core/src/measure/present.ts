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
  const matching = rows.filter(({ truth }) => truth === 'yes')
  const found = matching.filter((row) => !saysNone(row))
  const deniable = matching.length > 0 || (register.complete && rows.every(({ truth }) => truth === 'no'))
  const value = found.length > 0 ? exactly(one) : deniable ? exactly(zero) : either
  const missing = value === either ? [missingRows(context.declaration, of)] : []
  return measured({
    value,
    unit: 'count',
    at: [of],
    basis: 'declared',
    terms: found.map((row) => term(row, exactly(one))),
    missing,
  })
}

function saysNone({ row }: VerifiedRow): boolean {
  return row.facts.state === 'none'
}
