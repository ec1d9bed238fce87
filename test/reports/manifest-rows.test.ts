import assert from 'node:assert/strict'
import { manifestRows, readManifestRows } from '@viridict/reports/internal/manifest-rows.js'
import type { Manifest } from '@viridict/reports/manifest'

const manifest: Manifest = {
  engine: { name: 'viridict', version: '1.2.3' },
  asOf: '2026-06-30',
  language: 'zh',
  isMasked: true,
  packsNamed: false,
  packs: [{ id: 'jincheng-2023-35', title: '题', number: '号', digest: 'd' }],
  levels: {},
  parameters: [],
  overrides: [],
  inputs: [{ uri: 'a.yaml', role: 'declaration', sha256: 'f' }],
  documents: [{ uri: 'b.pdf', isThere: false }],
  unreadable: [
    { uri: 'link.yaml', why: 'broken-link' },
    { uri: 'long.yaml', why: { size: 25_165_825, most: 25_165_824 } },
    { uri: 'odd.yaml', why: { system: 'EIO' } },
  ],
}

describe('the rows of a manifest', () => {
  for (const language of ['zh', 'en'] as const)
    it(`are read as what was written, whatever could not be read (${language})`, () => {
      const rows = manifestRows(manifest, language)
      assert.ok(rows.some(([, name, content]) => name === 'long.yaml' && content === 'too-large: 25165825 > 25165824'))
      const read = readManifestRows(rows, language)
      assert.deepEqual(read?.unreadable, manifest.unreadable)
      assert.deepEqual([read?.inputs, read?.documents], [manifest.inputs, manifest.documents])
    })

  it('are none where a reason is none', () => {
    const rows = manifestRows(manifest, 'zh').map(([entry, name, content]) => [
      entry,
      name,
      content.replace(' > 25165824', ''),
    ])
    assert.equal(readManifestRows(rows, 'zh'), undefined)
  })
})
