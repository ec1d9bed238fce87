import { nameAt } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import type { LatestOptions } from '../generated/rules.js'
import type { Message } from '../message/message.js'
import type { Label } from '../message/text.js'
import { type Interval, larger, smaller, unbounded } from '../quantity/interval.js'
import { daysIn, notDoneOn } from './days.js'
import { datesOf, fieldValue } from './field-value.js'
import { type Measure, type MeasureContext, type MissingTerm, measured } from './measured.js'
import { missingFact, missingRecord } from './missing.js'
import { type VerifiedRow, verifiedRows } from './rows.js'
import { joinReviews, statementOnly } from './statement.js'
import { valueLabel } from './value-label.js'

/** One of several things to be done, with the day on which it was. */
interface Done {
  readonly label: Label
  readonly day: Interval
  readonly path: Path
  readonly missing: readonly MissingTerm[]
  readonly review?: Message
}

/**
 * The day on which the last of several things was done. What is dated counts by its date, even one to come; what is
 * said not to exist will be done after the as-of date at the earliest; what nobody mentions may have been done on any day.
 */
export const latest: Measure<LatestOptions> = (options, context) => {
  const { fields, of, values = [] } = options
  const done = fields
    ? fields.map((field) => fieldDone(field, context))
    : [values].flat().map((value) => recordDone(value, options, context))
  return measured({
    value: last(done),
    unit: 'date',
    basis: 'declared',
    at: of === undefined ? (done[0]?.path ?? context.path) : [of],
    terms: done.map(({ label, day, path }) => ({ label, amount: day, path })),
    missing: done.flatMap(({ missing }) => missing),
    ...joinReviews(done.map(({ review }) => review)),
  })
}

function last([first, ...others]: readonly Done[]): Interval {
  return others.reduce((day, other) => larger(day, other.day), first?.day ?? unbounded)
}

function fieldDone(name: string, context: MeasureContext): Done {
  const { declaration, asOf } = context
  const field = fieldValue(name, context)
  const dates = datesOf(field)
  return {
    label: nameAt(declaration.record, field.path.at(-1) === 'date' ? field.path.slice(0, -1) : field.path),
    day: dates ? daysIn(dates) : field.state === 'none' ? notDoneOn(asOf) : unbounded,
    path: field.path,
    missing: field.state === 'unknown' ? [missingFact(declaration, field.path)] : [],
  }
}

/** The first record of its kind is the one that did it. */
function recordDone(value: string, options: LatestOptions, context: MeasureContext): Done {
  const { of = '', field = '', date = 'date', official } = options
  const { declaration, asOf } = context
  const { register, rows } = verifiedRows(of, { [field]: value }, context)
  const found = rows.filter(({ truth }) => truth === 'yes')
  const label = valueLabel(declaration.record, [of, ...field.split('.')], value)
  if (found.length === 0) {
    const isDenied = register.complete && rows.every(({ truth }) => truth === 'no')
    const missing = isDenied ? [] : [missingRecord(declaration, of, label)]
    return { label, day: isDenied ? notDoneOn(asOf) : unbounded, path: [of], missing }
  }
  const dated = found.map((row) => ({ row, day: dayIn(row, date) }))
  const review = statementOnly(found, official)
  return {
    label,
    day: dated.map(({ day }) => day).reduce(smaller),
    path: found[0]?.row.path ?? [of],
    missing: dated.flatMap(({ row, day }) =>
      day === unbounded ? [missingFact(declaration, [...row.row.path, date])] : [],
    ),
    ...(review && { review }),
  }
}

function dayIn({ context }: VerifiedRow, date: string): Interval {
  const dates = datesOf(fieldValue(date, context))
  return dates ? daysIn(dates) : unbounded
}
