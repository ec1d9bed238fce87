import type { PooledOptions } from '../generated/rules.js'
import { anyAmount, total } from '../quantity/interval.js'
import { plusShare } from '../quantity/share.js'
import { joined } from './joined.js'
import { type Measure, type Measured, measuredShare } from './measured.js'
import { take } from './take.js'

/** Several shares as one: their parts together over their wholes together, never a mean of percentages. */
export const pooled: Measure<PooledOptions> = ({ of }, context) => {
  const parts = of.map((part) => take(part, context))
  // A figure without parts, which a pack mistakes for a share, may be any.
  const shares = parts.map(({ share }) => share ?? { part: anyAmount, rest: anyAmount })
  return measuredShare(shares.reduce(plusShare), {
    termUnit: parts[0]?.termUnit ?? 'count',
    at: parts[0]?.at ?? context.path,
    ...wholeOf(parts),
    ...joined(parts, context),
  })
}

/** The wholes together, where each part has one that its terms lie in. */
function wholeOf(parts: readonly Measured[]): Pick<Measured, 'whole'> {
  const wholes = parts.flatMap(({ whole }) => whole ?? [])
  return wholes.length === parts.length ? { whole: total(wholes) } : {}
}
