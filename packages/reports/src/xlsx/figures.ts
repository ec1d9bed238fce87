import { type Judged, type Language, type MilestoneOutcome, meets } from '@viridict/core'
import { say, verdictWord } from '../wording.js'
import { type Recipe, recipeOf, wholeRecipe } from './formulas.js'
import { numberFormat, numberOf } from './numbers.js'
import { type Amount, type Column, type Content, sheetOf } from './sheet.js'
import { addTerms, type Block, emptyTermSheets, type Numbered, writtenTermSheets } from './terms.js'
import { verdictColours } from './verdict-colours.js'
import { unitWord, word } from './words.js'

/** The sheet of figures, and behind it those of the terms that its formulas name. */
export function figureSheets(findings: readonly Numbered[], language: Language) {
  const terms = emptyTermSheets(language)
  const rows: Content[][] = []
  for (const numbered of findings) {
    const { judged } = numbered.finding
    if (!judged?.value || !judged.unit) continue
    const block = addTerms(terms, numbered, judged)
    rows.push(rowOf(numbered, judged, block, rows.length + 2, language))
  }
  const rules = verdictColours('F', 2, rows.length + 1, language)
  const sheet = sheetOf({ name: word('figures', language), columns: columnsOf(language), rows, rules })
  return [sheet, ...writtenTermSheets(terms)]
}

function rowOf(
  { number, name, finding }: Numbered,
  judged: Judged,
  block: Block | undefined,
  row: number,
  language: Language,
): Content[] {
  const { unit = 'count', value, milestone } = judged
  const limit = milestone && numberOf(milestone.requirement.value, unit)
  const whole = wholeCells(judged, block, language)
  const names = {
    least: { text: `K${row}`, value: whole[0].value as number },
    most: { text: `L${row}`, value: whole[1].value as number },
  }
  const recipe = block && recipeOf(judged, block, judged.whole && names, language)
  const figure = (end: 'least' | 'most'): Amount => {
    const number = numberOf(end === 'least' ? value?.lo : value?.hi, unit)
    const format = numberFormat(number, unit, limit)
    return { value: number, format, ...(recipe && number !== null && { formula: recipe[end].text }) }
  }
  const [least, most] = [figure('least'), figure('most')]
  return [
    number,
    name,
    judged.clause,
    judged.title[language],
    finding.subject?.item ?? '',
    verdictWord(finding.verdict, language),
    least,
    most,
    unitWord(unit, language),
    recipe && block ? `${block.sheet}!${block.first}:${block.last}` : word('noTerms', language),
    ...whole,
    milestone ? signs[milestone.requirement.comparison] : '',
    limit === undefined || limit === null ? '' : { value: limit, format: numberFormat(limit, unit) },
    gapCell(judged, least, most, row),
    milestone ? stateCell(judged, milestone, row, language) : '',
  ]
}

function wholeCells(judged: Judged, block: Block | undefined, language: Language): readonly [Amount, Amount] {
  const { whole, contributions } = judged
  const unit = contributions[0]?.unit
  if (!whole || !unit || !block) return [{ value: null }, { value: null }]
  const recipe = wholeRecipe(judged, block, language)
  const cell = (end: keyof Recipe): Amount => {
    const number = numberOf(end === 'least' ? whole.lo : whole.hi, unit)
    return { value: number, format: numberFormat(number, unit), ...(recipe && { formula: recipe[end].text }) }
  }
  return [cell('least'), cell('most')]
}

const signs = { gte: '≥', gt: '>', lte: '≤', lt: '<' } as const

/** As a formula where it is the plain difference, which that of days and of whole pieces need not be. */
function gapCell({ gap, unit = 'count', milestone }: Judged, least: Amount, most: Amount, row: number): Content {
  const number = numberOf(gap?.hi, unit === 'date' ? 'days' : unit)
  if (number === null || !milestone) return ''
  const limit = numberOf(milestone.requirement.value, unit) ?? 0
  const asksForMore = ['gte', 'gt'].includes(milestone.requirement.comparison)
  const [end, formula] = asksForMore ? [least, `MAX(0,N${row}-G${row})`] : [most, `MAX(0,H${row}-N${row})`]
  const difference = Math.max(0, asksForMore ? limit - Number(end.value) : Number(end.value) - limit)
  const isPlain = end.value !== null && Math.abs(difference - number) <= 1e-9
  const format = numberFormat(number, unit === 'date' ? 'days' : unit, 0)
  return { value: number, format, ...(isPlain && { formula }) }
}

/**
 * The figure against its threshold, as a formula where that is all there is to it: a deed may also be planned alone.
 * Twelve digits, so that 0.1 + 0.2 is 0.3.
 */
function stateCell(judged: Judged, { requirement, state }: MilestoneOutcome, row: number, language: Language): Amount {
  const value = say(state, language)
  if (!judged.value || meets(judged.value, requirement) !== state || judged.value.hiExcluded) return { value }
  const operator = { gte: '>=', gt: '>', lte: '<=', lt: '<' }[requirement.comparison]
  const end = (column: 'G' | 'H', bound: unknown, unbounded: string) =>
    bound === null ? unbounded : `ROUND(${column}${row},12)${operator}ROUND(N${row},12)`
  const asksForMore = operator.startsWith('>')
  const [least, most] = [
    end('G', judged.value.lo, asksForMore ? 'FALSE' : 'TRUE'),
    end('H', judged.value.hi, asksForMore ? 'TRUE' : 'FALSE'),
  ]
  const [surest, possible] = asksForMore ? [least, most] : [most, least]
  const [met, unmet, unknown] = [say('met', language), say('unmet', language), say('unknown', language)]
  return { value, formula: `IF(${surest},"${met}",IF(${possible},"${unknown}","${unmet}"))` }
}

function columnsOf(language: Language): readonly Column[] {
  return [
    { header: word('number', language), width: 5, isCentred: true },
    { header: say('declarationName', language), width: 13, isWrapped: true },
    { header: say('clause', language), width: 9, isCentred: true },
    { header: say('rule', language), width: 12, isWrapped: true },
    { header: say('item', language), width: 9, isWrapped: true },
    { header: say('verdict', language), width: 8, isCentred: true },
    { header: word('figureLeast', language), width: 11 },
    { header: word('figureMost', language), width: 11 },
    { header: word('unit', language), width: 6, isCentred: true },
    { header: word('terms', language), width: 10, isWrapped: true, isCentred: true },
    { header: word('wholeLeast', language), width: 11 },
    { header: word('wholeMost', language), width: 11 },
    { header: word('comparison', language), width: 5, isCentred: true },
    { header: word('threshold', language), width: 10 },
    { header: word('gapMost', language), width: 11 },
    { header: word('state', language), width: 8, isCentred: true },
  ]
}
