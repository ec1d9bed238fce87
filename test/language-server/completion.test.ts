import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { assess, parseSource } from '@viridict/core'
import type { CompletionItem, CompletionList } from 'vscode-languageserver-protocol'
import { type Editor, startEditor } from './editor.js'

const zh = '绿规: 1\n类型: 项目\n'
const en = 'viridict: 1\nkind: Project\n'
const withSnippets = {
  textDocument: { completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } } },
}

function placeOf(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}

/** A text with an item taken, as an editor does it. */
function take(text: string, item: CompletionItem | undefined): string {
  const { textEdit, additionalTextEdits = [] } = item ?? {}
  assert.ok(textEdit && 'range' in textEdit)
  const lines = text.split('\n')
  const offsetOf = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, character)
  const edits = [textEdit, ...additionalTextEdits].toSorted((a, b) => offsetOf(b.range.start) - offsetOf(a.range.start))
  return edits.reduce(
    (all, { range, newText }) => all.slice(0, offsetOf(range.start)) + newText + all.slice(offsetOf(range.end)),
    text,
  )
}

describe('completion of the language server', () => {
  let editor: Editor
  afterEach(() => editor.stop())

  /** Of a text with a `|` where the cursor is. */
  async function ask(marked: string, name = 'new.yaml'): Promise<readonly CompletionItem[]> {
    const offset = marked.indexOf('|')
    const text = marked.slice(0, offset) + marked.slice(offset + 1)
    editor.open(name, text)
    const position = placeOf(text, offset)
    const list = await editor.request<CompletionList | null>('textDocument/completion', name, { position })
    assert.notEqual(list?.items.length, 0)
    assert.notEqual(list?.isIncomplete, true)
    return list?.items ?? []
  }
  const labels = async (marked: string) => (await ask(marked)).map(({ label }) => label)
  const find = async (marked: string, label: string) => (await ask(marked)).find((item) => item.label === label)
  const taken = async (marked: string, label: string) => take(marked.replace('|', ''), await find(marked, label))
  /** What a client that compares the beginnings of words leaves over. */
  const left = async (marked: string, typed: string) =>
    (await ask(marked)).filter(({ filterText }) => ` ${filterText}`.includes(` ${typed}`)).map(({ label }) => label)

  describe('keys', () => {
    beforeEach(async () => {
      editor = await startEditor()
    })

    it('are in the language of the file, with their other name and description', async () => {
      const chinese = await find(`${zh}苗|`, '苗木表')
      assert.equal(chinese?.detail, 'planting')
      assert.match(chinese?.filterText ?? '', /^苗木表 .*planting.*mmb/)
      const english = await find(`${en}pl|`, 'planting')
      assert.equal(english?.detail, '苗木表')
      assert.match(String(english?.documentation), /\p{Script=Han}/u)
    })

    it('are those that are not written yet, the required ones first', async () => {
      const found = await labels(`${zh}编号: x\n|\n面积: { 绿地面积: 3 m2 }\n`)
      assert.deepEqual(found.slice(0, 5), ['名称', '辖区', '类别', '建设性质', '阶段'])
      for (const key of ['绿规', '类型', '编号', '面积']) assert.ok(!found.includes(key), key)
      assert.deepEqual(await labels('viridict: 1\n|'), [
        'kind',
        'id',
        'name',
        'jurisdiction',
        'evidence',
        'incomplete',
        'requests',
      ])
    })

    it('are put in with what comes before their value', async () => {
      assert.equal(await taken(`${zh}名|`, '名称'), `${zh}名称: `)
      assert.equal(await taken(`${zh}苗|`, '苗木表'), `${zh}苗木表:\n  - `)
      assert.equal(await taken(`${zh}公园:\n  设|`, '设施'), `${zh}公园:\n  设施:\n    `)
      assert.equal(await taken(`${zh}公园: { 设|`, '设施'), `${zh}公园: { 设施: `)
      assert.equal(await taken(`${zh}苗木表:\n  -|`, '植物'), `${zh}苗木表:\n  - 植物: `)
      assert.equal(await taken(`${zh}名|字: 甲`, '名称'), `${zh}名称: 甲`)
    })

    it('leave room between braces, and indent, where the editor knows tab stops', async () => {
      editor.stop()
      editor = await startEditor({ capabilities: withSnippets })
      assert.equal(await taken(`${zh}公园: { 设|`, '设施'), `${zh}公园: { 设施: { $0 }`)
      assert.equal(await taken(`${zh}公园: { 功|`, '功能'), `${zh}公园: { 功能: [$0]`)
      // The editor puts the two blanks of the line before it.
      assert.equal(
        await taken('绿规: 1\n类型: 辖区\n公园:\n  - 设|', '设施'),
        '绿规: 1\n类型: 辖区\n公园:\n  - 设施:\n    $0',
      )
    })
  })

  describe('keys that were taken', () => {
    const again = 'editor.action.triggerSuggest'
    const leadingOn = async (marked: string) =>
      (await ask(marked)).filter(({ command }) => command?.command === again).map(({ label }) => label)

    it('have an editor that can be told to ask again, where something is known of the value', async () => {
      editor = await startEditor({
        capabilities: { ...withSnippets, experimental: { commands: { commands: [again] } } },
      })
      const found = await leadingOn(`${zh}|`)
      for (const key of ['辖区', '阶段', '面积', '苗木表', '乡土名录', '设计日期']) assert.ok(found.includes(key), key)
      for (const key of ['编号', '名称']) assert.ok(!found.includes(key), key)
      assert.deepEqual(await leadingOn(`${zh}苗木表: [{ |`), ['植物', '生长型', '层', '乡土属性', '林下'])
      assert.deepEqual(await leadingOn(`${zh}阶|段: 设计`), [])
    })

    it('are no command for any other editor', async () => {
      editor = await startEditor({ capabilities: withSnippets })
      assert.deepEqual(await leadingOn(`${zh}|`), [])
    })
  })

  describe('values', () => {
    beforeEach(async () => {
      editor = await startEditor({ capabilities: withSnippets })
    })

    it('are the words of the file’s language', async () => {
      assert.deepEqual(await labels(`${zh}阶段: |`), ['设计', '在建', '建成'])
      assert.deepEqual(await labels(`${en}stage: |`), ['design', 'construction', 'completed'])
      assert.equal((await find(`${en}stage: |`, 'design'))?.detail, '设计')
      assert.deepEqual(await labels(`${zh}苗木表: [{ 林下: |`), ['是', '否'])
      assert.deepEqual(await left(`${zh}阶段: j|`, 'jc'), ['建成'])
    })

    it('are days, none and permanent where a field takes them', async () => {
      assert.deepEqual(await labels(`${zh}建成日期: |`), ['2026-12-31'])
      const operator = 'viridict: 1\nkind: Operator\nworkers:\n  - id: a\n'
      assert.deepEqual(await labels(`${operator}    certificate: { validUntil: |`), ['2026-12-31', 'permanent'])
      assert.ok((await labels(`${operator}    certificate: |`)).includes('none'))
      assert.ok(!(await labels(`${zh}乡土名录: |`)).includes('无'))
    })

    it('are units behind a figure, the field’s own first', async () => {
      assert.deepEqual((await labels(`${zh}面积: { 绿地面积: 120 |`)).slice(0, 3), ['120 m2', '120 公顷', '120 亩'])
      assert.equal(await taken(`${zh}面积: { 绿地面积: 1.5公|`, '1.5 公顷'), `${zh}面积: { 绿地面积: 1.5 公顷`)
      assert.deepEqual((await labels(`${en}planting: [{ crown: 3.0-3.5 |`)).slice(0, 2), ['3.0-3.5 m', '3.0-3.5 km'])
      assert.deepEqual(await labels(`${zh}苗木表: [{ 数量: 36 |`), ['36 株'])
      assert.deepEqual(await labels(`${zh}面积: { 绿地面积: |`), [])
    })

    it('are plants by Chinese name, pinyin, Latin name, synonym and trade name', async () => {
      const row = `${zh}苗木表:\n  - 植物: |`
      const all = await ask(row)
      assert.ok(all.length > 500)
      const locust = all.find(({ label }) => label === '国槐')
      assert.equal(locust?.detail, 'Styphnolobium japonicum')
      assert.deepEqual(locust?.labelDetails, { description: '乡土' })
      for (const typed of ['国', 'gh', 'guohuai', 'Styphnolobium', 'Sophora'])
        assert.ok((await left(row, typed)).includes('国槐'), typed)
      assert.ok((await left(row, '白果')).includes('银杏'))
      assert.ok((await left(row, 'bgs')).includes('银杏'))
      assert.ok((await left(row, 'cb')).some((name) => name.startsWith('重瓣')))
    })

    it('come first where they fit what is typed, for editors that compare beginnings', async () => {
      const [first] = await ask(`${zh}苗木表: [{ 植物: gh|`)
      assert.match(first?.filterText ?? '', /^gh /)
      const places = await ask(`${zh}公园: { 功能: [休闲娱乐, 运|`)
      assert.equal(places[0]?.label, '运动健身')
    })

    it('tell a plant by its Latin name too where the Chinese one is shared', async () => {
      assert.match(await taken(`${zh}苗木表: [{ 植物: |`, '五角枫'), /植物: 五角枫 Acer /)
    })

    it('are ids of rules with their titles, and places of the packs', async () => {
      const rule = await find(`${zh}申请豁免:\n  - 规则: tree|`, 'tree-shrub-cover-ratio')
      assert.match(rule?.detail ?? '', /\p{Script=Han}/u)
      assert.match(rule?.labelDetails?.description ?? '', /^二/)
      assert.ok((await labels(`${zh}辖区: |`)).includes('泽州县'))
      assert.equal((await find(`${en}jurisdiction: |`, 'zezhou'))?.detail, '泽州县 · Zezhou County')
      assert.ok((await labels(`${zh}未列全: [|`)).includes('苗木表'))
    })

    it('follow the packs of the folder', async () => {
      editor.stop()
      editor = await startEditor({ settings: { packs: ['taiyuan-2023'] } })
      const found = await labels(`${zh}辖区: |`)
      assert.ok(found.includes('清徐县') && !found.includes('泽州县'))
    })

    it('put right the colon and blanks of an input method', async () => {
      assert.equal(await taken(`${zh}阶段：设|`, '设计'), `${zh}阶段: 设计`)
      assert.equal(await taken(`${zh}阶段:\u3000|`, '设计'), `${zh}阶段: 设计`)
      assert.equal(await taken(`${zh}阶段:|`, '设计'), `${zh}阶段: 设计`)
    })

    it('of a list are put in its brackets, and are nothing in free text', async () => {
      assert.equal(await taken(`${zh}公园: { 功能: |`, '休闲娱乐'), `${zh}公园: { 功能: [休闲娱乐]`)
      assert.deepEqual(await labels(`${zh}名称: 甲 |`), [])
      assert.deepEqual(await labels(`${zh}# |`), [])
    })

    it('are levels and packs in the configuration', async () => {
      const config = async (marked: string) => (await ask(marked, 'viridict.config.yaml')).map(({ label }) => label)
      assert.ok((await config('levels:\n  |')).includes('tree-shrub-cover-ratio'))
      editor.close('viridict.config.yaml')
      assert.deepEqual(await config('levels: { kind: |'), ['error', 'warning', 'note', 'off'])
    })
  })

  describe('snippets', () => {
    it('are rows, also behind a dash', async () => {
      editor = await startEditor({ capabilities: withSnippets })
      const row = '{ 植物, 数量, 冠幅, 面积 }'
      const plant = `{ 植物: \${1:早园竹}, 数量: \${2:36 株}, 冠幅: \${3:1.0-1.5 m}, 面积: \${4:20 m2} }`
      assert.equal(await taken(`${zh}苗木表:\n  |`, row), `${zh}苗木表:\n  - ${plant}`)
      assert.equal(await taken(`${zh}苗木表:\n  - |`, row), `${zh}苗木表:\n  - ${plant}`)
      assert.match(
        await taken('viridict: 1\nkind: Operator\nworkers:\n  |', '{ id, certificate }'),
        /certificate: \{ occupation: \$\{2\|/,
      )
      assert.match(
        await taken('绿规: 1\n类型: 辖区\n公园:\n  |', '{ 名称, 分类, 面积, 建成日期 }'),
        /分类: \$\{2\|口袋公园,/,
      )
    })

    it('are a declaration of each kind where nothing is written, from which no rule passes', async () => {
      editor = await startEditor()
      for (const [label, kind] of [
        ['项目申报', '项目'],
        ['辖区申报', '辖区'],
        ['养护单位申报', '养护单位'],
      ] as const) {
        const text = await taken('|', label)
        assert.match(text, new RegExp(`^绿规: 1\n类型: ${kind}\n`))
        assert.deepEqual(
          parseSource(text).flatMap(({ problems }) => problems),
          [],
        )
        const { findings } = assess([{ uri: 'new.yaml', text }], { asOf: '2026-12-31' })
        assert.deepEqual(
          findings.filter(({ verdict }) => verdict === 'pass'),
          [],
          label,
        )
        const broken = ['yaml-syntax', 'unknown-key', 'missing-key', 'unknown-value', 'wrong-shape', 'number', 'unit']
        assert.deepEqual(
          findings.filter(({ rule }) => broken.includes(rule)),
          [],
          label,
        )
      }
      assert.ok((await labels('绿|')).includes('项目申报'))
      assert.ok(!(await labels(`${zh}|`)).includes('项目申报'))
    })

    it('are in the reader’s language', async () => {
      editor = await startEditor({ locale: 'en' })
      assert.match(await taken('|', 'Operator declaration'), /^viridict: 1\nkind: Operator\n/)
    })
  })

  it('is asked for by every sign that opens something', async () => {
    editor = await startEditor()
    const signs = editor.initialized.capabilities.completionProvider?.triggerCharacters ?? []
    for (const sign of [' ', ':', '：', '-', '{', '[', ',', '\n']) assert.ok(signs.includes(sign), JSON.stringify(sign))
  })

  it('never fails, wherever in a text that is being typed it is asked for', async () => {
    editor = await startEditor()
    const file = fileURLToPath(new URL('../../../examples/constructed-2026/corner-garden.yaml', import.meta.url))
    const text = readFileSync(file, 'utf8')
    for (let end = 1; end < text.length; end += 61) {
      editor.open('typed.yaml', text.slice(0, end))
      for (const offset of [end, Math.floor(end / 2)])
        await editor.request('textDocument/completion', 'typed.yaml', { position: placeOf(text, offset) })
    }
  })
})
