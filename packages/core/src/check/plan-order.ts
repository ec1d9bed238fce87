import type { Declaration } from '../declaration/declaration.js'
import { nameAt } from '../declaration/spelling.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Check } from './check.js'
import { dateAt } from './fact-at.js'

/**
 * 二(一)1: revised after the territorial plan is approved; reviewed, then approved, then shown to the public. Entry in
 * the database is free.
 */
const steps = [
  ['territorialApproval', 'completion', 'revised-before'],
  ['review', 'approval', 'backwards'],
  ['approval', 'publicNotice', 'backwards'],
] as const

/**
 * Steps of the green-system plan whose dates run backwards. The rules judge them as they are written, but for a revision
 * before the approval: it is not the one that follows it, and whether there is another nobody says.
 */
export const planOrder: Check = (declaration) => steps.flatMap((step) => ranBackwards(declaration, step))

function ranBackwards(declaration: Declaration, [earlier, later, message]: (typeof steps)[number]): readonly Problem[] {
  const [before, path] = [
    ['greenPlan', earlier, 'date'],
    ['greenPlan', later, 'date'],
  ] as const
  const [a, b] = [dateAt(declaration, before), dateAt(declaration, path)]
  if (!a || !b || a.from <= b.to) return []
  const args = {
    first: nameAt(declaration.record, before.slice(0, 2)),
    firstDay: { day: a.from },
    second: nameAt(declaration.record, path.slice(0, 2)),
    secondDay: { day: b.to },
  }
  const isAnother = message === 'revised-before'
  return [
    problem(`plan-order/${message}`, path, args, {
      related: [before],
      ...(isAnother && { leaveOut: [['greenPlan', later]] }),
    }),
  ]
}
