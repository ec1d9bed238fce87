import type { Declaration } from '../declaration/declaration.js'
import { displayUnitAt } from '../declaration/display-unit.js'
import { nameAt } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import { exactly, type Interval, plus, times } from '../quantity/interval.js'
import { compare, isZero, type Rational, rational, zero } from '../quantity/rational.js'
import type { Check } from './check.js'
import { amountAt } from './fact-at.js'
import { visitorOf } from './visit-values.js'

const fewestPeople = rational(10_000)
const onePercent = rational(1, 100)
/** Crowns reach beyond the beds that they stand in, but not over as much again. */
const mostCover = exactly(rational(2))

/** Figures that are probably in another unit than the one written. They are used as they stand. */
export const unlikelyFigure: Check = (declaration) => [
  ...zeros(declaration),
  ...people(declaration),
  ...shares(declaration),
  ...cover(declaration),
]

/** Of a place that has none of them nothing could be judged; they are taken as not stated. */
const neverZero = [
  ['population', 'count'],
  ['land', 'builtUp'],
  ['land', 'residential'],
]

function zeros(declaration: Declaration): readonly Problem[] {
  if (declaration.kind !== 'Jurisdiction') return []
  return neverZero.flatMap((path) => {
    const value = amountAt(declaration, path)
    if (!value?.hi || !isZero(value.hi)) return []
    return [problem('unlikely-figure/zero', path, { field: nameAt(declaration.record, path) }, { leaveOut: [path] })]
  })
}

/** 60 for 60 万人. */
function people(declaration: Declaration): readonly Problem[] {
  const path = ['population', 'count']
  const count = amountAt(declaration, path)
  return count?.hi && !isZero(count.hi) && compare(count.hi, fewestPeople) < 0
    ? [found('people', declaration, path, count)]
    : []
}

const visitShares = visitorOf(({ type }) => type === 'percent')

/** 0.9 for 90 %. */
function shares(declaration: Declaration): readonly Problem[] {
  const problems: Problem[] = []
  visitShares(declaration, (value, _field, trail) => {
    const { hi } = value as Interval
    if (hi && isBetween(hi, onePercent)) problems.push(found('share', declaration, trail.path(), value as Interval))
  })
  return problems
}

function isBetween(value: Rational, most: Rational): boolean {
  return compare(value, zero) > 0 && compare(value, most) <= 0
}

function cover(declaration: Declaration): readonly Problem[] {
  const [woody, herbaceous, green] = ['cover.woody', 'cover.herbaceous', 'area.green'].map((name) =>
    amountAt(declaration, name.split('.')),
  )
  if (!woody || !herbaceous || !green) return []
  const [all, most] = [plus(woody, herbaceous), times(green, mostCover)]
  if (!all.lo || !most.hi || compare(all.lo, most.hi) <= 0) return []
  return [found('cover', declaration, ['cover', 'woody'], all, [['area', 'green']])]
}

function found(
  kind: 'people' | 'share' | 'cover',
  { record }: Declaration,
  path: Path,
  interval: Interval,
  related: readonly Path[] = [],
): Problem {
  const value = { interval, unit: displayUnitAt(record, path), rounding: 'down' } as const
  return problem(`unlikely-figure/${kind}`, path, { field: nameAt(record, path), value }, { related })
}
