import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Message, unreadableFile } from '@viridict/core'
import type { Host } from '../host.js'
import { whyUnreadable } from '../read-text.js'
import type { Sheet } from '../workbook/sheet.js'
import { decodeTable, type Encoding } from './decode-table.js'
import { refusals } from './messages.js'
import type { Delimiter } from './parse-csv.js'
import { tablesOfText } from './tables-of-text.js'
import { workbookRefusal } from './workbook-messages.js'

/** What kind of file the sheets come from. */
export type TableFormat =
  | { readonly kind: 'text'; readonly encoding: Encoding; readonly delimiter: Delimiter }
  /** `hidden` are sheets that are not read. */
  | { readonly kind: 'workbook'; readonly hidden: readonly string[] }

export type TableRead =
  | { readonly ok: true; readonly sheets: readonly Sheet[]; readonly format: TableFormat }
  | { readonly ok: false; readonly problem: Message }

/** The sheets of a file, a workbook or a CSV text, or why it has none. */
export async function readTable(file: string, { cwd }: Host): Promise<TableRead> {
  const bytes = readBytes(resolve(cwd, file))
  if (!bytes.ok) return { ok: false, problem: unreadableFile(file, bytes.why, 0).message }
  return isWorkbook(bytes.bytes) ? readXlsx(bytes.bytes, file) : readText(bytes.bytes, file)
}

function readText(bytes: Uint8Array, file: string): TableRead {
  const decoded = decodeTable(bytes)
  if (!decoded.ok) return { ok: false, problem: refusals[decoded.why](file) }
  const read = tablesOfText(decoded.text)
  if (!read.ok) return { ok: false, problem: refusals.quotes(file, read.line) }
  const { sheet, delimiter } = read
  return { ok: true, sheets: [sheet], format: { kind: 'text', encoding: decoded.encoding, delimiter } }
}

/** What reads workbooks is loaded when there is one. */
async function readXlsx(bytes: Uint8Array, file: string): Promise<TableRead> {
  const { readWorkbook } = await import('../workbook/read-workbook.js')
  const read = await readWorkbook(bytes)
  if (!read.ok) return { ok: false, problem: workbookRefusal(read, file) }
  return { ok: true, sheets: read.sheets, format: { kind: 'workbook', hidden: read.hidden } }
}

/** .xlsx is a ZIP archive. */
function isWorkbook(bytes: Uint8Array): boolean {
  return [...bytes.subarray(0, 4)].join() === '80,75,3,4'
}

function readBytes(path: string) {
  try {
    return { ok: true, bytes: readFileSync(path) } as const
  } catch (error) {
    return { ok: false, why: whyUnreadable(error) } as const
  }
}
