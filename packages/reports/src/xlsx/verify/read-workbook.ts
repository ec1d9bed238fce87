import type { Language } from '@viridict/core'
import { readXlsx, type Sheet } from 'hucre/xlsx'
import { type ManifestRead, readManifestRows } from '../../manifest-rows.js'
import { openPackage } from '../../verify/open-package.js'
import { word } from '../words.js'
import { shownOf } from './compare-cells.js'

/** A workbook as its reader sees it; its sheets are read one by one, since together they may not fit. */
export interface Workbook {
  readonly bytes: Uint8Array
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[]
  /** Names of parts that lie over cells, or say something beside them: pictures, shapes, comments. */
  readonly above: readonly string[]
}

export type WorkbookRead =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly why: 'other' | 'tooLarge' }

const lying = /^xl\/(?:drawings|threadedComments)\/[^/]+\.(?:xml|vml)$|^xl\/comments/i

export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookRead> {
  const opened = openPackage(bytes)
  if (!opened.ok) return { ok: false, why: opened.why === 'too-large' ? 'tooLarge' : 'other' }
  const sheets: Workbook['sheets'][number][] = []
  try {
    await readXlsx(bytes, {
      sheets: ({ name, hidden, veryHidden }) => {
        sheets.push({ name, isHidden: hidden === true || veryHidden === true })
        return false
      },
    })
  } catch {
    // A file that was cut or changed may fail anywhere in its parts, with any error.
  }
  if (sheets.length === 0) return { ok: false, why: 'other' }
  return { ok: true, workbook: { bytes, sheets, above: [...opened.parts.keys()].filter((name) => lying.test(name)) } }
}

/** Undefined where it is damaged, or there are not so many. */
export async function sheetAt({ bytes }: Workbook, index: number): Promise<Sheet | undefined> {
  try {
    return (await readXlsx(bytes, { readStyles: true, sheets: [index] })).sheets[0]
  } catch {
    return undefined
  }
}

/** What the workbook says that it was made from, on a sheet of its own, in either language. */
export async function manifestOfWorkbook(workbook: Workbook): Promise<ManifestRead | undefined> {
  for (const language of ['zh', 'en'] as const satisfies readonly Language[]) {
    const index = workbook.sheets.findIndex(({ name }) => name === word('manifest', language))
    const rows = index < 0 ? undefined : (await sheetAt(workbook, index))?.rows
    const texts = rows?.map((row) => row.map((value) => shownOf(value) ?? ''))
    if (texts) return readManifestRows(texts, language)
  }
  return undefined
}
