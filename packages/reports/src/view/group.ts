import type { Language } from '@viridict/core'
import { verdictOrder } from '../wording.js'
import { countsOf } from './counts.js'
import type { Criterion, Group } from './shape.js'

/** More rows of one rule nobody reads beside a text. */
const mostItems = 50

/** The verdicts of one rule: on the whole, and on the items of a list, the worst of which are listed. */
export function groupOf(criteria: readonly Criterion[], language: Language): Group {
  const whole = criteria.find(({ item }) => item === undefined)
  const items = criteria.filter((criterion) => criterion !== whole)
  const listed = items.toSorted((a, b) => weightOf(a) - weightOf(b)).slice(0, mostItems)
  return {
    rule: criteria[0]?.rule ?? '',
    ...(whole && { whole }),
    items: listed,
    itemCounts: countsOf(items, language),
    moreItems: items.length - listed.length,
  }
}

const levels = ['error', 'warning', 'note', 'none']

/** Smaller is worse; what is waived is nobody's to mend. */
export function weightOf({ verdict, level, isWaived }: Pick<Criterion, 'verdict' | 'level' | 'isWaived'>): number {
  if (isWaived) return verdictOrder.length * levels.length
  return verdictOrder.indexOf(verdict) * levels.length + levels.indexOf(level)
}
