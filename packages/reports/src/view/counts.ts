import type { Language, Verdict } from '@viridict/core'
import { verdictOrder, verdictWord } from '../wording.js'
import type { Count } from './shape.js'

/** How many have which verdict, what there is something to do about in front. */
export function countsOf(judged: readonly { readonly verdict: Verdict }[], language: Language): readonly Count[] {
  return verdictOrder.flatMap((verdict) => {
    const count = judged.filter((other) => other.verdict === verdict).length
    return count > 0 ? [{ verdict, word: verdictWord(verdict, language), count }] : []
  })
}
