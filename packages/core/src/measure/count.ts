import type { CountOptions } from '../generated/rules.js'
import { anyAmount, between, nothing, plus } from '../quantity/interval.js'
import { zero } from '../quantity/rational.js'
import { type Measure, measured } from './measured.js'
import { missingFact, missingRows } from './missing.js'
import { countOf, term, verifiedRows } from './rows.js'

/** How many things the rows of a register stand for; a row of unknown condition may count or not. */
export const count: Measure<CountOptions> = ({ of, where }, context) => {
  const { register, rows } = verifiedRows(of, where, context)
  const terms = rows
    .filter(({ truth }) => truth !== 'no')
    .map((row) => term(row, row.truth === 'yes' ? countOf(row) : between(zero, countOf(row).hi)))
  return measured({
    value: terms.map(({ amount }) => amount).reduce(plus, register.complete ? nothing : anyAmount),
    unit: 'count',
    at: [of],
    terms,
    missing: [
      ...(register.complete ? [] : [missingRows(context.declaration, of)]),
      ...rows.flatMap(({ unknown }) => (unknown ? [missingFact(context.declaration, unknown)] : [])),
    ],
  })
}
