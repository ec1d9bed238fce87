import { distance } from 'fastest-levenshtein'

/** The known spelling that a misspelt one was probably meant to be; undefined where none is near enough. */
export function nearestSpelling(text: string, known: readonly string[]): string | undefined {
  const sought = text.normalize('NFKC').trim().toLowerCase()
  if (sought.length === 0 || sought.length > 40) return undefined
  let best: { readonly spelling: string; readonly edits: number } | undefined
  for (const spelling of known) {
    const edits = distance(sought, spelling.toLowerCase())
    if (edits <= allowance(spelling) && (!best || edits < best.edits)) best = { spelling, edits }
  }
  return best?.spelling
}

/** One slip in a short word, two in a longer one; in Chinese a word of two characters may have one wrong. */
function allowance(spelling: string): number {
  return spelling.length <= 4 ? 1 : spelling.length <= 8 ? 2 : 3
}
