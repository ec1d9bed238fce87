import type { Verdict } from '@viridict/core'
import { verdictOrder } from '../wording.js'
import type { Tally } from './shape.js'

export function tallyOf(judged: readonly { readonly verdict: Verdict }[]): Tally {
  const counts = verdictOrder.map(() => 0)
  for (const { verdict } of judged) {
    const place = verdictOrder.indexOf(verdict)
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return verdictOrder.map((_, index) => tallies.reduce((sum, tally) => sum + (tally[index] ?? 0), 0))
}
