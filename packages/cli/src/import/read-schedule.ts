import type { Sheet } from '../workbook/sheet.js'
import { plantingWords } from './planting-words.js'
import { type ListRead, type RowReader, readList } from './read-list.js'
import { type Plant, readRow } from './read-row.js'
import { type RowContext, textOf } from './row-context.js'
import { type RowKind, rowKind } from './row-kind.js'

export const plantReader: RowReader<Plant> = { words: plantingWords, kindOf, readRow }

/** A planting schedule, 苗木表: whatever of it is not in the plants is named. */
export function readSchedule(sheets: readonly Sheet[]): ListRead<Plant> {
  return readList(sheets, plantReader)
}

function kindOf(context: RowContext, own: readonly string[]): RowKind {
  const names = [textOf(context, 'species'), textOf(context, 'latin')]
  const others = Object.keys(context.columns).filter((kind) => kind !== 'species' && kind !== 'latin')
  return rowKind(
    own,
    names.find((name) => name !== '') ?? '',
    others.map((kind) => textOf(context, kind)),
  )
}
