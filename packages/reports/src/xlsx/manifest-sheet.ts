import type { Language } from '@viridict/core'
import type { Manifest } from '../manifest.js'
import { settingsInWords } from '../settings-set.js'
import { say } from '../wording.js'
import { type Content, sheetOf } from './sheet.js'
import { word } from './words.js'

/** What the workbook was made from. */
export function manifestSheet(manifest: Manifest, language: Language) {
  const { engine, asOf, packs, inputs } = manifest
  const rows: Content[][] = [
    [word('engine', language), engine.name, engine.version],
    [word('asOf', language), asOf, ''],
    ...packs.map(({ id, digest }) => [word('pack', language), id, digest]),
    ...settingsInWords(manifest, language).map(({ kind, text }) => [word(kind, language), text, '']),
    ...inputs.map(({ uri, sha256 }) => [say('file', language), uri, sha256]),
    [word('proof', language), word('proves', language), ''],
  ]
  return sheetOf({
    name: word('manifest', language),
    columns: [
      { header: word('entry', language), width: 12, isCentred: true },
      { header: word('content', language), width: 56, isWrapped: true },
      { header: 'SHA-256', width: 70, isWrapped: true },
    ],
    rows,
  })
}
