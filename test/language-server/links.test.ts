import assert from 'node:assert/strict'
import type { DocumentLink } from 'vscode-languageserver-protocol'
import { type Editor, startEditor } from './editor.js'
import { files } from './sample-folder.js'

describe('links of the language server', () => {
  let editor: Editor
  afterEach(() => editor.stop())

  const links = async (name: string) =>
    (await editor.request<DocumentLink[]>('textDocument/documentLink', name, {})).map(({ target, tooltip }) => [
      decodeURIComponent(String(target)),
      ...(tooltip === undefined ? [] : [tooltip]),
    ])

  it('lead to files of the folder and never out of it', async () => {
    editor = await startEditor({ files })
    assert.deepEqual(await links('city.yaml'), [['file:///declarations/图层/公园.geojson']])
    assert.deepEqual(await links('projects/garden.yaml'), [
      ['file:///declarations/projects/plan.geojson'],
      ['file:///declarations/lists/list.pdf'],
    ])
    assert.deepEqual(await links('viridict.config.yaml'), [['file:///declarations/decisions.yaml']])
  })

  it('lead from a rule that is known to its page', async () => {
    editor = await startEditor({ files, pages: 'https://example.org/rules/', locale: 'en' })
    assert.deepEqual((await links('city.yaml')).at(1)?.[0], 'https://example.org/rules/park-classes.md')
    assert.deepEqual(
      (await links('decisions.yaml')).map(([target]) => target),
      ['park-classes', 'park-functions', 'park-classes'].map((rule) => `https://example.org/rules/${rule}.md`),
    )
  })
})
