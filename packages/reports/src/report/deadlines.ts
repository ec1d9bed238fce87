import { groupBy } from '@viridict/core'
import type { TimelineMark, TimelineRow } from '../view/shape.js'
import { yearsOf } from '../view/timeline.js'
import type { DeadlineMark, DeadlineRow, Deadlines } from './shape.js'

/** The due dates of all declarations' timelines, each rule once, in the order of their first dates. */
export function deadlinesOf(timelines: readonly TimelineRow[], asOf: string): Deadlines {
  const rows = [...groupBy(timelines, ({ clause, title }) => `${clause} ${title}`).values()]
    .map(rowOf)
    .sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0))
  const dues = rows.flatMap(({ marks }) => marks.map(({ year }) => year))
  return dues.length === 0 ? { years: [], rows: [] } : { rows, ...yearsOf(dues, asOf) }
}

function rowOf(group: readonly TimelineRow[]): DeadlineRow {
  const [{ clause, title } = { clause: '', title: '' }] = group
  const marks = groupBy(
    group.flatMap((row) => row.marks),
    ({ year, day, requirement }) => `${year}-${day} ${requirement}`,
  )
  return { clause, title, marks: [...marks.values()].flatMap(markOf) }
}

function markOf(group: readonly TimelineMark[]): readonly DeadlineMark[] {
  const [first] = group
  if (!first) return []
  const { year, day, requirement, isDay, isDue } = first
  const count = (state: TimelineMark['state']) => group.filter((mark) => mark.state === state).length
  const counts = { met: count('met'), unmet: count('unmet'), unknown: count('unknown') }
  return [{ year, day, requirement, isDay, isDue, counts }]
}

function firstDay({ marks }: DeadlineRow): string {
  return marks.map(({ year, day }) => `${year}-${day}`).sort()[0] ?? ''
}
