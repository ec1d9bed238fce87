import { type Figure, type FigureRead, isBlank, readFigure } from './read-figure.js'
import { type RowContext, tellUnread, textOf } from './row-context.js'
import { type TableUnit, tableUnit } from './table-unit.js'

export interface RowFigures {
  readonly count?: Figure
  readonly crown?: Figure
  readonly dbh?: Figure
  readonly area?: Figure
}

export function readFigures(context: RowContext): RowFigures {
  const amount = figureIn('count', ['count', 'area'], context)
  const count = amount?.unit.dimension === 'count' ? amount : undefined
  const area = oneArea(figureIn('area', ['area'], context), count ? undefined : amount, context)
  const crown = figureIn('crown', ['length'], context)
  const dbh = figureIn('dbh', ['length'], context)
  // Of a bed the area counts; with the crown of one plant of nobody knows how many it would be a figure without bounds.
  const isBed = area !== undefined && count === undefined
  if (isBed && crown) {
    context.unneeded.push({
      row: context.row,
      kind: 'crown',
      column: context.columns.crown?.name ?? '',
      text: textOf(context, 'crown'),
    })
  }
  return { ...(count && { count }), ...(crown && !isBed && { crown }), ...(dbh && { dbh }), ...(area && { area }) }
}

type FigureKind = keyof RowFigures

function figureIn(
  kind: FigureKind,
  dimensions: readonly TableUnit['dimension'][],
  context: RowContext,
): Figure | undefined {
  const cell = textOf(context, kind)
  if (isBlank(cell)) return undefined
  const read = readCell(cell, kind, dimensions, context)
  if (read.ok) return read.figure
  tellUnread(context, kind, read.why, read.unit)
  return undefined
}

/** The unit is that of the header; of an amount that of its row, where that has one. */
function readCell(
  cell: string,
  kind: FigureKind,
  dimensions: readonly TableUnit['dimension'][],
  context: RowContext,
): FigureRead {
  const ofHeader = context.columns[kind]?.unit
  const written = kind === 'count' ? textOf(context, 'unit') : ''
  const ofRow = tableUnit(written)
  if (!ofRow && !isBlank(written)) return { ok: false, why: 'unknown-unit', unit: written }
  if (ofRow && ofHeader && ofRow.dimension !== ofHeader.dimension) return { ok: false, why: 'two-units' }
  const unit = ofRow ?? ofHeader
  return readFigure(cell, { dimensions, ...(unit && { unit }), commaIsUnclear: context.commaIsUnclear })
}

/** 数量 in square metres is an area; beside another that differs from it, neither is known to be right. */
function oneArea(area: Figure | undefined, amount: Figure | undefined, context: RowContext): Figure | undefined {
  const agree = !area || !amount || (area.amount === amount.amount && area.unit === amount.unit)
  if (agree) return area ?? amount
  tellUnread(context, 'area', 'two-areas')
  tellUnread(context, 'count', 'two-areas')
  return undefined
}
