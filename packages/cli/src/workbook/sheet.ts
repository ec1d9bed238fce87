import { columnName } from '@viridict/reports/workbook'

/** Rows of cells, as many as a spreadsheet shows: empty ones too, so that a row keeps its number. */
export type Cells = readonly (readonly string[])[]

/** Cells that are shown as one; what it says stands in the first. Rows and columns count from 0, ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** One sheet of a workbook; a CSV file is one without a name. */
export interface Sheet {
  readonly name?: string
  readonly rows: Cells
  readonly merges: readonly Merge[]
  /** In a text that semicolons part a comma may be a decimal one: 1,234 is then not known to be either. */
  readonly commaIsUnclear: boolean
  /** Written by `export`: its rows are those of a declaration, as they are. */
  readonly isExported?: true
}

/** The merged cells that this one is part of. */
export function mergeAt({ merges }: Sheet, row: number, column: number): Merge | undefined {
  return merges.find(({ top, left, bottom, right }) => {
    return top <= row && row <= bottom && left <= column && column <= right
  })
}

/** `C12`, as a spreadsheet calls a cell. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}
