import {
  type DisplayUnit,
  formatAmount,
  type Judged,
  type Language,
  type Rational,
  rational,
  toNumber,
} from '@viridict/core'
import { isVacuous, requirementText } from '../figures.js'
import type { Mark, Scale } from './shape.js'

/** A figure on its axis; undefined for a rule without figure, and for a day, which the timeline shows. */
export function scaleOf(judged: Judged, language: Language, axis = axisOf([judged])): Scale | undefined {
  const { value, unit, milestone } = judged
  if (!value || !unit || !milestone || !axis || !isDrawn(judged)) return undefined
  const share = (number: number) => (number - axis.start) / (axis.end - axis.start)
  const lo = value.lo === null ? 0 : share(toNumber(value.lo))
  const hi = value.hi === null ? 1 : share(toNumber(value.hi))
  const label = (number: number) => formatAmount(fromNumber(number), unit, 'down', language)
  return {
    lo,
    hi,
    isExact: lo === hi && value.lo !== null && value.hi !== null,
    isVacuous: isVacuous(value, unit),
    zero: share(0),
    marks: judged.milestones.map((other): Mark => {
      const { comparison, value: limit } = other.requirement
      return {
        at: share(toNumber(limit)),
        text: requirementText(other, language),
        wanted: comparison === 'gte' || comparison === 'gt' ? 'above' : 'below',
        isJudged: other === milestone || other.due === milestone.due,
      }
    }),
    start: label(axis.start),
    end: label(axis.end),
  }
}

/** One axis for figures of one rule, so that they can stand below each other; undefined where none can be drawn. */
export function axisOf(judged: readonly Judged[]): Axis | undefined {
  const drawn = judged.filter(isDrawn)
  const unit = drawn[0]?.unit
  if (!unit) return undefined
  const figures = drawn.flatMap(({ value, milestones }) => [
    ...milestones.map(({ requirement }) => toNumber(requirement.value)),
    ...[value?.lo, value?.hi].flatMap((end) => (end ? [toNumber(end)] : [])),
  ])
  return axisFor(figures, unit)
}

function isDrawn({ value, unit, milestone }: Judged): boolean {
  return value !== undefined && unit !== undefined && unit !== 'date' && milestone !== undefined
}

export interface Axis {
  readonly start: number
  readonly end: number
}

/** From 0, or a round figure below it, to a round figure beyond everything shown; of shares and lists to the whole. */
function axisFor(figures: readonly number[], unit: DisplayUnit): Axis {
  const [least, most] = [Math.min(0, ...figures), Math.max(0, ...figures)]
  const start = least < 0 ? -rounded(-least * 1.15) : 0
  if (unit === 'percent' && most <= 1) return { start, end: 1 }
  if (unit === 'items' && most > 0) return { start, end: most }
  // Beyond 0 there is room to see where a figure below it ought to be.
  return { start, end: rounded(most === 0 ? -least * 0.15 : most * 1.15) }
}

const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** The next figure that reads well; 1 for nothing. */
function rounded(figure: number): number {
  if (figure <= 0) return 1
  if (figure <= 10) return Math.ceil(figure)
  const power = 10 ** Math.floor(Math.log10(figure))
  const step = steps.find((candidate) => candidate * power >= figure) ?? 10
  return step * power
}

function fromNumber(figure: number): Rational {
  const den = 1_000_000
  return rational(Math.round(figure * den), den)
}
