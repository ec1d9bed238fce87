import type { Path } from '../finding/path.js'
import type { ChecklistItem, ChecklistOptions, Where } from '../generated/rules.js'
import { meets, type RequirementState, requirementIn } from '../quantity/requirement.js'
import type { Measure, MeasureContext } from './measured.js'
import { missingFact } from './missing.js'
import { take } from './take.js'
import { type Item, tally } from './tally.js'
import type { Truth } from './truth.js'
import { verify } from './where.js'

/** How many items of a list are met, each a condition on facts or a measure with a bound of its own. */
export const checklist: Measure<ChecklistOptions> = ({ items }, context) => {
  const found = items.map((item) => checkItem(item, context))
  // Where something is to be done, that is where the finding stands.
  const at = (found.find(({ truth }) => truth === 'no') ?? found.find(({ truth }) => truth === 'unknown') ?? found[0])
    ?.path
  return tally(found, { at: at ?? context.path, empty: found.every(({ isEmpty }) => isEmpty) })
}

export type ListItem = Item & { readonly isEmpty: boolean }

/** Whether one item is met; one with nothing to measure is. */
export function checkItem({ title, where, measure, ...bounds }: ChecklistItem, context: MeasureContext): ListItem {
  if (!measure) return conditionItem(title, where ?? {}, context)
  const { value, unit, empty, at, terms, missing, assumed, problems, review } = take(measure, context)
  return {
    label: title,
    truth: empty ? 'yes' : truths[meets(value, requirementIn(bounds))],
    figure: { value, unit },
    path: terms.find(({ side }) => side === 'rest')?.path ?? at,
    missing,
    assumed,
    problems,
    ...(review && { review }),
    isEmpty: empty,
  }
}

const truths = { met: 'yes', unmet: 'no', unknown: 'unknown' } as const satisfies Record<RequirementState, Truth>

function conditionItem(label: ChecklistItem['title'], where: Where, context: MeasureContext): ListItem {
  const { truth, refutedBy, unknown } = verify(where, context)
  const missing = unknown ? [missingFact(context.declaration, unknown)] : []
  return { label, truth, path: refutedBy ?? unknown ?? firstPath(where, context), missing, isEmpty: false }
}

function firstPath(where: Where, { path }: MeasureContext): Path {
  const [name = ''] = Object.keys(where)
  return name.startsWith('/') ? name.slice(1).split('.') : [...path, ...name.split('.')]
}
