import type { Language, Verdict } from '@viridict/core'
import type { Tally } from '../report/shape.js'
import { verdictOrder, verdictWord } from '../wording.js'
import { listed } from './words.js'

/** 不符合1条、符合5条; what does not apply is left out. */
export function tallyInWords(tally: Tally, language: Language): string {
  const counted = verdictOrder.flatMap((verdict, place) => {
    const count = tally[place] ?? 0
    return verdict === 'notApplicable' || count === 0 ? [] : [countInWords(verdict, count, language)]
  })
  return listed(counted, language)
}

function countInWords(verdict: Verdict, count: number, language: Language): string {
  const word = verdictWord(verdict, language)
  return language === 'zh' ? `${word}${count}条` : `${word} ${count}`
}
