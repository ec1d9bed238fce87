import type { Columns } from './find-columns.js'
import type { FigureProblem } from './read-figure.js'

/** Where a row stands, as a spreadsheet counts: the first is 1. */
export interface RowPlace {
  /** Absent in a CSV file. */
  readonly sheet?: string
  readonly row: number
}

/** A cell that could not be read, or what a row lacks: it is not in the planting list. */
export interface Unread extends RowPlace {
  readonly kind: string
  /** Index of its column, and its header. */
  readonly index: number
  readonly column: string
  readonly text: string
  readonly why: FigureProblem | 'word' | 'no-name' | 'no-figures' | 'two-areas' | 'shared' | 'size' | 'date' | 'record'
  readonly unit?: string
}

/** A crown of one plant in a bed, of which the area alone counts. */
export type Unneeded = Pick<Unread, 'sheet' | 'row' | 'kind' | 'index' | 'column' | 'text'>

/** One row while it is read; what cannot be, and what is not needed, is gathered. */
export interface RowContext {
  readonly place: RowPlace
  readonly cells: readonly string[]
  readonly columns: Columns['byKind']
  /** In a table with semicolons a comma may be a decimal one. */
  readonly commaIsUnclear: boolean
  /** Cells of these columns are merged with those of other rows. */
  readonly shared: ReadonlySet<number>
  /** Rows of a declaration that were exported: they stay as they are. */
  readonly isExported: boolean
  readonly unread: Unread[]
  readonly unneeded: Unneeded[]
}

export function textOf({ cells, columns }: Pick<RowContext, 'cells' | 'columns'>, kind: string): string {
  const column = columns[kind]
  return column ? (cells[column.index] ?? '').trim() : ''
}

export function tellUnread(context: RowContext, kind: string, why: Unread['why'], unit?: string): void {
  context.unread.push({ ...cellOf(context, kind), why, ...(unit !== undefined && { unit }) })
}

export function tellUnneeded(context: RowContext, kind: string): void {
  context.unneeded.push(cellOf(context, kind))
}

function cellOf(context: RowContext, kind: string): Unneeded {
  const { index = 0, name = '' } = context.columns[kind] ?? {}
  return { ...context.place, kind, index, column: name, text: textOf(context, kind) }
}
