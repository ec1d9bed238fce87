import { CsvError, parse } from 'csv-parse/sync'
import type { Cells } from '../workbook/sheet.js'

export const delimiters = [',', ';', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

export type CsvRead =
  | { readonly ok: true; readonly rows: Cells }
  /** Quotes that do not match; what follows them could be anything. */
  | { readonly ok: false; readonly line: number }

export function parseCsv(text: string, delimiter: Delimiter): CsvRead {
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      // Named, not found out: a text may have passed through several editors.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    })
    return { ok: true, rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { ok: false, line: Number(error.lines ?? 1) }
  }
}
