import type { TotalOptions } from '../generated/rules.js'
import { total as sumOf } from '../quantity/interval.js'
import { joined } from './joined.js'
import { type Measure, measured } from './measured.js'
import { take } from './take.js'

/** Several measures of one unit added up; a pack that adds unlike ones is told so when it is loaded. */
export const total: Measure<TotalOptions> = ({ of }, context) => {
  const parts = of.map((part) => take(part, context))
  return measured({
    value: sumOf(parts.map(({ value }) => value)),
    unit: parts[0]?.unit ?? 'count',
    at: parts[0]?.at ?? context.path,
    ...joined(parts, context),
  })
}
