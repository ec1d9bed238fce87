import { type Declaration, isLeftOut, type Register } from '../declaration/declaration.js'
import { fieldOf } from '../declaration/spelling.js'
import type { EveryOptions } from '../generated/rules.js'
import { anyAmount, between, exactly, type Interval, nothing } from '../quantity/interval.js'
import { one, zero } from '../quantity/rational.js'
import { plusShare, type Share } from '../quantity/share.js'
import { type Measure, measuredShare, type Term } from './measured.js'
import { missingFact, missingRows } from './missing.js'
import { countOf, leftOutRows, term, type VerifiedRow, verifiedRows } from './rows.js'
import { verify } from './where.js'

/** A row that is, or may be, in question, with whether it meets the condition. */
interface Tested extends VerifiedRow {
  readonly inQuestion: VerifiedRow['truth']
}

/** The share, by number, of the rows in question that meet a condition. */
export const every: Measure<EveryOptions> = ({ of, among, where }, context) => {
  const { register, rows } = verifiedRows(of, among, context)
  const tested = rows.filter(({ truth }) => truth !== 'no').map((row) => test(row, where))
  const unlisted = unlistedOf(of, register, context.declaration)
  const share = tested.map(shareOf).reduce(plusShare, { part: unlisted, rest: unlisted })
  return measuredShare(share, {
    termUnit: 'count',
    at: [of],
    terms: tested.map(termOf),
    missing: [
      ...tested.flatMap(({ unknown }) => (unknown ? [missingFact(context.declaration, unknown, exactly(one))] : [])),
      ...(unlisted === nothing ? [] : [missingRows(context.declaration, of, unlisted)]),
    ],
  })
}

function test(row: VerifiedRow, where: EveryOptions['where']): Tested {
  const { truth, unknown, ...found } = verify(where, row.context)
  const open = row.unknown ?? unknown
  return { ...row, ...found, truth, inQuestion: row.truth, ...(open && { unknown: open }) }
}

/** A row of which either is unknown may count from nothing to all that it stands for. */
function shareOf(row: Tested): Share {
  const amount = countOf(row)
  const counted = row.inQuestion === 'yes' && row.truth !== 'unknown' ? amount : between(zero, amount.hi)
  return { part: row.truth === 'no' ? nothing : counted, rest: row.truth === 'yes' ? nothing : counted }
}

function termOf(row: Tested): Term {
  const truth = row.inQuestion === 'yes' ? row.truth : 'unknown'
  return term({ ...row, truth }, countOf(row))
}

/** Of lists that are open by nature (evidence, logs) the rows written are judged, unless one of them could not be read. */
function unlistedOf(of: string, { written, complete }: Register, declaration: Declaration): Interval {
  const isOpen = fieldOf(declaration.record, of)?.open === true
  const isFaulty = leftOutRows(declaration, of) > 0 || isLeftOut(declaration, [of])
  return complete || (isOpen && written && !isFaulty) ? nothing : anyAmount
}
