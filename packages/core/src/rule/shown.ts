import type { ShownFigure } from '../finding/finding.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Judgement, Shown } from '../generated/rules.js'
import type { MeasureContext, Measured } from '../measure/measured.js'
import { take } from '../measure/take.js'
import type { MessageArgument } from '../message/message.js'
import { exactly } from '../quantity/interval.js'
import { equal } from '../quantity/rational.js'
import { type Comparison, meets, type Requirement, requirementIn } from '../quantity/requirement.js'
import { requirementInWords } from './sentence.js'

/** The figures beside the one that is judged, and those of them that the document contradicts. */
export interface ShownFigures {
  readonly figures: readonly ShownFigure[]
  readonly problems: readonly Problem[]
}

export function shownFigures({ show = [] }: Judgement, context: MeasureContext): ShownFigures {
  const taken = show.map((shown) => ({ shown, measured: take(shown.measure, context) }))
  const measurable = taken.filter(({ measured }) => !measured.empty)
  return {
    figures: measurable.map(({ shown: { title }, measured: { value, unit } }) => ({ title, value, unit })),
    problems: measurable.flatMap(({ shown, measured }) => [...measured.problems, ...differences(shown, measured)]),
  }
}

/** What the document gives, where the figure surely differs: 12 rivers where the register has 11. */
function differences({ title, policy = {} }: Shown, { value, unit, at }: Measured): readonly Problem[] {
  const bounds = Object.entries(policy).map(([name, text]) => requirementIn({ [name as Comparison]: text }))
  if (bounds.every((requirement) => meets(value, requirement) !== 'unmet')) return []
  const args = { title, value: { interval: value, unit, rounding: 'down' }, policy: inWords(bounds) } as const
  return [problem('policy-figure/differs', at, args)]
}

/** At least 12 and at most 12 is 12. */
function inWords(bounds: readonly Requirement[]): MessageArgument {
  const [first, second] = bounds
  const isOne = first && second && bounds.length === 2 && equal(first.value, second.value)
  if (isOne) return { interval: exactly(first.value), unit: first.unit, rounding: 'down' }
  return bounds.map(requirementInWords)
}
