import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { contextAt, type TypingContext } from '@viridict/language-server/internal/completion/context-at.js'

const head = '绿规: 1\n类型: 项目\n'

/** Of a text with a `|` where the cursor is. */
function typing(marked: string, isConfig = false): TypingContext | undefined {
  const offset = marked.indexOf('|')
  return contextAt(marked.slice(0, offset) + marked.slice(offset + 1), offset, isConfig)
}

/** `key planting 国`: what is typed, where, and what of it. */
function said(marked: string): string {
  const context = typing(marked)
  if (!context) return 'nothing'
  const { on, path, field, typed, record, isItem } = context
  return [on, on === 'key' ? (record ?? '?') : [...path, ...(isItem ? [] : [field?.key ?? '?'])].join('.'), typed]
    .join(' ')
    .trim()
}

const written = (marked: string) => [...(typing(head + marked)?.written ?? [])].join(' ')

describe('what is being typed', () => {
  it('is told apart by lines and indentation', () => {
    assert.equal(said(`${head}苗|`), 'key Project 苗')
    assert.equal(said(`${head}辖区: 城|`), 'value jurisdiction 城')
    assert.equal(said(`${head}面积:\n  |`), 'key areas')
    assert.equal(said(`${head}面积:\n  绿地面积: 120 |\n  铺装面积: 3`), 'value area.green 120')
    assert.equal(said(`${head}公园:\n  设施:\n    步|`), 'key facilities 步')
    assert.equal(said(`${head}公园:\n  设施:\n    步道: 3 m\n  |`), 'key projectPark')
    assert.equal(said(`${head}公园:\n  功能:\n    - 休|`), 'value park.functions 休')
  })

  it('is a row or a key of one, by its column', () => {
    assert.equal(said(`${head}苗木表:\n  |`), 'row planting')
    assert.equal(said(`${head}苗木表:\n  - 植物: 国槐\n  |`), 'row planting')
    assert.equal(said(`${head}苗木表:\n  - 植物: 国槐\n    |\n  - 植物: 银杏`), 'key planting')
    assert.equal(said(`${head}苗木表:\n- 植物: 国槐\n  |`), 'key planting')
    assert.equal(said(`${head}苗木表:\n- 植物: 国槐\n|`), 'key Project')
    assert.equal(said(`${head}苗木表:\n  - |`), 'key planting')
    assert.equal(said(`${head}苗木表:\n  - 植物: 国|`), 'value planting.species 国')
  })

  it('is found in braces and brackets that are not closed, or over several lines', () => {
    assert.equal(said(`${head}苗木表:\n  - { 植物: 国|`), 'value planting.species 国')
    assert.equal(said(`${head}苗木表:\n  - { 植物: 国槐, |`), 'key planting')
    assert.equal(said(`${head}苗木表:\n  - { 植物: 国槐,\n      数量: 3 |`), 'value planting.count 3')
    assert.equal(said(`${head}苗木表: [{ 植物: 国槐 }, {|`), 'key planting')
    assert.equal(said(`${head}公园: { 设施: { 步道: 3 m }, 功能: [休闲娱乐, 运|`), 'value park.functions 运')
    assert.equal(said(`${head}公园:\n  功能: [\n    休|\n  ]\n编号: x`), 'value park.functions 休')
    assert.equal(said(`${head}佐证: [|`), 'row evidence')
  })

  it('goes on after braces that were never closed', () => {
    assert.equal(said(`${head}苗木表:\n  - { 植物: 国槐,\n  - { 植物: 银|`), 'value planting.species 银')
    assert.equal(said(`${head}苗木表:\n  - { 植物: 国槐,\n编|`), 'key Project 编')
    assert.equal(said(`${head}苗木表:\n  - { 植物: 国槐,\n|`), 'key Project')
  })

  it('is nothing in comments, free text, behind what is complete, out of line, and in what is not ours', () => {
    for (const marked of [
      '# 备|',
      '名称: 公园 # 备|',
      '名称: >\n  一段|',
      '苗木表:\n  - { 植物: 国槐 } |',
      '公园: { 设施: { 步道: 3 m } |',
      '面积:\n  绿地面积: 1\n |',
      '面积:\n  绿地面积: 1\n    |',
      '编号 的|',
      '---|',
    ])
      assert.equal(said(head + marked), 'nothing', marked)
    assert.equal(said('kind: Service\nmeta|'), 'nothing')
  })

  it('knows the keys before and behind it, and not the one at it', () => {
    assert.equal(written('编号: a\n|\n名称: b\n面积: { 绿地面积: 3 }\n'), 'viridict kind id name area')
    assert.equal(written('苗木表:\n  - { 植物: 国槐, |, 数量: 3 }\n  - { 冠幅: 3 }'), 'species count')
    assert.equal(written('面积:\n  |\n  铺装面积: 3\n编号: x'), 'paving')
    assert.equal(written('苗木表:\n  - |\n    数量: 3\n  - 植物: 银杏'), 'count')
    assert.equal(written('苗|木表: 1\n编号: x'), 'viridict kind id')
  })

  it('takes the language from the top-level keys, and the kind from wherever it stands', () => {
    assert.equal(typing(`${head}|`)?.language, 'zh')
    assert.equal(typing('viridict: 1\n|')?.language, 'en')
    assert.equal(typing('|')?.language, undefined)
    assert.equal(typing('viridict: 1\nworkers:\n  - {|\nkind: Operator')?.record, 'worker')
    assert.equal(typing(`${head}---\nviridict: 1\n|`)?.root, undefined)
    assert.equal(typing('asOf: |', true)?.field?.type, 'date')
    assert.equal(typing('levels:\n  tr|', true)?.path.join(), 'levels')
  })

  it('bears the colon and the blank of an input method, and a missing blank', () => {
    assert.deepEqual(typing('绿规：1\n类型：项目\n辖区：城|')?.wide, { start: 13, end: 14, instead: ': ' })
    assert.equal(said('绿规：1\n类型：项目\n辖区：城|'), 'value jurisdiction 城')
    assert.equal(said(`${head}辖区:\u3000城|`), 'value jurisdiction 城')
    assert.equal(said(`${head}苗木表:\n  -\u3000植|`), 'key planting 植')
    assert.equal(said(`${head}苗木表:\n  - {植物：国|`), 'value planting.species 国')
    assert.equal(typing(`${head}辖区:|`)?.lacksBlank, true)
    assert.equal(typing(`${head}苗木表:\n  -|`)?.lacksBlank, true)
    assert.equal(typing(`${head}辖区: |`)?.lacksBlank, false)
  })

  it('covers a key that is changed, and bears other line ends', () => {
    const changed = typing(`${head}苗|木表: 1`)
    assert.deepEqual([changed?.hasColon, (changed?.end ?? 0) - (changed?.start ?? 0)], [true, 3])
    assert.equal(written('面积:\r\n  绿|\r\n  铺装面积: 3\r\n'), 'paving')
  })

  it('is found in no time, whatever is written', () => {
    const deep = Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')
    for (const text of ['{'.repeat(50_000), '{a:'.repeat(50_000), '[', '- '.repeat(2000), deep, "'".repeat(50_000)]) {
      const started = performance.now()
      typing(`${head}名称: ${text}|`)
      typing(`${head}${text}|`)
      assert.ok(performance.now() - started < 2000, text.slice(0, 20))
    }
  })

  it('never fails, at no place of a declaration and of what was typed of it', () => {
    for (const name of ['corner-garden', 'upkeep', 'city-proper']) {
      const file = new URL(`../../../examples/constructed-2026/${name}.yaml`, import.meta.url)
      const text = readFileSync(fileURLToPath(file), 'utf8')
      for (let offset = 0; offset <= text.length; offset++) {
        const whole = contextAt(text, offset, false)
        const begun = contextAt(text.slice(0, offset), offset, false)
        for (const context of [whole, begun])
          assert.ok(!context || text.slice(context.start, offset) === context.typed, `${name} at ${offset}`)
      }
    }
  })
})
