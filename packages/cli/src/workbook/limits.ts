const megabyte = 1024 * 1024

/** What one workbook may hold: a schedule of 30,000 rows has a tenth of it, a file that was made to do harm has more. */
export const workbookLimits = {
  /** Bytes of the file. */
  packed: 32 * megabyte,
  /** Bytes of its parts after they are unpacked. */
  unpacked: 128 * megabyte,
  parts: 2000,
  sheets: 100,
  /** Of all sheets, from the first cell of each to the last one that is written or only formatted. */
  cells: 10_000_000,
  /** Of one sheet, as far as anything is written there. */
  rows: 50_000,
  columns: 500,
} as const
