import type { Language, Verdict } from '@viridict/core'
import type { ConditionalRule } from 'hucre/xlsx'
import { verdictWord } from '../wording.js'

const colours: Readonly<Partial<Record<Verdict, readonly [fill: string, text: string]>>> = {
  fail: ['FFD5D2', '9C1C12'],
  open: ['FFEDC2', '7A5200'],
  review: ['DCE9F7', '1F4E86'],
  informational: ['EDEDED', '4D4D4D'],
  pass: ['D5EDDC', '1E5B34'],
}

/** A colour for each verdict that a column says, from its first row on; the word says the same. */
export function verdictColours(column: string, first: number, last: number, language: Language) {
  return Object.entries(colours).map(([verdict, [fill, text]], index): ConditionalRule => {
    const said = verdictWord(verdict as Verdict, language)
    return colourWhere(`$${column}${first}="${said}"`, `${column}${first}:${column}${last}`, index + 1, fill, text)
  })
}

/** A count that is not 0 has the colour of its verdict. */
export function countColours(
  verdicts: readonly Verdict[],
  from: (index: number) => string,
  first: number,
  last: number,
) {
  return verdicts.flatMap((verdict, index): readonly ConditionalRule[] => {
    const colour = colours[verdict]
    if (!colour) return []
    const column = from(index)
    return [colourWhere(`${column}${first}>0`, `${column}${first}:${column}${last}`, index + 1, ...colour)]
  })
}

function colourWhere(formula: string, range: string, priority: number, fill: string, text: string): ConditionalRule {
  return {
    type: 'expression',
    priority,
    range,
    formula,
    // In a differential style the colour of a solid fill is that of its background.
    style: {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill }, bgColor: { rgb: fill } },
      font: { color: { rgb: text } },
    },
  }
}
