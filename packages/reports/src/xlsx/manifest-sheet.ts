import type { Language } from '@viridict/core'
import type { Manifest } from '../manifest.js'
import { manifestRows } from '../manifest-rows.js'
import { sheetOf } from './sheet.js'
import { word } from './words.js'

/** What the workbook was made from; `verify` reads it from here. */
export function manifestSheet(manifest: Manifest, language: Language) {
  return sheetOf({
    name: word('manifest', language),
    columns: [
      { header: word('entry', language), width: 16, isCentred: true },
      { header: word('content', language), width: 56, isWrapped: true },
      { header: 'SHA-256', width: 70, isWrapped: true },
    ],
    rows: [...manifestRows(manifest, language), [word('proof', language), word('proves', language), '']],
  })
}
