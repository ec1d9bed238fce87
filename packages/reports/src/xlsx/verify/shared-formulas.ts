import type { Sheet } from 'hucre/xlsx'
import { shiftedFormula } from './plain-formula.js'

/** The formula of each cell: programs write one that several cells share at the first of them alone. */
export function formulasOf({ cells }: Sheet): (row: number, column: number) => string | undefined {
  const firsts = new Map<number, { readonly formula: string; readonly row: number; readonly column: number }>()
  for (const [place, { formula, formulaSharedIndex }] of cells ?? []) {
    if (!formula || formulaSharedIndex === undefined) continue
    const [row = 0, column = 0] = place.split(',').map(Number)
    firsts.set(formulaSharedIndex, { formula, row, column })
  }
  return (row, column) => {
    const cell = cells?.get(`${row},${column}`)
    const first = cell?.formula === '' ? firsts.get(cell.formulaSharedIndex ?? -1) : undefined
    return first ? shiftedFormula(first.formula, row - first.row, column - first.column) : cell?.formula
  }
}
