import type { Path } from '../finding/path.js'
import type { Label } from '../message/text.js'
import { between, exactly, type Interval, total } from '../quantity/interval.js'
import { one, zero } from '../quantity/rational.js'
import { type Measured, measured, type Term } from './measured.js'
import { joinReviews } from './statement.js'
import type { Truth } from './truth.js'

/** One of several things that are asked for, with what it was found by. */
export interface Item extends Pick<Measured, 'missing'>, Partial<Pick<Measured, 'assumed' | 'problems' | 'review'>> {
  readonly label: Label
  readonly truth: Truth
  /** Its own figure, where it has one that says more than met or not. */
  readonly figure?: Pick<Measured, 'value' | 'unit'>
  readonly path: Path
}

/** How many of them are there, one a thing; what is not known may be. */
export function tally(items: readonly Item[], given: { readonly at: Path } & Partial<Measured>): Measured {
  return measured({
    value: total(items.map(({ truth }) => countOfOne(truth))),
    unit: 'items',
    basis: 'declared',
    terms: items.map(termOf),
    missing: items.flatMap(({ truth, missing }) => (truth === 'unknown' ? missing : [])),
    assumed: items.flatMap(({ assumed = [] }) => assumed),
    problems: items.flatMap(({ problems = [] }) => problems),
    ...joinReviews(items.map(({ review, truth }) => (truth === 'yes' ? review : undefined))),
    ...given,
  })
}

const countsOfOne = { yes: exactly(one), no: exactly(zero), unknown: between(zero, one) } as const satisfies Record<
  Truth,
  Interval
>

function countOfOne(truth: Truth): Interval {
  return countsOfOne[truth]
}

const sides = { yes: 'part', no: 'rest', unknown: 'either' } as const

function termOf({ label, truth, figure, path }: Item): Term {
  const amount = figure
    ? { amount: figure.value, unit: figure.unit }
    : { amount: countOfOne(truth), unit: 'count' as const }
  return { label, ...amount, path, side: sides[truth] }
}
