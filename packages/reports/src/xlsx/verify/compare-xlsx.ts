import { formatMessage, type Language, message } from '@viridict/core'
import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx'
import { type ManifestRead, readManifestRows } from '../../manifest-rows.js'
import { type Difference, distinct, mostDifferences } from '../../verify/difference.js'
import { openPackage } from '../../verify/open-package.js'
import { columnName } from '../sheet.js'
import { word } from '../words.js'
import { plainFormat, plainFormula } from './plain-formula.js'
import { formulasOf } from './shared-formulas.js'
import { placeWords } from './words.js'

/** A workbook as its reader sees it. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** Names of parts that lie over cells, or say something beside them: pictures, shapes, comments. */
  readonly above: readonly string[]
}

export type WorkbookRead =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly why: 'other' | 'tooLarge' }

export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookRead> {
  const opened = openPackage(bytes)
  if (!opened.ok) return { ok: false, why: opened.why === 'too-large' ? 'tooLarge' : 'other' }
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true })
    if (sheets.length === 0) return { ok: false, why: 'other' }
    const above = [...opened.parts.keys()].filter((name) =>
      /^xl\/(?:drawings|threadedComments)\/[^/]+\.(?:xml|vml)$|^xl\/comments/i.test(name),
    )
    return { ok: true, workbook: { sheets, above } }
  } catch {
    // A file that was cut or changed may fail anywhere in its parts, with any error.
    return { ok: false, why: 'other' }
  }
}

/** What the workbook says that it was made from: its last sheet, in either language. */
export function manifestOfWorkbook({ sheets }: Workbook): ManifestRead | undefined {
  for (const language of ['zh', 'en'] as const satisfies readonly Language[]) {
    const sheet = sheets.find(({ name }) => name === word('manifest', language))
    if (sheet)
      return readManifestRows(
        sheet.rows.map((row) => row.map((value) => shownOf(value) ?? '')),
        language,
      )
  }
  return undefined
}

/**
 * What a reader of one workbook sees otherwise than in the other, which was just made from the inputs: values, also those
 * stored beside a formula, formulas, formats of numbers, sheets that are hidden, and what lies over the cells.
 */
export async function compareXlsx(
  found: Workbook,
  again: Uint8Array,
  language: Language,
): Promise<readonly Difference[]> {
  const read = await readWorkbook(again)
  if (!read.ok) throw new Error('a workbook that was just written cannot be read')
  return distinct(differences(found, read.workbook, language))
}

function* differences(found: Workbook, wanted: Workbook, language: Language): Generator<Difference> {
  const names = [...new Set([...wanted.sheets, ...found.sheets].map(({ name }) => name))]
  for (const name of names) {
    const [ours, theirs] = [found, wanted].map(({ sheets }) => sheets.find((sheet) => sheet.name === name))
    if (!ours || !theirs) {
      yield {
        place: formatMessage(message(placeWords.sheet, { name }), language),
        found: ours?.name,
        wanted: theirs?.name,
      }
      continue
    }
    if (ours.hidden || ours.veryHidden)
      yield { place: name, found: placeWords.hidden[language], wanted: placeWords.visible[language] }
    yield* cellDifferences(ours, theirs, language)
  }
  for (const part of found.above) yield { place: placeWords.above[language], found: part, wanted: undefined }
}

function* cellDifferences(found: Sheet, wanted: Sheet, language: Language): Generator<Difference> {
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

function shownOf(value: CellValue): string | undefined {
  if (value === null || value === undefined || value === '') return undefined
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}
