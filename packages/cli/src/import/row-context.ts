import type { ColumnKind } from './column-kind.js'
import type { Columns } from './find-columns.js'
import type { FigureProblem } from './read-figure.js'

/** A cell that could not be read, or what a row lacks: it is not in the planting list. */
export interface Unread {
  /** As a spreadsheet counts: the first row is 1. */
  readonly row: number
  readonly kind: ColumnKind
  /** Its header. */
  readonly column: string
  readonly text: string
  readonly why: FigureProblem | 'word' | 'no-name' | 'no-figures' | 'two-areas'
  readonly unit?: string
}

/** A crown of one plant in a bed, of which the area alone counts. */
export type Unneeded = Pick<Unread, 'row' | 'kind' | 'column' | 'text'>

/** One row while it is read; what cannot be, and what is not needed, is gathered. */
export interface RowContext {
  readonly cells: readonly string[]
  readonly row: number
  readonly columns: Columns['byKind']
  /** In a table with semicolons a comma may be a decimal one. */
  readonly commaIsUnclear: boolean
  readonly unread: Unread[]
  readonly unneeded: Unneeded[]
}

export function textOf({ cells, columns }: Pick<RowContext, 'cells' | 'columns'>, kind: ColumnKind): string {
  const column = columns[kind]
  return column ? (cells[column.index] ?? '').trim() : ''
}

export function tellUnread(context: RowContext, kind: ColumnKind, why: Unread['why'], unit?: string): void {
  const { row, columns, unread } = context
  const column = columns[kind]?.name ?? ''
  unread.push({ row, kind, column, text: textOf(context, kind), why, ...(unit !== undefined && { unit }) })
}
