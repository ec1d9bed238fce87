import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { CodeLens } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, startEditor, uriOf } from './editor.js'
import { garden, operator, retype, startOnFigures } from './figures-sample.js'

const example = new URL('../../../examples/constructed-2026/corner-garden.yaml', import.meta.url)

describe('code lenses of the language server', () => {
  let editor: Editor
  afterEach(() => editor.stop())

  const asked = (name: string) => editor.request<CodeLens[]>('textDocument/codeLens', name, {})
  /** What stands above each line, by the key that the line begins with. */
  const lensesOf = async (name: string) => {
    const lines = editor.text(name).split('\n')
    const found = await asked(name)
    return found.map(({ range, command }) => `${lines[range.start.line]?.split(':')[0]} | ${command?.title}`)
  }

  it('count the verdicts of a declaration and state the figures of its parts', async () => {
    editor = await startOnFigures()
    const [head, ...parts] = await lensesOf('garden.yaml')
    assert.match(String(head), /^绿规 \| \? 待补 \d+ · ✓ 符合 2$/)
    assert.deepEqual(parts, [
      '投影面积 | 乔灌木占比 73.1%，要求≥70% ✓',
      '苗木表 | 近自然群落结构 1项~3项，要求≥3项 ?',
      '苗木表 | 乡土适生植物应用面积占比 83.4%~85%，要求≥80% ✓',
    ])
    const [operators, ...figures] = await lensesOf('upkeep.yaml')
    assert.match(String(operators), /^viridict \| ✗ 不符合 1 · \? 待补 \d+$/)
    assert.deepEqual(figures, ['workers | 园林绿化工持证上岗率 88.88%，要求≥100% ✗'])
  })

  it('speak the language of the editor', async () => {
    editor = await startOnFigures({ locale: 'en' })
    const [head, ...figures] = await lensesOf('upkeep.yaml')
    assert.match(String(head), /^viridict \| ✗ fail 1 · \? open \d+$/)
    assert.deepEqual(figures, ['workers | Certified worker rate 88.88%, required ≥ 100% ✗'])
  })

  it('follow what is typed', async () => {
    editor = await startOnFigures()
    editor.open('garden.yaml', garden)
    retype(editor, 'garden.yaml', '269', '319')
    // 731 / 1050 = 69.61 %: more than 69.61, less than 69.62.
    assert.ok((await lensesOf('garden.yaml')).includes('投影面积 | 乔灌木占比 69.61%，要求≥70% ✗'))
  })

  it('tell the declarations of one text apart, though their ids be the same', async () => {
    const passing = operator.replace('W-9, certificate: none', 'W-8')
    const text = `${operator}---\n${passing.replace(/ {2}- { id: W-8 }\n/, '')}`
    editor = await startEditor({ files: { 'both.yaml': text } })
    const rates = (await lensesOf('both.yaml')).filter((lens) => lens.startsWith('workers'))
    assert.deepEqual(rates, [
      'workers | 园林绿化工持证上岗率 88.88%，要求≥100% ✗',
      'workers | 园林绿化工持证上岗率 100%，要求≥100% ✓',
    ])
  })

  it('are at most three above a line, one a rule, the worst first', async () => {
    const parks = [1, 2].map((n) => `  - { 编号: P-${n}, 分类: 综合公园, 面积: ${n} ha, 功能: [休闲娱乐] }\n`).join('')
    const city = `绿规: 1\n类型: 辖区\n编号: city\n名称: 市本级\n辖区: 市本级\n年度: 2026\n公园:\n${parks}`
    editor = await startEditor({ files: { 'city.yaml': city } })
    const titles = (await lensesOf('city.yaml')).filter((lens) => lens.startsWith('公园 |'))
    assert.equal(titles.length, 3)
    const order = titles.map((title) => ['✗', '?', '✎', 'i', '✓'].indexOf(title.at(-1) ?? ''))
    assert.deepEqual(order, order.toSorted())
  })

  it('run the command of a client that names it, and none of another', async () => {
    editor = await startOnFigures()
    assert.deepEqual(new Set((await asked('upkeep.yaml')).map(({ command }) => command?.command)), new Set(['']))
    editor.stop()
    const commands = ['viridict.showFinding']
    editor = await startOnFigures({ capabilities: { experimental: { commands: { commands } } } })
    const [counts, rate] = await asked('upkeep.yaml')
    assert.equal(counts?.command?.command, '')
    assert.equal(rate?.command?.command, 'viridict.showFinding')
    assert.deepEqual(rate?.command?.arguments, [uriOf('upkeep.yaml'), 'certified-worker-rate', 'upkeep'])
  })

  it('are none where they are off', async () => {
    editor = await startOnFigures({ settings: { asOf: '2026-12-31', show: { lenses: false } } })
    assert.deepEqual(await asked('garden.yaml'), [])
  })

  it('are asked for again by an editor once something has changed, and not before', async () => {
    const refreshSupport = true
    editor = await startOnFigures({ capabilities: { workspace: { codeLens: { refreshSupport } } } })
    let refreshed = 0
    editor.connection.onRequest('workspace/codeLens/refresh', () => {
      refreshed++
      return null
    })
    editor.connection.onRequest('workspace/inlayHint/refresh', () => assert.fail('not supported'))
    editor.open('garden.yaml', garden)
    await editor.idle()
    retype(editor, 'garden.yaml', '# 一名', '# 一 名')
    await editor.idle()
    assert.equal(refreshed, 0)
    retype(editor, 'garden.yaml', '269', '319')
    await editor.idle()
    assert.equal(refreshed, 1)
  })

  it('answer on every prefix of a text, with hints that stand in it', async () => {
    editor = await startEditor({ files: {} })
    const text = readFileSync(example, 'utf8')
    const whole = TextDocument.create('', '', 0, text)
    editor.open('x.yaml', '')
    const step = 41
    for (let typed = 0; typed < text.length; typed += step) {
      const at = whole.positionAt(typed)
      editor.edit('x.yaml', { start: at, end: at }, text.slice(typed, typed + step))
      const range = { start: { line: 0, character: 0 }, end: whole.positionAt(typed + step) }
      for (const { command } of await asked('x.yaml')) assert.notEqual(command?.title, '')
      for (const { label, position } of await editor.request<{ label: string; position: typeof at }[]>(
        'textDocument/inlayHint',
        'x.yaml',
        { range },
      )) {
        assert.notEqual(label, '')
        assert.ok(whole.offsetAt(position) <= typed + step)
      }
    }
  })
})
