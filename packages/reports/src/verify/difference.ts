/** What a report says at a place and what it should say there; undefined where nothing stands, or nothing should. */
export interface Difference {
  /** Of the reader: `示例街角游园 · 乔灌木占比 · 数值`, `指标!H12`. */
  readonly place: string
  readonly found: string | undefined
  readonly wanted: string | undefined
}

/** More are not looked for: what differs in so many places is another report. */
export const mostDifferences = 1000

/** As many as are looked for, each once. */
export function distinct(differences: Iterable<Difference>): readonly Difference[] {
  const known = new Map<string, Difference>()
  for (const difference of differences) {
    known.set(JSON.stringify(Object.values(difference)), difference)
    if (known.size === mostDifferences) break
  }
  return [...known.values()]
}
