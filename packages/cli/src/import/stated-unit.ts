import type { Cells } from '../workbook/sheet.js'
import { type TableUnit, tableUnit } from './table-unit.js'

/** 单位：cm above a table, which is that of its lengths; 建设单位：米某公司 is none. */
const stated =
  /(?:^|[\s,，;；(（。])(?:规格|尺寸|长度)?单位(?:为|[:：])\s*(mm|cm|m|毫米|厘米|米)(?=$|[\s,，;；)）。])/iu

export interface StatedUnit {
  readonly unit: TableUnit
  /** As a spreadsheet counts: the first row is 1. */
  readonly row: number
}

/** Undefined where none is said, or two. */
export function statedUnit(rows: Cells, from: number, to: number): StatedUnit | undefined {
  const found = rows.slice(from, to).flatMap((cells, index) =>
    cells.flatMap((cell): StatedUnit[] => {
      const unit = tableUnit(stated.exec(cell.normalize('NFKC'))?.[1] ?? '')
      return unit ? [{ unit, row: from + index + 1 }] : []
    }),
  )
  const [first] = found
  return found.every(({ unit }) => unit === first?.unit) ? first : undefined
}
