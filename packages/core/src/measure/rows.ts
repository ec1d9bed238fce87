import { type Declaration, type Register, type Row, registerOf } from '../declaration/declaration.js'
import type { Where } from '../generated/rules.js'
import { formatRange } from '../quantity/date-range.js'
import { exactly, type Interval } from '../quantity/interval.js'
import { one } from '../quantity/rational.js'
import { fieldValue, isDateRange, saysNone } from './field-value.js'
import type { MeasureContext, Term } from './measured.js'
import { type Verified, verify } from './where.js'

export interface VerifiedRow extends Verified {
  readonly row: Row
  readonly context: MeasureContext
}

/**
 * The rows of a register, each with whether it meets the condition. A row with `state: none` is no thing to count:
 * it says that there is none of its topic, so that nothing of it can be missing from the register.
 */
export function verifiedRows(
  key: string,
  where: Where | undefined,
  context: MeasureContext,
): { readonly register: Register; readonly rows: readonly VerifiedRow[] } {
  const register = registerOf(context.declaration, key)
  const denials = register.rows.filter(({ facts }) => saysNone(facts))
  const rows = register.rows
    .filter(({ facts }) => !saysNone(facts))
    .map((row) => {
      const inRow = { ...context, facts: row.facts, path: row.path }
      return { row, context: inRow, ...verify(where, inRow) }
    })
  const isDenied = leftOutRows(context.declaration, key) === 0 && deniesAll(denials, where)
  return { register: { ...register, complete: register.complete || isDenied }, rows }
}

/** Each of the topics that are asked for is said not to exist. */
function deniesAll(denials: readonly Row[], where: Where | undefined): boolean {
  const wanted = where?.topic
  if (typeof wanted !== 'string' && !Array.isArray(wanted)) return false
  return [wanted].flat().every((topic) => denials.some(({ facts }) => facts.topic === topic))
}

/** Rows that were written and left out for a fault: they stand for at least as many things that nobody knows. */
export function leftOutRows({ leftOut }: Declaration, key: string): number {
  return new Set(leftOut.flatMap(([first, row, ...rest]) => (first === key && rest.length === 0 ? [row] : []))).size
}

/** How many alike things a row stands for: its `count`, else one. */
export function countOf({ context }: VerifiedRow): Interval {
  const count = fieldValue('count', context)
  return count.state === 'known' ? (count.value as Interval) : oneThing
}

const oneThing = exactly(one)

/** What a row is called by the person who wrote it. */
export function labelOf({ facts, path }: Row): string {
  for (const key of ['species', 'name', 'id', 'title', 'number']) {
    if (typeof facts[key] === 'string') return facts[key]
  }
  // A year of funds has no other name.
  if (isDateRange(facts.year)) return formatRange(facts.year)
  return `#${Number(path.at(-1)) + 1}`
}

export function term(row: VerifiedRow, amount: Interval): Term {
  const side = row.truth === 'yes' ? 'part' : row.truth === 'no' ? 'rest' : 'either'
  return { label: labelOf(row.row), amount, path: row.row.path, side }
}
