import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, type EditorOptions, startEditor } from './editor.js'

const city = `绿规: 1
类型: 辖区
编号: city
名称: 市本级
辖区: 市本级
年度: 2026
统计范围: 建成区
申报指标: { 公园绿地服务半径覆盖率: 88.1 % }
`
const project = `viridict: 1
kind: Project
id: corner
name: 街角游园
jurisdiction: 城区
category: other
work: new
stage: design
designOn: 2026-03-01
area: { green: 1020 m2 }
nativeList: { title: 名录, number: 示例〔2025〕1号, issuer: 主管部门, date: 2025-03-01 }
planting:
  - { species: 国槐, area: 500 m2, crown: 4 m, count: 3 }
  - { species: 金叶女贞, area: 500 m2, status: exotic }
  - { species: 刺柏, area: 10 m2 }
  - { species: 'a*b* <img>', area: 10 m2 }
requests:
  - { rule: native-plant-area-ratio, reason: 说明 }
`

describe('hover', () => {
  let editor: Editor
  afterEach(() => editor.stop())

  async function hoverOn(
    text: string,
    name: string,
    content: string,
    options: EditorOptions = {},
  ): Promise<Hover | null> {
    editor = await startEditor({ ...options, files: { [name]: content } })
    editor.open(name, content)
    const position = TextDocument.create(name, 'yaml', 1, content).positionAt(content.indexOf(text))
    return editor.request<Hover | null>('textDocument/hover', name, { position })
  }
  const textOf = (hover: Hover | null) => (hover?.contents as MarkupContent | undefined)?.value ?? ''

  it('on a figure tells the verdict, today and at each date, the gap, the clause and who answers for it', async () => {
    const text = textOf(await hoverOn('88.1', 'city.yaml', city))
    for (const part of [
      '✓ 符合 **一\\(二\\) 公园绿地服务半径覆盖率** 88.1%，要求≥85%',
      '2025\\-12\\-31 ≥85% 已达到',
      '2030\\-12\\-31 ≥90% 未达到',
      '假定',
    ])
      assert.ok(text.includes(part), `${part} is not in ${text}`)
  })

  it('on a key tells its other name, what it means and the unit of a bare number', async () => {
    const english = { settings: { asOf: '2026-12-31', language: 'en' } }
    const text = textOf(await hoverOn('green:', 'project.yaml', project, english))
    assert.match(text, /^\*\*green\*\* 绿地面积/)
    assert.match(text, /A bare number is in m2/)
  })

  it('on a plant tells its names, family, form and native status with grade and sources', async () => {
    const text = textOf(await hoverOn('国槐', 'project.yaml', project))
    assert.match(text, /^\*\*国槐\*\* \*Styphnolobium japonicum\*/)
    assert.match(text, /科：豆科/)
    assert.match(text, /生长型：乔木/)
    assert.match(text, /山西野生：是（证据等级 [ABC]）/)
    assert.match(text, /依据：/)
  })

  it('on a plant also tells what it counts for', async () => {
    const text = textOf(await hoverOn('金叶女贞', 'project.yaml', project))
    assert.match(text, /✗ 不符合 \*\*二\\\(二\\\)2 乡土适生植物应用面积占比\*\*/)
    assert.match(text, /金叶女贞 500 m²，不计入/)
  })

  it('on a name that is no plant says so, and shows it as it is written', async () => {
    const text = textOf(await hoverOn("'a*b*", 'project.yaml', project))
    assert.match(text, /植物目录里没有“a\\\*b\\\* \\<img\\>”/)
  })

  it('on a rule tells what it asks, with its page', async () => {
    const text = textOf(
      await hoverOn('native-plant-area-ratio', 'project.yaml', project, { pages: 'https://example.org/rules' }),
    )
    assert.match(text, /乡土适生植物应用面积占比/)
    assert.match(text, /\]\(https:\/\/example\.org\/rules\/native-plant-area-ratio\.md\)$/)
  })

  it('is plain text for an editor that shows no Markdown', async () => {
    const capabilities = { textDocument: { hover: { contentFormat: ['plaintext' as const] } } }
    const found = await hoverOn('国槐', 'project.yaml', project, { capabilities })
    assert.match(textOf(found), /^国槐 /)
  })

  it('says nothing where nothing is written', async () => {
    assert.equal(await hoverOn('\nrequests', 'a.yaml', 'name: x\n\nrequests: []\n'), null)
  })

  it('answers at every place of a text that breaks off', async () => {
    const example = readFileSync(new URL('../../../examples/complete-2026/projects.yaml', import.meta.url), 'utf8')
    editor = await startEditor()
    editor.open('a.yaml', example.slice(0, 1500))
    const lines = editor.text('a.yaml').split('\n')
    for (const [line, text] of lines.entries())
      for (let character = 0; character <= text.length; character += 7)
        await editor.request('textDocument/hover', 'a.yaml', { position: { line, character } })
  })
})
