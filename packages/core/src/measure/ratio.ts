import type { RatioOptions } from '../generated/rules.js'
import { isNothing, over } from '../quantity/interval.js'
import { type Measure, measured } from './measured.js'
import { take } from './take.js'

/** One amount over another that does not depend on it: the intervals are divided independently. */
export const ratio: Measure<RatioOptions> = ({ of, to }, context) => {
  const [above, below] = [take(of, context), take(to, context)]
  return measured({
    value: over(above.value, below.value),
    unit: above.unit === below.unit ? 'percent' : above.unit,
    termUnit: above.unit,
    quotient: { of: above.value, to: below.value },
    empty: isNothing(below.value),
    basis: above.basis === 'declared' || below.basis === 'declared' ? 'declared' : 'computed',
    at: above.at,
    terms: [...above.terms, ...below.terms],
    missing: [...above.missing, ...below.missing],
    assumed: [...above.assumed, ...below.assumed],
    problems: [...above.problems, ...below.problems],
  })
}
