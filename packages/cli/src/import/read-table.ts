import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Message, unreadableFile } from '@viridict/core'
import type { Host } from '../host.js'
import { whyUnreadable } from '../read-text.js'
import type { Sheet } from '../workbook/sheet.js'
import { decodeTable, type Encoding } from './decode-table.js'
import type { HeaderWords } from './header-words.js'
import { refusals } from './messages.js'
import type { Delimiter } from './parse-csv.js'
import { tablesOfText } from './tables-of-text.js'
import { workbookRefusal } from './workbook-messages.js'

/** What a file holds, before anybody knows which columns are meant. */
export type TableFile =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  /** `hidden` are the names of sheets that are not read. */
  | { readonly kind: 'workbook'; readonly sheets: readonly Sheet[]; readonly hidden: readonly string[] }

export type TableFileRead =
  | { readonly ok: true; readonly file: TableFile }
  | { readonly ok: false; readonly problem: Message }

/** A workbook or a CSV text, or why it is none. */
export async function readTable(name: string, { cwd }: Host): Promise<TableFileRead> {
  const read = readBytes(resolve(cwd, name))
  if (!read.ok) return { ok: false, problem: unreadableFile(name, read.why, 0).message }
  if (isWorkbook(read.bytes)) return readXlsx(read.bytes, name)
  const decoded = decodeTable(read.bytes)
  if (!decoded.ok) return { ok: false, problem: refusals[decoded.why](name) }
  return { ok: true, file: { kind: 'text', text: decoded.text, encoding: decoded.encoding } }
}

/** What reads workbooks is loaded when there is one. */
async function readXlsx(bytes: Uint8Array, name: string): Promise<TableFileRead> {
  const { readWorkbook } = await import('../workbook/read-workbook.js')
  const read = await readWorkbook(bytes)
  if (!read.ok) return { ok: false, problem: workbookRefusal(read, name) }
  return { ok: true, file: { kind: 'workbook', sheets: read.sheets, hidden: read.hidden } }
}

/** What kind of file the sheets come from. */
export type TableFormat =
  | { readonly kind: 'text'; readonly encoding: Encoding; readonly delimiter: Delimiter }
  | { readonly kind: 'workbook'; readonly hidden: readonly string[] }

export type SheetsRead =
  | { readonly ok: true; readonly sheets: readonly Sheet[]; readonly format: TableFormat }
  | { readonly ok: false; readonly problem: Message }

/** Its sheets, as the words of the headers that are looked for part them. */
export function sheetsOf(file: TableFile, words: HeaderWords, name: string): SheetsRead {
  if (file.kind === 'workbook')
    return { ok: true, sheets: file.sheets, format: { kind: 'workbook', hidden: file.hidden } }
  const read = tablesOfText(file.text, words)
  if (!read.ok) return { ok: false, problem: refusals.quotes(name, read.line) }
  const { sheet, delimiter } = read
  return { ok: true, sheets: [sheet], format: { kind: 'text', encoding: file.encoding, delimiter } }
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
