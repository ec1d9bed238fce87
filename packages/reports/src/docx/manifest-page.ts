import type { Language } from '@viridict/core'
import type { Manifest } from '../manifest.js'
import { manifestRows } from '../manifest-rows.js'
import { type Block, paragraph, table, title } from './blocks.js'
import { write } from './words.js'

/** What the opinion was made from; `verify` reads it from here. */
export function manifestPage(manifest: Manifest, language: Language): readonly Block[] {
  const rows = table(
    manifestHeads(language).map((head, index) => ({ head, width: [12, 28, 60][index] ?? 0, style: 'hash' as const })),
    manifestRows(manifest, language),
  )
  return [title(write('manifest', language), true), paragraph(write('manifestText', language)), rows]
}

export function manifestHeads(language: Language): readonly string[] {
  return [write('entry', language), write('content', language), 'SHA-256']
}
