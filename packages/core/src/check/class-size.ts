import { type Declaration, registerOf } from '../declaration/declaration.js'
import { valueName } from '../declaration/value-name.js'
import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Park, Project } from '../generated/declarations.js'
import type { Interval } from '../quantity/interval.js'
import { compare, type Rational, rational } from '../quantity/rational.js'
import type { Check } from './check.js'

interface Size {
  /** m2, included. */
  readonly least?: Rational
  /** m2; `below` excludes it, `most` includes it. */
  readonly most?: Rational
  readonly below?: Rational
}

/**
 * The size that a class of park should have: CJJ/T 85-2017 says 宜 of 综合公园 and 社区公园; 400 to 10000 m2 of 口袋公园,
 * and what is smaller or no park at all, are an assumed reading of 二(三)3. Advice only.
 */
const sizes: Readonly<Partial<Record<Park['class'], Size>>> = {
  comprehensive: { least: rational(100_000) },
  community: { least: rational(10_000) },
  pocketPark: { least: rational(400), most: rational(10_000) },
  microGreen: { below: rational(400) },
  activitySite: { least: rational(400) },
}

export const classSize: Check = (declaration) => [
  ...registerOf<Park>(declaration, 'parks').rows.flatMap(({ facts, path }) =>
    sizeProblem(facts.class, facts.area, [...path, 'class'], facts.name),
  ),
  ...projectPark(declaration),
]

function projectPark({ kind, facts, name }: Declaration): readonly Problem[] {
  const { park, area } = facts as Partial<Project>
  return kind === 'Project' && park && area?.site ? sizeProblem(park.class, area.site, ['park', 'class'], name) : []
}

function sizeProblem(parkClass: Park['class'], area: Interval, path: Path, row: string): readonly Problem[] {
  const { least, most, below } = sizes[parkClass] ?? {}
  const args = {
    row,
    class: valueName('class', parkClass),
    area: { interval: area, unit: 'm2', rounding: 'down' },
  } as const
  const bound = (value: Rational) => ({ interval: { lo: value, hi: value }, unit: 'm2', rounding: 'down' }) as const
  if (least && area.hi && compare(area.hi, least) < 0)
    return [problem('class-size/small', path, { ...args, least: bound(least) })]
  if (most && area.lo && compare(area.lo, most) > 0)
    return [problem('class-size/large', path, { ...args, most: bound(most) })]
  if (below && area.lo && compare(area.lo, below) >= 0)
    return [problem('class-size/not-below', path, { ...args, below: bound(below) })]
  return []
}
