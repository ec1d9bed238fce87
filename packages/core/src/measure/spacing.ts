import type { SpacingOptions } from '../generated/rules.js'
import { anyAmount, between } from '../quantity/interval.js'
import { rational } from '../quantity/rational.js'
import { datesOf, fieldValue } from './field-value.js'
import { type Measure, measured } from './measured.js'
import { verifiedRows } from './rows.js'

/** Days between the last two dates of a register's rows; nothing to measure where there are not two. */
export const spacing: Measure<SpacingOptions> = ({ of, date, where }, context) => {
  const { rows } = verifiedRows(of, where, context)
  const dates = rows.flatMap(({ truth, context: inRow }) =>
    truth === 'yes' ? (datesOf(fieldValue(date, inRow)) ?? []) : [],
  )
  const [last, before] = dates.sort((a, b) => b.from - a.from || b.to - a.to)
  const given = { unit: 'days', at: [of] } as const
  if (!last || !before) return measured({ ...given, value: anyAmount, empty: true })
  const least = Math.max(0, last.from - before.to)
  return measured({ ...given, value: between(rational(least), rational(last.to - before.from)) })
}
