import type { Pack } from '../pack/pack.js'
import type { ParameterValues } from '../pack/with-parameters.js'
import { isOverPortfolio } from './take-partial-sums.js'

/** Each declaration is counted this many times at most. */
export const mostSettings = 64

/**
 * Every combination of parameters that some override may give a Jurisdiction and that a sum of the pack counts by, the
 * pack's own first; one more than are allowed where there are more.
 */
export function settingsOfSums(
  pack: Pack,
  overrides: readonly { readonly parameters: ParameterValues }[],
): readonly ParameterValues[] {
  const counting = countingParameters(pack)
  const settings = new Map<string, ParameterValues>([['[]', {}]])
  for (const { parameters } of overrides) {
    const values = Object.entries(parameters).filter(([name]) => counting.has(name))
    if (values.length === 0) continue
    for (const setting of [...settings.values()]) {
      if (settings.size > mostSettings) return [...settings.values()]
      const next = { ...setting, ...Object.fromEntries(values) }
      settings.set(JSON.stringify(Object.entries(next).sort()), next)
    }
  }
  return [...settings.values()]
}

function countingParameters({ rules }: Pack): ReadonlySet<string> {
  return new Set(
    rules.flatMap(({ judgements, countParameters }) =>
      judgements.flatMap((judgement, index) =>
        isOverPortfolio(judgement) ? (countParameters[index] ?? []).map(({ id }) => id) : [],
      ),
    ),
  )
}
