import assert from 'node:assert/strict'
import { type Editor, startEditor } from './editor.js'

const operator = (validUntil: string) => `viridict: 1
kind: Operator
id: op
name: 养护公司
jurisdiction: 城区
year: 2026
workers:
  - { id: W-1, certificate: { occupation: greeningWorker, number: EX-1, validUntil: permanent } }
  - { id: W-2, certificate: { occupation: greeningWorker, number: EX-2, validUntil: ${validUntil} } }
`

describe('diagnostics of the language server', () => {
  let editor: Editor
  afterEach(() => editor.stop())

  const codes = (name: string) =>
    (editor.diagnostics.get(name) ?? []).map(({ code, severity }) => `${code} ${severity}`)

  it('are there for files that are not open', async () => {
    editor = await startEditor({ files: { 'upkeep.yaml': operator('2026-12-30') } })
    assert.ok(codes('upkeep.yaml').includes('certified-worker-rate 1'))
  })

  it('follow what is typed, and go when it is mended', async () => {
    editor = await startEditor({ files: { 'upkeep.yaml': operator('2026-12-31') } })
    assert.ok(!codes('upkeep.yaml').includes('certified-worker-rate 1'))
    editor.open('upkeep.yaml', editor.text('upkeep.yaml'))
    const lines = editor.text('upkeep.yaml').split('\n')
    const line = lines.findIndex((text) => text.includes('W-2'))
    const character = lines[line]?.indexOf('2026-12-31') ?? 0
    editor.edit(
      'upkeep.yaml',
      { start: { line, character: character + 9 }, end: { line, character: character + 10 } },
      '0',
    )
    await editor.idle()
    const said = editor.diagnostics.get('upkeep.yaml')?.find(({ code }) => code === 'certified-worker-rate')
    assert.match(String(said?.message), /^二\(十\)5 园林绿化工持证上岗率 50%，要求≥100%/)
    assert.ok(said?.relatedInformation?.some(({ message }) => message === 'W-2 1，不计入'))
    editor.edit(
      'upkeep.yaml',
      { start: { line, character: character + 9 }, end: { line, character: character + 10 } },
      '1',
    )
    await editor.idle()
    assert.ok(!codes('upkeep.yaml').includes('certified-worker-rate 1'))
  })

  it('have no number that is too large for the protocol, of which a client would drop all', async () => {
    editor = await startEditor({ files: { 'a.yaml': operator('2026-12-30').replace('name: ', 'name:') } })
    const said = editor.diagnostics.get('a.yaml') ?? []
    assert.ok(said.some(({ message }) => String(message).includes('冒号')))
    const places = said.flatMap(({ range, relatedInformation = [] }) => [
      range,
      ...relatedInformation.map(({ location }) => location.range),
    ])
    assert.ok(places.every(({ end }) => end.character < 2 ** 31))
  })
})
