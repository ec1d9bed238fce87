import { type Contribution, formatInterval, type Judged, type Language, partOf, roundingFor } from '@viridict/core'
import { isVacuous, sideText } from '@viridict/reports/figures'
import type { HintText } from './species-hint.js'
import { termText } from './term-text.js'
import { phrase } from './words.js'

/** How much of a share a term is: `占 23.4%，计入`; its amount where the whole is not known, or terms overlap. */
export function shareHint(term: Contribution, judged: Judged, isOneOfSeveral: boolean, language: Language): HintText {
  const figure = judged.title[language]
  const size = sizeOf(term, judged, language)
  const label = [...(size === '' ? [] : [size]), sideText(term, language)].join(language === 'zh' ? '，' : ', ')
  const tooltip = phrase('ofFigure', language, { figure: `${judged.clause} ${figure}`, term: termText(term, language) })
  return { label: isOneOfSeveral ? phrase('ofFigure', language, { figure, term: label }) : label, tooltip }
}

function sizeOf({ amount, unit, side }: Contribution, { whole, milestone }: Judged, language: Language): string {
  const share = whole && partOf(amount, whole)
  if (share && !isVacuous(share, 'percent')) {
    const shown = formatInterval(share, 'percent', roundingOf(side, milestone), language)
    return phrase('partOfWhole', language, { share: shown })
  }
  return isVacuous(amount, unit) ? '' : formatInterval(amount, unit, 'down', language)
}

/** To the side that does not flatter: what counts toward a lower limit is rounded down, what does not, up. */
function roundingOf(side: Contribution['side'], milestone: Judged['milestone']) {
  const ofFigure = roundingFor(milestone?.requirement.comparison ?? 'gte')
  if (side !== 'rest') return ofFigure
  return ofFigure === 'down' ? 'up' : 'down'
}
