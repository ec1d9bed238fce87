import assert from 'node:assert/strict'
import fc from 'fast-check'
import { listTargets } from 'viridict/internal/import/list-target.js'
import type { Plant } from 'viridict/internal/import/read-row.js'
import { plantEntries } from 'viridict/internal/import/row-entries.js'
import { type WithListOptions, withList } from 'viridict/internal/import/with-list.js'
import { parseAllDocuments } from 'yaml'

const plants: readonly Plant[] = [
  { row: 2, species: '国槐', count: { amount: '36', unit: { dimension: 'count', zh: '株', en: '' } } },
  { row: 3, species: '连翘', area: { amount: '80', unit: { dimension: 'area', zh: '㎡', en: 'm2' } } },
]

function withPlants(text: string, options: WithListOptions) {
  const rows = (language: 'zh' | 'en') => plants.map((plant) => plantEntries(plant, language))
  return withList(text, { target: listTargets.planting, rows }, options)
}

function put(text: string, more: { readonly id?: string; readonly replace?: boolean } = {}): string {
  const read = withPlants(text, { file: 'a.yaml', id: undefined, replace: false, ...more })
  return read.ok ? read.text : assert.fail(read.problem.template.en)
}

function refusal(text: string, more: { readonly id?: string; readonly replace?: boolean } = {}): string {
  const read = withPlants(text, { file: 'a.yaml', id: undefined, replace: false, ...more })
  return read.ok ? assert.fail(read.text) : read.problem.template.en
}

const zh = '绿规: 1\n类型: 项目\n编号: a\n'
const en = 'viridict: 1\nkind: Project\nid: a\n'
const zhRows = '  - {植物: 国槐, 数量: 36 株}\n  - {植物: 连翘, 面积: 80 ㎡}\n'
const enRows = '  - {species: 国槐, count: 36}\n  - {species: 连翘, area: 80 m2}\n'

describe('a planting list put into a declaration', () => {
  it('stands at its end where it has none, in the language of its keys', () => {
    assert.equal(put(zh), `${zh}苗木表:\n${zhRows}`)
    assert.equal(put(en), `${en}planting:\n${enRows}`)
    assert.equal(
      put('绿规: 1\n类型: 项目\n编号: a\nname: b\n'),
      `绿规: 1\n类型: 项目\n编号: a\nname: b\n苗木表:\n${zhRows}`,
    )
  })

  it('leaves comments, blank lines and quotes as they are', () => {
    const text = `# 申报\n${zh}\n名称: '甲'   # 名\n\n面积:\n    绿地面积: 1 ha # 量得\n    # 其余未量\n# 完\n`
    assert.equal(put(text), `${text}苗木表:\n${zhRows}`)
    assert.equal(put(`${zh}# 完\n\n  # 真完\n`), `${zh}# 完\n\n  # 真完\n苗木表:\n${zhRows}`)
    assert.equal(put(`${zh}\n\n\n`), `${zh}苗木表:\n${zhRows}\n\n\n`)
  })

  it('ends a last line that is not ended, and ends its own lines like the others', () => {
    assert.equal(put(zh.trimEnd()), `${zh}苗木表:\n${zhRows}`)
    assert.equal(put(`${zh.trimEnd()} # 甲`), `${zh.trimEnd()} # 甲\n苗木表:\n${zhRows}`)
    assert.equal(put(zh.replaceAll('\n', '\r\n')), `${zh}苗木表:\n${zhRows}`.replaceAll('\n', '\r\n'))
  })

  it('stands above the sample that a template has turned off', () => {
    const text = `${zh}# 苗木表，逐行填写。\n#苗木表:\n#  - {植物: 早园竹}\n\n# 别的\n#总数:\n`
    const list = `苗木表:\n${zhRows}`
    assert.equal(put(text), text.replace('#苗木表:', `${list}#苗木表:`))
  })

  it('stands behind a key that has nothing behind it', () => {
    assert.equal(put(`${zh}苗木表:\n名称: 甲\n`), `${zh}苗木表:\n${zhRows}名称: 甲\n`)
    assert.equal(put(`${en}planting: # later\nname: b\n`), `${en}planting:\n${enRows.trimEnd()} # later\nname: b\n`)
  })

  it('gives way to none that is there, unless it is to be replaced', () => {
    for (const list of ['[]', '[{植物: 油松}]', '\n  - {植物: 油松}', '\n- 植物: 油松\n  数量: 1', '甲'])
      assert.match(refusal(`${zh}苗木表: ${list}\n`), /has \{list\} already/, list)
  })

  it('takes the place of the rows alone when it is', () => {
    const around = (list: string) => `${zh}苗木表:${list}\n# 后\n名称: 甲 # 名\n`
    const replaced = (list: string) => put(around(list), { replace: true })
    assert.equal(
      replaced('\n  - {植物: 油松} # 一\n\n  # 二\n  - 植物: 侧柏\n    数量: 1'),
      around(`\n${zhRows.trimEnd()}`),
    )
    assert.equal(replaced(' [{植物: 油松},\n  {植物: 侧柏}]'), around(`\n${zhRows.trimEnd()}`))
    assert.equal(replaced(' []'), around(`\n${zhRows.trimEnd()}`))
    assert.equal(replaced('\n- {植物: 油松}'), around(`\n${zhRows.trimEnd()}`.replaceAll('\n  -', '\n-')))
    assert.equal(replaced('\n      - {植物: 油松}'), around(`\n${zhRows.trimEnd()}`.replaceAll('\n  -', '\n      -')))
  })

  it('goes into a mapping in braces too', () => {
    const flow = '{viridict: 1, kind: Project, id: a}\n'
    const list = '[\n  {species: 国槐, count: 36},\n  {species: 连翘, area: 80 m2}\n]'
    assert.equal(put(flow), flow.replace('}', `, planting: ${list}}`))
    const full = '{viridict: 1, planting: [{species: 油松}], kind: Project}\n'
    assert.equal(put(full, { replace: true }), full.replace('[{species: 油松}]', list))
  })

  it('goes into the declaration that is named, where there are several', () => {
    const other = 'viridict: 1\nkind: Operator\nid: b\n'
    const text = `${en}---\n# two\n${other}...\n---\n${en.replace('id: a', 'id: c')}`
    assert.equal(put(text, { id: 'a' }), text.replace('---', `planting:\n${enRows}---`))
    assert.equal(put(text, { id: 'c' }), `${text}planting:\n${enRows}`)
    for (const id of [undefined, 'x']) assert.match(refusal(text, id === undefined ? {} : { id }), /which declaration/)
    assert.match(refusal(text, { id: 'b' }), /no declaration of a project|which has no \{list\}/)
    assert.match(refusal(`${en}---\n${en}`, { id: 'a' }), /which declaration/)
  })

  it('goes into nothing else', () => {
    assert.match(refusal('viridict: 1\nkind: Operator\nid: b\n'), /no declaration of a project|which has no \{list\}/)
    assert.match(refusal('a: 1\n'), /no declaration of a project|which has no \{list\}/)
    assert.match(refusal(''), /no declaration of a project|which has no \{list\}/)
    assert.match(refusal(`${en}a: [1\n`), /not sound YAML/)
    assert.match(refusal(`${en}planting:\n苗木表:\n`), /cannot be put into it/)
    const anchored = `${en}planting: &rows\n  - &one {species: 油松}\nother: *one\n`
    assert.match(refusal(anchored, { replace: true }), /cannot be put into it/)
  })

  it('is all that changes: every other line stays, byte for byte', () => {
    const lines = fc.constantFrom(
      '',
      '# 注',
      '  # 注',
      "名称: '甲'",
      '面积: {绿地面积: 1 ha}',
      '面积:\n   绿地面积: 1 ha',
      '说明: |\n  甲\n  #苗木表:\n  乙',
      '未列全: [公园]   # 甲',
    )
    fc.assert(
      fc.property(
        fc.uniqueArray(lines, { selector: (line) => line.split(':')[0], maxLength: 6 }),
        fc.boolean(),
        (more, ended) => {
          const text = `${zh}${more.join('\n')}${ended ? '\n' : ''}`
          const after = put(text)
          const list = `苗木表:\n${zhRows}`
          assert.ok(after.includes(list), after)
          assert.equal(after.replace(list, '').trimEnd(), text.trimEnd())
          assert.deepEqual(
            parseAllDocuments(after).flatMap(({ errors }) => errors),
            [],
          )
        },
      ),
    )
  })

  it('keeps the text of the rows that say the same, with their comments, and their order', () => {
    const around = (list: string) => `${zh}苗木表:\n${list}# 后\n名称: 甲 # 名\n`
    const kept = '  # 甲方要求\n  - 植物: 国槐   # 全冠\n    数量: 36\n'
    const after = put(around(`${kept}\n  # 旧\n  - {植物: 油松} # 旧\n`), { replace: true })
    assert.equal(after, around(`${kept}  - {植物: 连翘, 面积: 80 ㎡}\n`))
    const both = around(`  - {植物: 油松}\n${kept}  - {面积: 80 平方米, 植物: 连翘}   # 九株一平米\n`)
    assert.equal(put(both, { replace: true }), around(`${kept}  - {面积: 80 平方米, 植物: 连翘}   # 九株一平米\n`))
    for (const eol of ['\n', '\r\n']) {
      const text = both.replaceAll('\n', eol)
      assert.equal(put(put(text, { replace: true }), { replace: true }), put(text, { replace: true }))
      assert.ok(put(text, { replace: true }).includes(kept.replaceAll('\n', eol)))
    }
  })

  it('is left as it is where it says the same already, however it is written, without asking', () => {
    for (const list of [
      '[{植物: 国槐, 数量: 36}, {植物: 连翘, 面积: 0.008 公顷}]',
      zhRows.trim().replace(/^/, '\n  '),
      enRows.trim().replace(/^/, '\n  '),
    ]) {
      const text = `${zh}苗木表: ${list} # 甲\n名称: 甲\n`
      assert.equal(put(text), text, list)
    }
  })
})
