import type { Cell, CellValue } from 'hucre/xlsx'

/** What a cell says, as text: a number with the digits that Excel keeps, a day as 2026-03-12, else its formula. */
export function cellText(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return cell?.formula === undefined ? '' : `=${cell.formula}`
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'number' ? withAffixes(numberText(value), cell?.style?.numFmt) : value
}

/** 15 digits, so that 0.1 + 0.2 in a formula is 0.3; never with an exponent, which no figure of a table has. */
function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15))
  const text = String(rounded)
  return text.includes('e') ? rounded.toFixed(20).replace(/\.?0+$/, '') : text
}

const quoted = '(?:"[^"]*"|\\\\.)'
const affixed = new RegExp(`^(${quoted}*)[#0?,.]+(${quoted}*)(?:_.)?(?:;.*)?$`, 'su')

/** `0"cm"` and `"φ"0` show a unit and a sign that the cell itself does not hold, and that its reader sees. */
function withAffixes(text: string, format: string | undefined): string {
  const [, before = '', after = ''] = affixed.exec(format ?? '') ?? []
  return `${literal(before)}${text}${literal(after)}`
}

function literal(text: string): string {
  return text.replaceAll(/"([^"]*)"|\\(.)/gsu, '$1$2')
}
