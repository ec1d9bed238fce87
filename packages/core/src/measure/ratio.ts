import type { RatioOptions } from '../generated/rules.js'
import { exactly, isNothing, over } from '../quantity/interval.js'
import { parseRational } from '../quantity/rational.js'
import { joined } from './joined.js'
import { type Measure, measured } from './measured.js'
import { take } from './take.js'

/** One amount over another that does not depend on it, or over so many of it: the intervals are divided independently. */
export const ratio: Measure<RatioOptions> = ({ of, to, per }, context) => {
  const [above, below] = [take(of, context), take(to, context)]
  const [unit, each] = [above.unit, per === undefined ? undefined : parseRational(per)]
  const divisor = each ? over(below.value, exactly(each)) : below.value
  return measured({
    value: over(above.value, divisor),
    unit: unit === below.unit && !each ? 'percent' : unit,
    termUnit: unit,
    quotient: { of: above.value, to: divisor },
    empty: isNothing(below.value),
    at: above.at,
    ...joined([above, below], context),
  })
}
