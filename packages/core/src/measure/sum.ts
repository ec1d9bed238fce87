import { displayUnitAt } from '../declaration/display-unit.js'
import type { SumOptions } from '../generated/rules.js'
import { anyAmount, between, type Interval, nothing, plus } from '../quantity/interval.js'
import { zero } from '../quantity/rational.js'
import { amountOf, fieldValue } from './field-value.js'
import { type Measure, type MissingTerm, measured } from './measured.js'
import { missingFact, missingRows } from './missing.js'
import { term, type VerifiedRow, verifiedRows } from './rows.js'

/** The sum of a field over the rows of a register, in the field's base unit. */
export const sum: Measure<SumOptions> = ({ of, field, where, atMost }, context) => {
  const { register, rows } = verifiedRows(of, where, context)
  const counted = rows.filter(({ truth }) => truth !== 'no')
  const amounts = counted.map((row) => countedOf(row, field, atMost))
  return measured({
    value: amounts.reduce(plus, register.complete ? nothing : anyAmount),
    unit: displayUnitAt(context.declaration.record, [of, ...field.split('.')]),
    at: [of],
    terms: counted.map((row, index) => term(row, amounts[index] ?? anyAmount)),
    missing: [
      ...(register.complete ? [] : [missingRows(context.declaration, of)]),
      ...counted.flatMap((row) => missingOf(row, field)),
    ],
  })
}

function countedOf(row: VerifiedRow, field: string, atMost: string | undefined): Interval {
  const found = fieldValue(field, row.context)
  const isBounded = found.state === 'unknown' && atMost !== undefined
  const amount = isBounded ? between(zero, amountOf(fieldValue(atMost, row.context)).hi) : amountOf(found)
  return row.truth === 'yes' ? amount : between(zero, amount.hi)
}

function missingOf({ unknown, context }: VerifiedRow, field: string): readonly MissingTerm[] {
  const found = fieldValue(field, context)
  const paths = [...(unknown ? [unknown] : []), ...(found.state === 'unknown' ? [found.path] : [])]
  return paths.map((path) => missingFact(context.declaration, path))
}
