import assert from 'node:assert/strict'
import { generated, makeRoot, packFiles, removeRoots } from './fixture.js'

describe('generated docs', function () {
  this.timeout(60_000)
  let docs: ReadonlyMap<string, string>
  before(async () => {
    docs = await generated(makeRoot(packFiles()))
  })
  after(removeRoots)

  const page = (path: string) => docs.get(path) ?? ''
  const part = (path: string, language: 'zh' | 'en') =>
    page(path).split('\n## English\n')[language === 'zh' ? 0 : 1] ?? ''
  const includes = (text: string, line: string) => assert.ok(text.includes(line), `${line}\nis not in\n${text}`)

  describe('the page of a rule', () => {
    const path = 'docs/rules/park-area.md'

    it('begins with the clause in its own words, in both parts', () => {
      includes(part(path, 'zh'), '> 公园面积不小于100平方米\n>\n> —— 山〔2020〕1号 二(三)1 公园面积')
      includes(part(path, 'en'), '> —— 山〔2020〕1号, clause 二(三)1 Park area')
    })

    it('spells fields, values and parameters in Chinese for Chinese readers', () => {
      const zh = part(path, 'zh')
      includes(zh, '- 对象：花园')
      includes(zh, '`建成日期` ≥ 2020-01-01（印发日期）；`分类` 为 社区公园或街头游园；否则不适用：较早建成。')
      includes(zh, '- 要求：≥ 100 m2（2025-12-31）')
      includes(zh, '字段：`面积`')
    })

    it('spells them in English for the others', () => {
      const en = part(path, 'en')
      includes(
        en,
        '`completedOn` ≥ 2020-01-01 (date of issue); `classes` is community or garden; otherwise not applicable: It is older.',
      )
      includes(en, '`field`: `area`')
    })

    it('shows the cases as declarations that can be copied', () => {
      const row =
        '| `{类型: 花园, 面积: 100 m2, 林下: 是, 本园: {分类: 街头游园}, 证书: 无}` | 2026-06-30 | **符合**<br>数值 100 m2 |'
      includes(part(path, 'zh'), `| 恰好100平方米 ${row}`)
      includes(part(path, 'zh'), '证书: {有效期至: 长期}')
      includes(
        part(path, 'en'),
        '`{kind: Garden, area: 100 m2, under: true, park: {class: garden}, certificate: none}`',
      )
    })

    it('groups them by verdict', () => {
      const headings = [...part(path, 'zh').matchAll(/^#### (.+)$/gmu)].map((match) => match[1])
      assert.deepEqual(headings, ['符合', '不符合'])
    })

    it('says what the rule rests on', () => includes(part(path, 'zh'), '### 依据和读法\n\n- 条款原文。'))

    it('lets no text become Markdown', () => includes(part(path, 'zh'), '看公园面积 \\| 不看道路。'))
  })

  it('lists every clause with its rules, or the reason why it has none', () => {
    const path = 'docs/rules/README.md'
    includes(part(path, 'zh'), '| 二(三)1 | 公园面积 | [公园面积](park-area.md) |')
    includes(part(path, 'zh'), '| 二(三)2 | 精神 | 没有可以申报的事实。 |')
    includes(part(path, 'en'), '| 二(三)2 | Spirit | Nothing can be declared. |')
  })

  it('has a dictionary of all fields, with their units, lists and conditions', () => {
    const dictionary = page('docs/declaration.md')
    includes(dictionary, '| `area` | 面积 | 面积 area | m2 |  | – | 0 m2 |  |')
    includes(
      dictionary,
      '| `completedOn` | 建成日期 | 日期 date |  | 阶段为建成时<br>when stage is completed | – |  | 建成的日期。<br>Day of completion. |',
    )
    includes(dictionary, '| – | 示例花园<br>Sample garden |  |')
    includes(dictionary, '| `parks` | 公园 | 清单 list: [公园 park](#公园-park)<br>须列全 register |')
    includes(dictionary, '| 街头游园 | `garden` | G14、游园 |')
  })

  it('lists the data checks with what they say', () => {
    includes(part('docs/checks.md', 'zh'), '| `unit` | 警告 | 单位不符 | 不认识的单位“…”。 |')
    includes(part('docs/checks.md', 'en'), '| `unit` | warning | Unit | Unknown unit …. |')
  })
})
