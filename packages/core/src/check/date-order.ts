import type { Declaration } from '../declaration/declaration.js'
import { leftOutWith } from '../declaration/leave-out.js'
import { nameAt } from '../declaration/spelling.js'
import { problem } from '../finding/problem.js'
import type { Check } from './check.js'
import { dateAt, pathsOf } from './fact-at.js'

/** Pairs of which the first cannot be later than the second; both stand in one record. */
const orders = [
  ['designedOn', 'completedOn'],
  ['freedParcels[].freedOn', 'freedParcels[].completedOn'],
  ['logs[].date', 'logs[].fixedOn'],
] as const

/** Dates that contradict each other, and a completion date where nothing is completed. */
export const dateOrder: Check = (declaration) => [
  ...orders.flatMap(([first, second]) => outOfOrder(declaration, first, second)),
  ...completedTooSoon(declaration),
]

function outOfOrder(declaration: Declaration, first: string, second: string) {
  const seconds = pathsOf(declaration, second)
  return pathsOf(declaration, first).flatMap((path, index) => {
    const later = seconds[index]
    const [a, b] = [dateAt(declaration, path), later && dateAt(declaration, later)]
    if (!a || !b || !later || a.from <= b.to) return []
    const args = {
      first: nameAt(declaration.record, path),
      firstDay: { day: a.from },
      second: nameAt(declaration.record, later),
      secondDay: { day: b.to },
    }
    // Nobody knows which of the two is wrong.
    const leaveOut = [...leftOutWith(declaration.record, path), ...leftOutWith(declaration.record, later)]
    return [problem('date-order/order', later, args, { related: [path], leaveOut })]
  })
}

function completedTooSoon({ kind, facts }: Declaration) {
  if (kind !== 'Project' || facts.completedOn === undefined || facts.stage === undefined || facts.stage === 'completed')
    return []
  return [
    problem(
      'date-order/not-completed',
      ['completedOn'],
      {},
      { related: [['stage']], leaveOut: [['completedOn'], ['stage']] },
    ),
  ]
}
