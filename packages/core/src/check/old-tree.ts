import { registerOf } from '../declaration/declaration.js'
import { valueName } from '../declaration/value-name.js'
import { problem } from '../finding/problem.js'
import type { OldTree } from '../generated/declarations.js'
import { compare, type Rational, rational } from '../quantity/rational.js'
import type { Check } from './check.js'

/** Years at which a tree is 古树, and from which it is 古树后备资源, 二(十一)2. */
const [ancient, reserve] = [rational(100), rational(50)]

/** A category that the age does not bear out, and rescue work on a tree that is well. */
export const oldTree: Check = (declaration) =>
  registerOf<OldTree>(declaration, 'oldTrees').rows.flatMap(({ facts, path }) => [
    ...(contradicts(facts)
      ? [
          problem('old-tree-age/age', [...path, 'age'], {
            row: facts.id,
            category: valueName('treeCategory', facts.category),
            age: { interval: facts.age ?? { lo: null, hi: null }, unit: 'count', rounding: 'down' },
          }),
        ]
      : []),
    ...(facts.rescue && facts.rescue.state !== 'none' && facts.condition === 'normal'
      ? [problem('rescue-of-healthy-tree/normal', [...path, 'rescue'], { row: facts.id }, { mark: 'key' })]
      : []),
  ])

function contradicts({ category, age }: OldTree): boolean {
  const isUnder = (years: Rational) => age?.hi != null && compare(age.hi, years) < 0
  const isFrom = (years: Rational) => age?.lo != null && compare(age.lo, years) >= 0
  if (category === 'ancient') return isUnder(ancient)
  return category === 'reserve' && (isUnder(reserve) || isFrom(ancient))
}
