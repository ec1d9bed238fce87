import { hrefOf, type Query, replaceRoute } from './route.js'
import type { Sorting } from './virtual-table.js'

/** `-fail`: by how many fail, the most in front. */
export function sortingOf({ sort = '' }: Query): Sorting | undefined {
  if (sort === '') return undefined
  return sort.startsWith('-') ? { by: sort.slice(1), isDescending: true } : { by: sort, isDescending: false }
}

/** Once up, once down, and then as it was. `descendingFirst`: of counts the most are looked for. */
export function sortBy(steps: readonly string[], query: Query, by: string, descendingFirst: boolean): void {
  const order = descendingFirst ? [`-${by}`, by, ''] : [by, `-${by}`, '']
  const at = order.indexOf(query.sort ?? '')
  const next = at < 0 ? order[0] : order[(at + 1) % order.length]
  replaceRoute(hrefOf(steps, { ...query, sort: next ?? '' }))
}

const byText = new Intl.Collator('zh-CN', { numeric: true })

export function compareTexts(a: string, b: string): number {
  return byText.compare(a, b)
}
