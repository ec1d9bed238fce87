import type { ShownFigure } from '../finding/finding.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Judgement, Shown } from '../generated/rules.js'
import type { MeasureContext, Measured } from '../measure/measured.js'
import { take } from '../measure/take.js'
import { type Comparison, meets, requirementIn } from '../quantity/requirement.js'
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

/** Each bound that the document gives and the figure surely breaks: 12 rivers where the register has 11. */
function differences({ title, policy = {} }: Shown, { value, unit, at }: Measured): readonly Problem[] {
  return Object.entries(policy).flatMap(([name, text]) => {
    const requirement = requirementIn({ [name as Comparison]: text })
    if (meets(value, requirement) !== 'unmet') return []
    const args = {
      title,
      value: { interval: value, unit, rounding: 'down' },
      policy: requirementInWords(requirement),
    } as const
    return [problem('policy-figure/differs', at, args)]
  })
}
