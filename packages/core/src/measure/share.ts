import type { Register } from '../declaration/declaration.js'
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
import { isZero, one, zero } from '../quantity/rational.js'
import type { Share } from '../quantity/share.js'
import { fieldValue } from './field-value.js'
import { type Measure, type MeasureContext, type MissingTerm, measuredShare } from './measured.js'
import { missingFact, missingRows } from './missing.js'
import { countOf, term, type VerifiedRow, verifiedRows } from './rows.js'

/** The share, by number, of a register's rows that meet a condition; 199 of 200 is 99.5 %, whatever is rounded. */
export const share: Measure<ShareOptions> = ({ of, where, whole }, context) => {
  const { register, rows } = verifiedRows(of, where, context)
  const unlisted = unlistedOf(register, rows, whole, context)
  return measuredShare(shareOf(rows, unlisted), {
    termUnit: 'count',
    at: [register.written || whole === undefined ? of : (whole.split('.')[0] ?? of)],
    terms: rows.map((row) => term(row, countOf(row))),
    missing: [...missingRowsOf(of, unlisted, context), ...missingFactsOf(rows)],
  })
}

/** Rows that meet the condition are the part, those that do not the rest; the others, listed or not, may be either. */
function shareOf(rows: readonly VerifiedRow[], unlisted: Interval): Share {
  const sumWhere = (truth: VerifiedRow['truth']) => total(rows.filter((row) => row.truth === truth).map(countOf))
  const either = between(zero, plus(sumWhere('unknown'), unlisted).hi)
  return { part: plus(sumWhere('yes'), either), rest: plus(sumWhere('no'), either) }
}

/** How many belong to the whole without a row: a stated whole beyond the rows, or, in an unfinished register, anybody's guess. */
function unlistedOf(
  register: Register,
  rows: readonly VerifiedRow[],
  whole: string | undefined,
  context: MeasureContext,
): Interval {
  const stated = whole === undefined ? undefined : fieldValue(whole, context)
  if (stated?.state === 'known') return notNegative(minus(stated.value as Interval, total(rows.map(countOf))))
  return register.complete ? nothing : anyAmount
}

function missingRowsOf(of: string, unlisted: Interval, { declaration }: MeasureContext): readonly MissingTerm[] {
  return unlisted.hi !== null && isZero(unlisted.hi) ? [] : [missingRows(declaration, of, unlisted)]
}

function missingFactsOf(rows: readonly VerifiedRow[]): readonly MissingTerm[] {
  return rows.flatMap(({ unknown, context }) =>
    unknown ? [missingFact(context.declaration, unknown, exactly(one))] : [],
  )
}
