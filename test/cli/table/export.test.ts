import assert from 'node:assert/strict'
import { parseSource } from '@viridict/core'
import fc from 'fast-check'
import { entryOf } from 'viridict/internal/import/find-declaration.js'
import { type ListName, listTargets } from 'viridict/internal/import/list-target.js'
import { tableReaders } from 'viridict/internal/import/table-readers.js'
import { withList } from 'viridict/internal/import/with-list.js'
import { exportWorkbook } from 'viridict/internal/table/export-workbook.js'
import { readWorkbook } from 'viridict/internal/workbook/read-workbook.js'
import { declared } from './declared.js'

async function exported(text: string, key: ListName, language: 'zh' | 'en' = 'zh') {
  const target = listTargets[key]
  const root = parseSource(text)[0]?.root
  const list = root?.kind === 'mapping' ? entryOf(root, target.key, target.kind)?.value : undefined
  return list?.kind === 'sequence' ? exportWorkbook(list, target, language) : assert.fail('no list')
}

async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const read = await readWorkbook(bytes)
  return read.ok ? (read.sheets[0]?.rows ?? []) : assert.fail(read.why)
}

const project = (rows: string) => `绿规: 1\n类型: 项目\n苗木表:\n${rows}`

describe('a list that is exported', () => {
  it('has its figures in the unit of most rows, and all else as it is written', async () => {
    const { bytes } = await exported(declared.planting, 'planting')
    assert.deepEqual((await cellsOf(bytes)).slice(0, 6), [
      ['植物', '数量(株)', '冠幅(m)', '胸径(cm)', '面积(㎡)', '生长型', '层', '乡土属性', '林下'],
      ['国槐', '36', '3.50 m', '12-14 cm', '', '', '', '乡土'],
      ['油松', '24', '300 cm'],
      ['白蜡', '1', '3.0-3.5 m'],
      ['连翘', '', '', '', '1180.25', '', '', '', '否'],
      ['马蔺', '', '0.3', '', '0.05 公顷', '', '', '', '是'],
    ])
  })

  for (const [key, text] of Object.entries(declared) as [keyof typeof declared, string][]) {
    it(`is read back without a change in either language: ${key}`, async () => {
      for (const language of ['zh', 'en'] as const) {
        const { bytes, differing } = await exported(text, key, language)
        assert.deepEqual(differing, [], language)
        const read = await readWorkbook(bytes)
        const result = read.ok ? tableReaders[key].read(read.sheets) : assert.fail(read.why)
        assert.ok(result.ok)
        const list = { target: listTargets[key], rows: result.rows }
        const put = withList(text, list, { file: 'a', id: undefined, replace: false })
        assert.ok(put.ok)
        assert.equal(put.text, text)
        assert.equal(put.change, undefined)
      }
    })
  }

  it('names the rows that a table has no place for', async () => {
    const rows =
      '  - {植物: 国槐, 数量: 36}\n  - {植物: 油松, 株高: 3 m}\n  - 油松\n  - {植物: 合计, 数量: 36}\n  - {植物: [国槐]}\n  - {植物: 侧柏}\n'
    assert.deepEqual((await exported(project(rows), 'planting')).differing, [1, 2, 3, 4])
  })

  it('is a text whatever a name begins with, and never a formula', async () => {
    const names = [
      '=cmd|calc',
      '+1',
      '-1',
      '@a',
      '<script>',
      ']]>',
      '&amp;',
      '\u202e甲',
      '𠮷野',
      '\u0001a\ud800',
      'a\tb',
    ]
    const list = names.map((name) => `  - {植物: ${JSON.stringify(name)}, 数量: 1}\n`).join('')
    const { bytes } = await exported(project(list), 'planting')
    const read = await readWorkbook(bytes)
    assert.ok(read.ok)
    const cells = read.sheets[0]?.rows.slice(1).map(([cell]) => cell)
    assert.deepEqual(cells, [...names.slice(0, 9), '\ufffda\ufffd', 'a\tb'])
  })

  it('is read back as it was, or the row is named', async () => {
    const value = fc.oneof(
      fc.constantFrom('36', '36 株', '0', '1.50 m', '3-4', '无', '-', '是', 'x', '1e3', '乔木', '350 cm', '12㎡'),
      fc.string(),
    )
    const keys = ['植物', '数量', '冠幅', '胸径', '面积', '生长型', '层', '乡土属性', '林下'] as const
    const row = fc.record(Object.fromEntries(keys.map((key) => [key, fc.option(value, { nil: undefined })])))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const text = project(rows.map((one) => `  - ${JSON.stringify(one)}\n`).join(''))
        if (parseSource(text).some(({ problems }) => problems.length > 0)) return
        const { bytes, differing } = await exported(text, 'planting')
        const read = await readWorkbook(bytes)
        assert.ok(read.ok)
        const result = tableReaders.planting.read(read.sheets)
        const list = { target: listTargets.planting, rows: result.ok ? result.rows : () => [] }
        const put = withList(text, list, { file: 'a', id: undefined, replace: true })
        if (differing.length === 0) assert.ok(put.ok && put.change === undefined)
      }),
      { numRuns: 150 },
    )
  })
})
