import type { DelayOptions } from '../generated/rules.js'
import { anyAmount, between, type Interval, larger, nothing } from '../quantity/interval.js'
import { rational } from '../quantity/rational.js'
import { datesOf, fieldValue } from './field-value.js'
import { type Measure, measured } from './measured.js'
import { type VerifiedRow, verifiedRows } from './rows.js'

/** The most days that any row took from one date to another; nothing to measure where no row has both. */
export const delay: Measure<DelayOptions> = ({ of, from, to, where }, context) => {
  const { rows } = verifiedRows(of, where, context)
  const spans = rows.filter(({ truth }) => truth === 'yes').flatMap((row) => spanOf(row, from, to) ?? [])
  const value = spans.reduce(larger, nothing)
  return measured({ value: spans.length > 0 ? value : anyAmount, unit: 'days', at: [of], empty: spans.length === 0 })
}

function spanOf({ context }: VerifiedRow, from: string, to: string): Interval | undefined {
  const [begun, ended] = [datesOf(fieldValue(from, context)), datesOf(fieldValue(to, context))]
  if (!begun || !ended) return undefined
  return between(rational(Math.max(0, ended.from - begun.to)), rational(Math.max(0, ended.to - begun.from)))
}
