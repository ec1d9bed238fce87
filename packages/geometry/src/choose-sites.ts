import { greatest } from './greatest.js'

/** Land that exactly these sites would newly cover, in square metres. */
export interface Gains {
  readonly sites: readonly number[]
  readonly area: number
}

export interface Step {
  readonly label: string
  /** Square metres that it covers beyond those before it. */
  readonly adds: number
  /** Square metres that it and those before it cover. */
  readonly total: number
  /** No choice of as many sites covers more than this. */
  readonly atMost: number
}

export interface Choice {
  readonly order: readonly Step[]
  /** Every step is known to be the best choice of as many sites. */
  readonly exact: boolean
  /** The best sets of each size, where all of them could be tried. */
  readonly best: readonly BestSet[]
}

export interface BestSet {
  readonly labels: readonly string[]
  readonly total: number
}

/** So many sites can be tried in every combination. */
const fewSites = 14

/**
 * The order in which each site adds most to those before it. Coverage has diminishing returns, so that order reaches
 * at least 1 - 1/e of the best (Nemhauser, Wolsey, Fisher 1978); what is left to gain often proves more.
 */
export function chooseSites(labels: readonly string[], gains: readonly Gains[]): Choice {
  const best = labels.length <= fewSites ? bestSets(labels, gains) : []
  const order = greedyOrder(labels, gains, best)
  const exact = best.length > 0 && order.every(({ total }, index) => total >= (best[index]?.total ?? 0) - 1e-6)
  return { order, exact, best }
}

const guarantee = 1 - 1 / Math.E

function greedyOrder(labels: readonly string[], gains: readonly Gains[], best: readonly BestSet[]): readonly Step[] {
  const chosen = new Set<number>()
  const steps: Step[] = []
  const bounds = labels.map(() => Infinity)
  let open = gains
  let total = 0
  for (;;) {
    const adds = addedBy(labels.length, open, chosen)
    // Whatever is chosen covers no more than what is covered now and what its own sites would add to it.
    const sorted = adds.toSorted((a, b) => b - a)
    for (const index of bounds.keys())
      bounds[index] = Math.min(bounds[index] ?? Infinity, total + sumOf(sorted, index + 1))
    const next = adds.indexOf(greatest(adds))
    if (next < 0 || (adds[next] ?? 0) <= 0) break
    chosen.add(next)
    total += adds[next] ?? 0
    open = open.filter(({ sites }) => !sites.includes(next))
    steps.push({ label: labels[next] ?? '', adds: adds[next] ?? 0, total, atMost: 0 })
  }
  return steps.map((step, index) => ({
    ...step,
    atMost: best[index]?.total ?? Math.min(bounds[index] ?? Infinity, step.total / guarantee),
  }))
}

function addedBy(count: number, open: readonly Gains[], chosen: ReadonlySet<number>): readonly number[] {
  const adds = Array.from({ length: count }, () => 0)
  for (const { sites, area } of open)
    for (const site of sites) if (!chosen.has(site)) adds[site] = (adds[site] ?? 0) + area
  return adds
}

function sumOf(numbers: readonly number[], count: number): number {
  return numbers.slice(0, count).reduce((sum, number) => sum + number, 0)
}

/** The best set of each size, by trying all of them. */
function bestSets(labels: readonly string[], gains: readonly Gains[]): readonly BestSet[] {
  const masks = gains.map(({ sites, area }) => ({ area, mask: sites.reduce((mask, site) => mask | (1 << site), 0) }))
  const best = labels.map(() => ({ set: 0, total: 0 }))
  for (let set = 1; set < 1 << labels.length; set += 1) {
    const total = masks.reduce((sum, { area, mask }) => (mask & set ? sum + area : sum), 0)
    const size = sizeOf(set) - 1
    if (total > (best[size]?.total ?? 0)) best[size] = { set, total }
  }
  return best.map(({ set, total }) => ({ labels: labels.filter((_, index) => set & (1 << index)), total }))
}

function sizeOf(set: number): number {
  let count = 0
  for (let rest = set; rest; rest &= rest - 1) count += 1
  return count
}
