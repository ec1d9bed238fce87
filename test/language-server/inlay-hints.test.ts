import assert from 'node:assert/strict'
import type { InlayHint, Range } from 'vscode-languageserver-protocol'
import { type Editor, startEditor } from './editor.js'
import { garden, operator, retype, startOnFigures } from './figures-sample.js'

describe('inlay hints of the language server', () => {
  let editor: Editor
  afterEach(() => editor.stop())

  const everything: Range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } }
  const asked = (name: string, range = everything) =>
    editor.request<InlayHint[]>('textDocument/inlayHint', name, { range })
  /** Each hint behind the text that it follows. */
  const hintsOf = async (name: string, range = everything) => {
    const lines = editor.text(name).split('\n')
    const found = await asked(name, range)
    return found.map(({ position, label }) => {
      const before = lines[position.line]?.slice(0, position.character) ?? ''
      return `${before.slice(-6)} | ${label}`
    })
  }

  it('are behind each plant and behind each row', async () => {
    editor = await startOnFigures()
    assert.deepEqual(await hintsOf('garden.yaml'), [
      '731 m2 | 占 73.1%，计入',
      '269 m2 | 占 26.9%，不计入',
      '植物: 槐树 | → 国槐 · 豆科 · 乔木 · 乡土',
      ': 乡土 } | 占 23.4%，计入',
      '植物: 刺槐 | 豆科 · 乔木 · 非乡土',
      ': 外来 } | 占 15%，不计入',
      '物: 五角枫 | ?',
      '600 m2 | 占 60%，计入',
      ': 不知名树 | ?',
      '6 m2 } | 占 1.6%，待定',
    ])
  })

  it('speak the language of the editor', async () => {
    editor = await startOnFigures({ locale: 'en' })
    const hints = await hintsOf('garden.yaml')
    assert.ok(hints.includes('植物: 槐树 | → Styphnolobium japonicum · Fabaceae · tree · native'))
    assert.ok(hints.includes(': 外来 } | 15% of the whole, does not count'))
  })

  it('are behind every row, however many there are, and are never rounded up to what counts', async () => {
    editor = await startOnFigures()
    const hints = await hintsOf('upkeep.yaml')
    assert.deepEqual(hints, [...Array<string>(8).fill('nt } } | 占 11.11%，计入'), 'none } | 占 11.12%，不计入'])
  })

  it('are of all heads, where more are stated than listed', async () => {
    const text = operator.replace('workers:', 'headcount: 10\nworkers:')
    editor = await startEditor({ files: { 'upkeep.yaml': text } })
    assert.equal((await hintsOf('upkeep.yaml')).at(-1), 'none } | 占 10%，不计入')
  })

  it('are a range where nobody knows the whole', async () => {
    const text = operator.replace('workers:', 'incomplete: [workers]\nworkers:')
    editor = await startEditor({ files: { 'upkeep.yaml': text } })
    assert.equal((await hintsOf('upkeep.yaml')).at(-1), 'none } | 占 0%~11.12%，不计入')
  })

  it('name the figure where a row counts in several', async () => {
    // Without measured cover the list stands for it. A crown of 2 m covers pi m², and crowns overlap: no share of a whole.
    const text = garden
      .replace(/投影面积.*\n/, '')
      .replace('槐树, 面积: 234 m2', '槐树, 面积: 234 m2, 数量: 1 株, 冠幅: 2 m')
    editor = await startEditor({ files: { 'garden.yaml': text } })
    const hints = (await hintsOf('garden.yaml')).filter((hint) => hint.startsWith(': 乡土 }'))
    assert.deepEqual(hints.toSorted(), [
      ': 乡土 } | 乔灌木占比：3.14 m²，计入',
      ': 乡土 } | 乡土适生植物应用面积占比：占 23.4%，计入',
    ])
  })

  it('tell of the plants and the figures in more words', async () => {
    editor = await startOnFigures()
    const tooltips = (await asked('garden.yaml')).map(({ tooltip }) => String(tooltip))
    assert.ok(tooltips.some((text) => /^国槐 Styphnolobium japonicum\n来源：\S/.test(text)))
    assert.ok(tooltips.some((text) => /^一名多种，请写明是哪一种：.*元宝枫 Acer truncatum/.test(text)))
    assert.ok(tooltips.includes('植物目录中没有这个名称'))
    assert.ok(tooltips.includes('二(二)2 乡土适生植物应用面积占比：槐树 234 m²，计入'))
  })

  it('follow what is typed', async () => {
    editor = await startOnFigures()
    editor.open('garden.yaml', garden)
    retype(editor, 'garden.yaml', '234', '117')
    retype(editor, 'garden.yaml', '不知名树', '油松')
    const hints = await hintsOf('garden.yaml')
    assert.ok(hints.includes(': 乡土 } | 占 11.7%，计入'))
    assert.ok(hints.includes('植物: 油松 | 松科 · 乔木 · 乡土'))
  })

  it('are those of the range that is asked for', async () => {
    editor = await startOnFigures()
    const line = garden.split('\n').findIndex((text) => text.includes('刺槐'))
    assert.deepEqual(
      await hintsOf('garden.yaml', { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }),
      ['植物: 刺槐 | 豆科 · 乔木 · 非乡土', ': 外来 } | 占 15%，不计入'],
    )
  })

  it('are none where they are off', async () => {
    editor = await startOnFigures({ settings: { asOf: '2026-12-31', show: { hints: false } } })
    assert.deepEqual(await asked('garden.yaml'), [])
  })
})
