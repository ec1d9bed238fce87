import type { Sheet } from '../workbook/sheet.js'
import { tablesIn } from './find-tables.js'
import type { HeaderWords } from './header-words.js'
import { type Delimiter, delimiters, parseCsv } from './parse-csv.js'

export type TextTables =
  | { readonly ok: true; readonly sheet: Sheet; readonly delimiter: Delimiter }
  /** Quotes that do not match; what follows them could be anything. */
  | { readonly ok: false; readonly line: number }

/** A CSV text as a sheet, by the delimiter that tells most headers apart, or else by that which occurs most. */
export function tablesOfText(text: string, words: HeaderWords): TextTables {
  const found = delimiters.map((delimiter) => ({ delimiter, read: parseCsv(text, delimiter) }))
  const sheets = found.flatMap(({ delimiter, read }) => {
    if (!read.ok) return []
    const sheet: Sheet = { rows: read.rows, merges: [], commaIsUnclear: delimiter === ';' }
    return [{ delimiter, sheet, known: known(sheet, words), parts: text.split(delimiter).length }]
  })
  const broken = found.flatMap(({ delimiter, read }) =>
    read.ok ? [] : [{ line: read.line, parts: text.split(delimiter).length }],
  )
  const [best] = sheets.toSorted((a, b) => b.known - a.known || b.parts - a.parts)
  const [worst] = broken.toSorted((a, b) => b.parts - a.parts)
  if (best && (best.known > 0 || !worst || best.parts >= worst.parts)) return { ok: true, ...best }
  return { ok: false, line: worst?.line ?? 1 }
}

function known(sheet: Sheet, words: HeaderWords): number {
  return Math.max(0, ...tablesIn([sheet], words).map(({ columns }) => Object.keys(columns.byKind).length))
}
