import type { PresentOptions } from '../generated/rules.js'
import { between, exactly, type Interval, minus } from '../quantity/interval.js'
import { one, zero } from '../quantity/rational.js'
import { fieldValue } from './field-value.js'
import { type Measure, type MeasureContext, type Measured, type MissingTerm, measured } from './measured.js'
import { missingFact, missingRecords } from './missing.js'
import { term, type VerifiedRow, verifiedRows } from './rows.js'
import { statementOnly } from './statement.js'

const either: Interval = between(zero, one)

/** 1 where a fact is declared or a matching record exists, 0 where it is said that there is none; what nobody mentions is open. */
export const present: Measure<PresentOptions> = (options, context) =>
  options.of === undefined ? presentField(options.field ?? '', context) : presentRow(options.of, options, context)

function presentField(field: string, context: MeasureContext) {
  const { state, path } = fieldValue(field, context)
  const missing = state === 'unknown' ? [missingFact(context.declaration, path)] : []
  const value = state === 'unknown' ? either : exactly(state === 'known' ? one : zero)
  return asShare({ value, unit: 'count', at: path, basis: 'declared', missing })
}

function presentRow(of: string, { where, official }: PresentOptions, context: MeasureContext) {
  const { register, rows } = verifiedRows(of, where, context)
  const found = rows.filter(({ truth }) => truth === 'yes')
  const isUndecided = rows.some(({ truth }) => truth === 'unknown')
  const isOpen = found.length === 0 && (isUndecided || !register.complete)
  const review = statementOnly(found, official)
  return asShare({
    value: isOpen ? either : exactly(found.length > 0 ? one : zero),
    unit: 'count',
    at: [of],
    ...(review && { review }),
    basis: 'declared',
    terms: found.map((row) => term(row, exactly(one))),
    missing: isOpen ? missingOf(of, where, rows, context) : [],
  })
}

function missingOf(
  of: string,
  where: PresentOptions['where'],
  rows: readonly VerifiedRow[],
  { declaration }: MeasureContext,
): readonly MissingTerm[] {
  const undecided = rows.flatMap(({ unknown }) => (unknown ? [missingFact(declaration, unknown)] : []))
  return undecided.length > 0 ? undecided : [missingRecords(declaration, of, where)]
}

/** There or not: one that counts, or one that does not, so that those who have it can be summed over a portfolio. */
function asShare(given: Parameters<typeof measured>[0]): Measured {
  return measured({ share: { part: given.value, rest: minus(exactly(one), given.value) }, ...given })
}
