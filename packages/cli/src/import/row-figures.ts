import { type Figure, type FigureRead, isBlank, readFigure } from './read-figure.js'
import { readSizes } from './read-size.js'
import { type RowContext, tellUnneeded, tellUnread, textOf } from './row-context.js'
import { type TableUnit, tableUnit } from './table-unit.js'

export interface RowFigures {
  readonly count?: Figure
  readonly crown?: Figure
  readonly dbh?: Figure
  readonly area?: Figure
}

export function readFigures(context: RowContext): RowFigures {
  const amount = amountIn('count', ['count', 'area'], context)
  const count = amount?.unit.dimension === 'count' ? amount : undefined
  const area = oneArea(amountIn('area', ['area'], context), count ? undefined : amount, context)
  const sizes = readSizeCell(context)
  const crown = figureIn('crown', ['length'], context) ?? sizes.crown
  const dbh = figureIn('dbh', ['length'], context) ?? sizes.dbh
  // Of a bed the area counts; with the crown of one plant of nobody knows how many it would be a figure without bounds.
  const isBed = area !== undefined && count === undefined && !context.isExported
  if (isBed && crown) tellUnneeded(context, isBlank(textOf(context, 'crown')) ? 'size' : 'crown')
  return { ...(count && { count }), ...(crown && !isBed && { crown }), ...(dbh && { dbh }), ...(area && { area }) }
}

type FigureKind = keyof RowFigures
type Dimensions = readonly TableUnit['dimension'][]

/** A number of plants that stands in a cell of several rows is that of none of them. */
function amountIn(kind: 'count' | 'area', dimensions: Dimensions, context: RowContext): Figure | undefined {
  const column = context.columns[kind]
  if (!column || !context.shared.has(column.index)) return figureIn(kind, dimensions, context)
  tellUnread(context, kind, 'shared')
  return undefined
}

function figureIn(kind: FigureKind, dimensions: Dimensions, context: RowContext): Figure | undefined {
  const cell = textOf(context, kind)
  if (isBlank(cell)) return undefined
  const read = readCell(cell, kind, dimensions, context)
  if (read.ok) return read.figure
  tellUnread(context, kind, read.why, read.unit)
  return undefined
}

/** The unit is that of the header; of an amount that of its row, where that has one. */
function readCell(cell: string, kind: FigureKind, dimensions: Dimensions, context: RowContext): FigureRead {
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

/** Of 规格 what no column of its own says; the first that cannot be read is told of the cell. */
function readSizeCell(context: RowContext): Pick<RowFigures, 'crown' | 'dbh'> {
  const cell = textOf(context, 'size')
  if (isBlank(cell)) return {}
  const { parts, rest } = readSizes(cell)
  const unit = context.columns.size?.unit
  const read = (['crown', 'dbh'] as const).flatMap((kind) => {
    const [text, another] = parts.filter((part) => part.kind === kind).map((part) => part.text)
    if (text === undefined || !isBlank(textOf(context, kind))) return []
    const figure: FigureRead =
      another === undefined
        ? readFigure(text, { dimensions: ['length'], ...(unit && { unit }), commaIsUnclear: false })
        : { ok: false, why: 'not-a-figure' }
    return [{ kind, figure }]
  })
  const wrong = read.find(({ figure }) => !figure.ok)?.figure
  if (wrong && !wrong.ok) tellUnread(context, 'size', wrong.why, wrong.unit)
  else if (rest !== '') tellUnread(context, 'size', 'size')
  return Object.fromEntries(read.flatMap(({ kind, figure }) => (figure.ok ? [[kind, figure.figure]] : [])))
}
