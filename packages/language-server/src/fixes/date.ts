import { formatDay, parseDay } from '@viridict/core'
import { type FixOf, textOf } from './fix.js'
import { placeOf } from './place.js'
import { replacing } from './replace.js'

/** A date as ISO writes it: 2026/5/1, 2026.5.1 and the like as the check reads them. */
export const dateFormat: FixOf = (finding, { text, declarations }) => {
  const suggestion = textOf(finding, 'suggestion')
  return suggestion === undefined ? [] : replacing(text, placeOf(finding, declarations)?.node, suggestion, true)
}

/** What is no date to the check, and can be but one day: 20260501, 2026年5月1号, 2026、5、1. */
export const otherDate: FixOf = (finding, { text, declarations }) => {
  const { node } = placeOf(finding, declarations) ?? {}
  const parts = node?.kind === 'scalar' ? partsOf(node.text.normalize('NFKC').replace(/\s+/g, ' ').trim()) : undefined
  const day = parts ? parseDay(`${parts[1]}年${parts[2]}月${parts[3]}日`) : undefined
  return day === undefined ? [] : replacing(text, node, formatDay(day), true)
}

function partsOf(text: string): RegExpExecArray | null {
  return (
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4}) ?[年、,·_ /.-] ?(\d{1,2}) ?[月、,·_ /.-] ?(\d{1,2}) ?[日号]?$/.exec(text)
  )
}
