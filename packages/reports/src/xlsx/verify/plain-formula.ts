import { columnName } from '../workbook.js'

/** A formula as every program would write it: names of sheets unquoted, nothing blank, whole columns by their letters. */
export function plainFormula(formula: string): string {
  return formula
    .replace(/^=/, '')
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : plainPart(part)))
    .join('')
}

const reference = /(?<![\p{L}\d_.])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\d_(!.])/gu

/** A formula that several cells share, as that of the cell so many rows and columns behind the first. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(reference, (_, fixed: string, column: string, held: string, row: string) => {
            const across = fixed === '$' ? column : columnName(columnNumber(column) + columns)
            return `${fixed}${across}${held}${held === '$' ? row : Number(row) + rows}`
          }),
    )
    .join('')
}

/** From 0. */
function columnNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function plainPart(part: string): string {
  return part
    .replace(/'((?:[^']|'')*)'!/g, (_, sheet: string) => `${sheet.replaceAll("''", "'")}!`)
    .replace(/\s+/g, '')
    .toUpperCase()
    .replaceAll('_XLFN.', '')
    .replace(/\b(TRUE|FALSE)\(\)/g, '$1')
    .replace(/(\$?[A-Z]+)\$?1:(\$?[A-Z]+)\$?1048576\b/g, '$1:$2')
}

/** The format of a number without what programs write in several ways; of texts and whatever has none it is the same. */
export function plainFormat(format: string | undefined): string {
  const plain = (format ?? 'General').replace(/\\([-/. ,:])/g, '$1').toLowerCase()
  return ['general', '@', ''].includes(plain) ? '' : plain
}
