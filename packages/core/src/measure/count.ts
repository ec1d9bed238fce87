import type { CountOptions } from '../generated/rules.js'
import { anyAmount, between, exactly, nothing, plus, smaller } from '../quantity/interval.js'
import { parseRational, zero } from '../quantity/rational.js'
import { type Measure, measured } from './measured.js'
import { missingFact, missingRecords, missingRows } from './missing.js'
import { countOf, term, verifiedRows } from './rows.js'
import { anyStatement } from './statement.js'

/** How many things the rows of a register stand for; a row of unknown condition may count or not. */
export const count: Measure<CountOptions> = ({ of, where, most, official }, context) => {
  const { declaration } = context
  const { register, rows } = verifiedRows(of, where, context)
  const terms = rows
    .filter(({ truth }) => truth !== 'no')
    .map((row) => term(row, row.truth === 'yes' ? countOf(row) : between(zero, countOf(row).hi)))
  const number = terms.map(({ amount }) => amount).reduce(plus, register.complete ? nothing : anyAmount)
  const limit = most === undefined ? undefined : parseRational(most)
  const review = anyStatement(
    rows.filter(({ truth }) => truth === 'yes'),
    official,
  )
  return measured({
    ...(review && { review }),
    value: limit ? smaller(number, exactly(limit)) : number,
    unit: 'count',
    at: [of],
    terms,
    missing: [
      // Where some are listed, or may be, it is others that may be missing.
      ...(register.complete
        ? []
        : [terms.length > 0 ? missingRows(declaration, of) : missingRecords(declaration, of, where)]),
      ...rows.flatMap(({ unknown }) => (unknown ? [missingFact(declaration, unknown)] : [])),
    ],
  })
}
