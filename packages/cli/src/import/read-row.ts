import { lookupSpecies } from '@viridict/core'
import { isBlank } from './read-figure.js'
import { readForm, readLayer, readStatus, readYesNo } from './read-word.js'
import { type RowContext, type RowPlace, tellUnread, textOf } from './row-context.js'
import { type RowFigures, readFigures } from './row-figures.js'

/** A row of the planting list, in no language yet: enumerated values are the English ones. */
export interface Plant extends RowFigures, RowPlace {
  /** Absent where the row names none. */
  readonly species?: string
  readonly form?: string
  readonly layer?: string
  readonly status?: string
  readonly under?: string
}

export function readRow(context: RowContext): Plant {
  const species = readSpecies(context)
  const figures = readFigures(context)
  const form = readWord('form', readForm, context)
  const layer = readWord('layer', readLayer, context)
  const asks = context.columns.status?.asks === true
  const status = readWord('status', (cell) => readStatus(cell, asks), context)
  const under = readWord('under', readYesNo, context)
  if (!species) tellUnread(context, 'species', 'no-name')
  else if (Object.keys(figures).length + context.unread.length === 0) tellUnread(context, 'species', 'no-figures')
  return {
    ...context.place,
    ...(species && { species }),
    ...(form && { form }),
    ...(layer && { layer }),
    ...figures,
    ...(status && { status }),
    ...(under && { under }),
  }
}

/** The Chinese name, unless it leaves the plant open and the Latin one does not: 法桐 and Platanus × acerifolia. */
function readSpecies(context: RowContext): string {
  const name = oneLine(textOf(context, 'species'))
  const latin = oneLine(textOf(context, 'latin'))
  const isClear = (text: string) => lookupSpecies(text).kind === 'known'
  if (isBlank(name)) return isBlank(latin) ? '' : latin
  return isClear(latin) && !isClear(name) ? latin : name
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

function readWord(
  kind: 'form' | 'layer' | 'status' | 'under',
  read: (cell: string) => string | undefined,
  context: RowContext,
): string | undefined {
  const cell = textOf(context, kind)
  if (isBlank(cell)) return undefined
  const value = read(cell)
  if (value !== undefined) return value
  tellUnread(context, kind, 'word')
  // As it stands, so that a check marks the row and no measure reads it: without the word it might count for more.
  return oneLine(cell)
}
