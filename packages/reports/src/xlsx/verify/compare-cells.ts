import type { Language } from '@viridict/core'
import type { CellValue, Sheet } from 'hucre/xlsx'
import { type Difference, mostDifferences } from '../../verify/difference.js'
import { columnName } from '../workbook.js'
import { plainFormat, plainFormula } from './plain-formula.js'
import { formulasOf } from './shared-formulas.js'
import { placeWords } from './words.js'

/** What differs between two sheets, cell by cell: the formula, else the value, else how it is shown. */
export function* cellDifferences(found: Sheet, wanted: Sheet, language: Language): Generator<Difference> {
  const rows = Math.max(found.rows.length, wanted.rows.length)
  const formulas = formulasOf(found)
  let told = 0
  for (let row = 0; row < rows && told < mostDifferences; row++) {
    const columns = Math.max(found.rows[row]?.length ?? 0, wanted.rows[row]?.length ?? 0)
    for (let column = 0; column < columns; column++) {
      const difference = cellDifference(
        { ...cellAt(found, row, column), formula: formulas(row, column) },
        cellAt(wanted, row, column),
        language,
      )
      if (!difference) continue
      told++
      const { what, ...sides } = difference
      yield { place: `${wanted.name}!${columnName(column)}${row + 1}${what}`, ...sides }
    }
  }
}

interface CellSeen {
  readonly value: CellValue
  readonly formula: string | undefined
  readonly format: string | undefined
}

function cellAt({ rows, cells }: Sheet, row: number, column: number): CellSeen {
  const cell = cells?.get(`${row},${column}`)
  return { value: rows[row]?.[column] ?? null, formula: cell?.formula, format: cell?.style?.numFmt }
}

function cellDifference(found: CellSeen, wanted: CellSeen, language: Language) {
  const [ours, theirs] = [found.formula, wanted.formula].map((text) =>
    text === undefined ? undefined : plainFormula(text),
  )
  if (ours !== theirs) return { what: '', found: contentOf(found), wanted: contentOf(wanted) }
  if (!isSameValue(found.value, wanted.value)) {
    const what = ours === undefined ? '' : placeWords.result[language]
    return { what, found: shownOf(found.value), wanted: shownOf(wanted.value) }
  }
  const [format, own] = [plainFormat(found.format), plainFormat(wanted.format)]
  if (format === own) return undefined
  return { what: placeWords.format[language], found: found.format ?? '', wanted: wanted.format ?? '' }
}

function contentOf({ formula, value }: CellSeen): string | undefined {
  return formula === undefined ? shownOf(value) : `=${formula.replace(/^=/, '')}`
}

/** Programs write a number with 15 to 17 digits. */
function isSameValue(a: CellValue, b: CellValue): boolean {
  const [found, wanted] = [plainValue(a), plainValue(b)]
  if (typeof found !== 'number' || typeof wanted !== 'number') return found === wanted
  return Math.abs(found - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted))
}

function plainValue(value: CellValue): string | number | boolean | null {
  if (value instanceof Date) return value.getTime()
  return value === '' || value === undefined ? null : value
}

export function shownOf(value: CellValue): string | undefined {
  if (value === null || value === undefined || value === '') return undefined
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}
