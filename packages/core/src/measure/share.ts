import { isLeftOut, type Register } from '../declaration/declaration.js'
import type { ShareOptions } from '../generated/rules.js'
import {
  anyAmount,
  between,
  exactly,
  type Interval,
  minus,
  nothing,
  notNegative,
  plus,
  total,
} from '../quantity/interval.js'
import { compare, greatest, isZero, one, rational, zero } from '../quantity/rational.js'
import type { Share } from '../quantity/share.js'
import { amountOf, fieldValue } from './field-value.js'
import { type Measure, type MeasureContext, type MissingTerm, measuredShare } from './measured.js'
import { missingFact, missingRows } from './missing.js'
import { countOf, leftOutRows, term, type VerifiedRow, verifiedRows } from './rows.js'

/** The share, by number, of a register's rows that meet a condition; 199 of 200 is 99.5 %, whatever is rounded. */
export const share: Measure<ShareOptions> = (options, context) => {
  const { of, where, whole } = options
  const { register, rows: verified } = verifiedRows(of, where, context)
  const rows = verified.map((row): CountedRow => ({ ...row, count: countOf(row) }))
  const unlisted = unlistedOf(options, register, rows, context)
  return measuredShare(shareOf(rows, unlisted), {
    termUnit: 'count',
    whole: plus(listedIn(rows), unlisted),
    at: [register.written || whole === undefined ? of : (whole.split('.')[0] ?? of)],
    terms: rows.map((row) => term(row, row.count)),
    missing: [...missingRowsOf(of, unlisted, context), ...missingFactsOf(rows)],
  })
}

interface CountedRow extends VerifiedRow {
  readonly count: Interval
}

function listedIn(rows: readonly CountedRow[]): Interval {
  return total(rows.map(({ count }) => count))
}

/** Rows that meet the condition are the part, those that do not the rest; the others, listed or not, may be either. */
function shareOf(rows: readonly CountedRow[], unlisted: Interval): Share {
  const sumWhere = (truth: VerifiedRow['truth']) => listedIn(rows.filter((row) => row.truth === truth))
  const either = between(zero, plus(sumWhere('unknown'), unlisted).hi)
  return { part: plus(sumWhere('yes'), either), rest: plus(sumWhere('no'), either) }
}

/** How many belong to the whole without a row: a stated whole beyond the rows, or, in an unfinished register, anybody's guess. */
function unlistedOf(
  { of, whole }: ShareOptions,
  register: Register,
  rows: readonly CountedRow[],
  context: MeasureContext,
): Interval {
  const stated = whole === undefined ? undefined : fieldValue(whole, context)
  // A whole that was left out for a fault is not merely unstated: the rows need not be all there are.
  const isFaulty = stated !== undefined && isLeftOut(context.declaration, stated.path)
  if (stated?.state !== 'known') return register.complete && !isFaulty ? nothing : anyAmount
  const [all, listed] = [amountOf(stated), listedIn(rows)]
  // A whole below the rows of an unfinished list contradicts it: neither says how many there are.
  if (!register.complete && all.hi && listed.lo && compare(all.hi, listed.lo) < 0) return anyAmount
  const beyond = notNegative(minus(all, listed))
  // A row that was left out for a fault stands for somebody, even where the rest make up the stated whole.
  const leftOut = rational(leftOutRows(context.declaration, of))
  return { lo: beyond.lo, hi: beyond.hi && greatest(beyond.hi, leftOut) }
}

function missingRowsOf(of: string, unlisted: Interval, { declaration }: MeasureContext): readonly MissingTerm[] {
  return unlisted.hi !== null && isZero(unlisted.hi) ? [] : [missingRows(declaration, of, unlisted)]
}

function missingFactsOf(rows: readonly VerifiedRow[]): readonly MissingTerm[] {
  return rows.flatMap(({ unknown, context }) =>
    unknown ? [missingFact(context.declaration, unknown, exactly(one))] : [],
  )
}
