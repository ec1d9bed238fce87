import { type Declaration, isLeftOut, type Register } from '../declaration/declaration.js'
import { fieldOf } from '../declaration/spelling.js'
import type { EveryOptions } from '../generated/rules.js'
import { anyAmount, between, exactly, type Interval, nothing, total } from '../quantity/interval.js'
import { one, zero } from '../quantity/rational.js'
import { plusShare, type Share } from '../quantity/share.js'
import { checkItem } from './checklist.js'
import { type Measure, type Measured, measuredShare, type Term } from './measured.js'
import { missingFact, missingRows } from './missing.js'
import { countOf, leftOutRows, term, type VerifiedRow, verifiedRows } from './rows.js'
import { all } from './truth.js'
import { verify } from './where.js'

/** A row that is, or may be, in question, with whether it meets what is asked. */
interface Tested extends VerifiedRow, Pick<Measured, 'missing' | 'assumed' | 'problems'> {
  readonly inQuestion: VerifiedRow['truth']
}

/** The share, by number, of the rows in question that meet a condition, and all items of a checklist. */
export const every: Measure<EveryOptions> = ({ of, among, ...asked }, context) => {
  const { register, rows } = verifiedRows(of, among, context)
  const tested = rows.filter(({ truth }) => truth !== 'no').flatMap((row) => test(row, asked))
  const unlisted = unlistedOf(of, register, context.declaration)
  const share = tested.map(shareOf).reduce(plusShare, { part: unlisted, rest: unlisted })
  return measuredShare(share, {
    termUnit: 'count',
    whole: total([...tested.map(inQuestionOf), unlisted]),
    at: [of],
    terms: tested.map(termOf),
    missing: [
      ...tested.flatMap(({ missing }) => missing),
      ...(unlisted === nothing ? [] : [missingRows(context.declaration, of, unlisted)]),
    ],
    assumed: tested.flatMap(({ assumed }) => assumed),
    problems: tested.flatMap(({ problems }) => problems),
  })
}

/** A row none of whose items has anything to measure is in no question. */
function test(row: VerifiedRow, { where, items = [] }: Omit<EveryOptions, 'of' | 'among'>): readonly Tested[] {
  const found = verify(where, row.context)
  const checked = items.map((item) => checkItem(item, row.context))
  if (!where && checked.length > 0 && checked.every(({ isEmpty }) => isEmpty)) return []
  const { declaration } = row.context
  const open = row.unknown ?? found.unknown
  // A mistake of a pack, that asks nothing, proves nothing.
  const isAsked = where !== undefined || items.length > 0
  const truth = isAsked ? all([found.truth, ...checked.map((item) => item.truth)]) : 'unknown'
  const unknown = checked.filter((item) => truth === 'unknown' && item.truth === 'unknown')
  return [
    {
      row: row.row,
      context: row.context,
      truth,
      inQuestion: row.truth,
      missing: open ? [missingFact(declaration, open, exactly(one))] : unknown.flatMap(({ missing }) => missing),
      assumed: checked.flatMap(({ assumed = [] }) => assumed),
      problems: checked.flatMap(({ problems = [] }) => problems),
    },
  ]
}

/** A row of which either is unknown may count from nothing to all that it stands for. */
function shareOf(row: Tested): Share {
  const amount = inQuestionOf(row)
  const counted = row.truth === 'unknown' ? between(zero, amount.hi) : amount
  return { part: row.truth === 'no' ? nothing : counted, rest: row.truth === 'yes' ? nothing : counted }
}

function inQuestionOf(row: Tested): Interval {
  const amount = countOf(row)
  return row.inQuestion === 'yes' ? amount : between(zero, amount.hi)
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
