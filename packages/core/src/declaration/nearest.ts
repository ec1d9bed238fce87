import { distance } from 'fastest-levenshtein'

/** A known spelling, and by how many changes another differs from it. */
export interface Near {
  readonly spelling: string
  readonly edits: number
}

/** The known spelling that a misspelt one was probably meant to be; undefined where none is near enough. */
export function nearestSpelling(text: string, known: readonly string[]): string | undefined {
  return nearestSpellings(text, known)[0]?.spelling
}

/** All that are equally near, in their order: of several nobody knows which was meant. */
export function nearestSpellings(text: string, known: readonly string[]): readonly Near[] {
  const sought = text.normalize('NFKC').trim().toLowerCase()
  if (sought.length === 0 || sought.length > 40) return []
  let [best, least]: [Near[], number] = [[], Number.POSITIVE_INFINITY]
  for (const spelling of known) {
    const edits = distance(sought, spelling.toLowerCase())
    if (edits > allowance(spelling) || edits > least) continue
    if (edits < least) [best, least] = [[], edits]
    best.push({ spelling, edits })
  }
  return best
}

/** One slip in a short word, two in a longer one; in Chinese a word of two characters may have one wrong. */
function allowance(spelling: string): number {
  return spelling.length <= 4 ? 1 : spelling.length <= 8 ? 2 : 3
}
