import { nameAt } from '../declaration/spelling.js'
import { problem } from '../finding/problem.js'
import type { Check } from './check.js'
import { dateAt } from './fact-at.js'

/** 二(一)1: reviewed, then approved, then shown to the public. Entry in the database is free. */
const steps = ['review', 'approval', 'publicNotice'] as const

/** Steps of the green-system plan whose dates run backwards. The rule judges them as they are written. */
export const planOrder: Check = (declaration) =>
  steps.slice(1).flatMap((step, index) => {
    const [before, path] = [steps[index] ?? step, step].map((name) => ['greenPlan', name, 'date'])
    const [a, b] = [before, path].map((at) => (at ? dateAt(declaration, at) : undefined))
    if (!before || !path || !a || !b || a.from <= b.to) return []
    const args = {
      first: nameAt(declaration.record, before.slice(0, 2)),
      firstDay: { day: a.from },
      second: nameAt(declaration.record, path.slice(0, 2)),
      secondDay: { day: b.to },
    }
    return [problem('plan-order/backwards', path, args, { related: [before] })]
  })
