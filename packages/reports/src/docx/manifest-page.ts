import type { Language } from '@viridict/core'
import type { Manifest } from '../manifest.js'
import { settingsInWords } from '../settings-set.js'
import { say } from '../wording.js'
import { type Block, paragraph, table, title } from './blocks.js'
import { listed, sentences, write } from './words.js'

/** What the opinion was made from. */
export function manifestPage(manifest: Manifest, language: Language): readonly Block[] {
  const { engine, packs, inputs } = manifest
  const named = packs.map(({ id, digest }) => `${id}（${digest}）`)
  const text = write('manifestText', language, {
    engine: `${engine.name} ${engine.version}`,
    packs: listed(named, language),
  })
  const files = table(
    [
      { head: write('file', language), width: 42, style: 'hash' },
      { head: 'SHA-256', width: 58, style: 'hash' },
    ],
    inputs.map(({ uri, sha256 }) => [uri, sha256]),
  )
  const settings = settingsInWords(manifest, language).map(({ kind, text: set }) =>
    paragraph(sentences([say(`${kind}Set`, language, { [kind]: set })], language)),
  )
  return [title(write('manifest', language), true), paragraph(text), ...settings, ...(inputs.length > 0 ? [files] : [])]
}
