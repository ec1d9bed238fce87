import { formatMessage, type Language, message } from '@viridict/core'
import { type Difference, distinct } from '../../verify/difference.js'
import { cellDifferences } from './compare-cells.js'
import { readWorkbook, sheetAt, type Workbook } from './read-workbook.js'
import { placeWords } from './words.js'

export { manifestOfWorkbook, readWorkbook, type Workbook } from './read-workbook.js'

/**
 * What a reader of one workbook sees otherwise than in the other, which was just made from the inputs: values, also those
 * stored beside a formula, formulas, formats of numbers, sheets that are hidden, and what lies over the cells. Undefined
 * where a sheet turns out to be damaged.
 */
export async function compareXlsx(
  found: Workbook,
  again: Uint8Array,
  language: Language,
): Promise<readonly Difference[] | undefined> {
  const read = await readWorkbook(again)
  if (!read.ok) throw new Error('a workbook that was just written cannot be read')
  const wanted = read.workbook
  const differences: Difference[] = []
  for (let index = 0; index < Math.max(found.sheets.length, wanted.sheets.length); index++) {
    differences.push(...sheetDifferences(found.sheets[index], wanted.sheets[index], language))
    if (!found.sheets[index] || !wanted.sheets[index]) continue
    const [ours, theirs] = [await sheetAt(found, index), await sheetAt(wanted, index)]
    if (!ours || !theirs) return undefined
    for (const difference of cellDifferences(ours, theirs, language)) differences.push(difference)
  }
  for (const part of found.above)
    differences.push({ place: placeWords.above[language], found: part, wanted: undefined })
  return distinct(differences)
}

type SheetInfo = Workbook['sheets'][number]

function* sheetDifferences(
  found: SheetInfo | undefined,
  wanted: SheetInfo | undefined,
  language: Language,
): Generator<Difference> {
  if (found?.name !== wanted?.name) {
    const place = formatMessage(message(placeWords.sheet, { name: wanted?.name ?? found?.name ?? '' }), language)
    yield { place, found: found?.name, wanted: wanted?.name }
  }
  if (found?.isHidden && wanted)
    yield { place: wanted.name, found: placeWords.hidden[language], wanted: placeWords.visible[language] }
}
