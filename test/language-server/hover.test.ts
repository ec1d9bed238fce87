import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type Hover, MarkupContent } from 'vscode-languageserver-protocol/node'
import { type Editor, type EditorOptions, startEditor } from './editor.js'

const markdown = { textDocument: { hover: { contentFormat: ['markdown' as const, 'plaintext' as const] } } }

/** An editor with one text, which is asked about the first place of a word in it. */
async function hoverIn(text: string, options: EditorOptions = {}) {
  const name = 'text.yaml'
  const editor = await startEditor({ capabilities: markdown, ...options, files: { ...options.files, [name]: text } })
  const at = async (line: number, character: number) =>
    editor.request<Hover | null>('textDocument/hover', name, { position: { line, character } })
  /** The first place of `word` behind the first `after`. */
  const on = async (word: string, after = '') => {
    const before = text.slice(0, text.indexOf(word, text.indexOf(after))).split('\n')
    return at(before.length - 1, before.at(-1)?.length ?? 0)
  }
  return { editor, at, on }
}

function textOf(hover: Hover | null): string {
  assert.ok(hover && MarkupContent.is(hover.contents))
  return hover.contents.value
}

/** 881 / 1000 = 88.1 %: the 85 % of 2025 are met, of the 90 % of 2030 19 are missing. */
const city = `viridict: 1
kind: Jurisdiction
id: city
name: 市本级
jurisdiction: 市本级
year: 2026
scope: builtUp

land: { residential: 1000 ha }
coverage:
  parkGreen: { profile: jc2016, residential: 881 ha }
`

/** 300 / 400 = 75 % native, less than 80 %. */
const garden = `绿规: 1
类型: 项目
编号: garden
名称: "[名称](https://example.com) <b>"
辖区: 城区
类别: 公园绿地
建设性质: 新建
阶段: 建成
设计日期: 2025-09-12
建成日期: 2026-05-30
面积: { 用地面积: 500 m2, 绿地面积: 400 m2 }
乡土名录: { 标题: 名录, 文号: 1号, 发文单位: 园林局, 日期: 2025-03-01 }
苗木表:
  - { 植物: 国槐, 面积: 300 m2, 乡土属性: 乡土 }
  - { 植物: 五角枫, 面积: 60 m2, 乡土属性: 外来 }
  - { 植物: 金叶国槐, 面积: 40 m2, 乡土属性: 外来 }
  - { 植物: 不知名树 }
申请豁免:
  - { 规则: native-plant-area-ratio, 理由: 见二(二)2的说明 }
  - { 规则: native-plant-area-rato, 理由: 笔误 }
`

describe('hover of the language server', () => {
  let editor: Editor | undefined
  afterEach(() => editor?.stop())

  async function hoverOn(text: string, options?: EditorOptions) {
    const started = await hoverIn(text, options)
    editor = started.editor
    return started
  }

  it('holds a figure against the requirement today and at later dates', async () => {
    const { on } = await hoverOn(city)
    const hover = await on('881')
    assert.deepEqual(hover?.range, { start: { line: 10, character: 45 }, end: { line: 10, character: 51 } })
    const text = textOf(hover)
    for (const part of [
      '**✓ 符合 一(二) 公园绿地服务半径覆盖率**',
      '- **数值**：88.1%（判定日 2026-12-31）',
      '  - ≥85%（2025-12-31），已达到（现按此判定）\n  - ≥90%（2030-12-31），未达到',
      '> 到2025年，公园绿地服务半径覆盖率达到85%',
      '- **假定**：',
    ])
      assert.ok(text.includes(part), `${part} in\n${text}`)
    assert.match(
      text,
      / {2}- \*\*此处\*\*：覆盖居住用地 residential 8\.81 km²，计入\n {2}- 居住用地面积 residential 10 km²/,
    )
    const [own, other] = ['公园绿地服务半径覆盖率**', '公园绿化活动场地服务半径覆盖率**'].map((title) =>
      text.indexOf(title),
    )
    assert.ok(own !== undefined && other !== undefined && own < other, 'what the figure is a part of comes first')
  })

  it('is of the text as it is typed', async () => {
    const { editor, on } = await hoverOn(city)
    editor.open('text.yaml', city)
    editor.edit('text.yaml', { start: { line: 10, character: 45 }, end: { line: 10, character: 46 } }, '7')
    assert.match(
      textOf(await on('881')),
      /一\(二\) 公园绿地服务半径覆盖率\*\*\n\n- \*\*数值\*\*：78\.1%[\s\S]*差距\*\*：6\.9个百分点/,
    )
  })

  it('speaks English to an English editor', async () => {
    const { on } = await hoverOn(city, { locale: 'en-GB' })
    const text = textOf(await on('881'))
    assert.match(text, /✓ pass 一\(二\) /)
    assert.match(text, /- \*\*Figure\*\*: 88\.1% \(as of 2026-12-31\)/)
    assert.match(text, / {2}- ≥ 85% \(2025-12-31\), met \(judged by this now\)\n {2}- ≥ 90% \(2030-12-31\), not met/)
  })

  it('says what is missing to the requirement, the repair, the terms and who answers for it', async () => {
    const { on } = await hoverOn(garden)
    const text = textOf(await on('苗木表'))
    assert.match(text, /^\*\*苗木表 planting\*\*\n\n苗木表，逐行填写。/)
    assert.match(text, /✗ 不符合（警告） 二\(二\)2 乡土适生植物应用面积占比/)
    assert.match(text, /- \*\*数值\*\*：75%/)
    assert.match(text, /- \*\*差距\*\*：5个百分点/)
    assert.match(text, /- \*\*补救\*\*：/)
    assert.match(text, / {2}- 国槐 300 m²，计入\n/)
    assert.match(text, / {2}- 五角枫 60 m²，不计入\n/)
    assert.match(text, /- \*\*责任单位\*\*：市园林绿化服务中心、/)
    assert.match(text, /乔灌木占比/)
  })

  it('shows at a row what the row itself is of a figure', async () => {
    const { on } = await hoverOn(garden)
    const text = textOf(await on('60 m2'))
    assert.match(text, /\*\*构成\*\*：\n {2}- \*\*此处\*\*：五角枫 60 m²，不计入\n {2}- 国槐 300 m²，计入/)
  })

  it('shows at the denominator of a figure, which is no term of it, what its clause asks', async () => {
    const { on } = await hoverOn(garden)
    assert.match(textOf(await on('绿地面积')), /乡土适生植物应用面积占比\*\*\n\n- \*\*数值\*\*：75%/)
  })

  it('shows at a project what it is of a sum over the city', async () => {
    const { on } = await hoverOn(garden, { files: { 'city.yaml': `${city}portfolio: { projects: 1 }\n` } })
    const text = textOf(await on('苗木表'))
    assert.match(text, /乡土适生植物应用面积占比：市本级\*\*\n\n- \*\*数值\*\*：75%/)
    assert.match(text, /- \*\*汇总\*\*：读到1份申报，应有1份/)
  })

  it('shows a fault of the text by its level, at the key and not at the list that holds it', async () => {
    const { on } = await hoverOn(garden)
    assert.match(textOf(await on('五角枫')), /- 提示 “五角枫”可指：/)
    assert.doesNotMatch(textOf(await on('苗木表')), /“五角枫”可指/)
  })

  it('tells a plant by the catalogue, with the grade of the evidence and its sources', async () => {
    const { on } = await hoverOn(garden)
    const text = textOf(await on('国槐'))
    for (const part of [
      '国槐 Styphnolobium japonicum',
      '- **别名和商品名**：槐、槐树、',
      '- **科**：豆科 Fabaceae',
      '- **生长型**：乔木',
      '- **乡土**：乡土（山西野生）',
      '- **证据等级**：C，',
      '- **来源**：LPSC nationwide list',
    ])
      assert.ok(text.includes(part), part)
    assert.match(textOf(await on('金叶国槐')), /\*\*乡土\*\*：乡土（山西野生），随母种 Styphnolobium japonicum/)
  })

  it('says which plants an ambiguous name may mean, and that a name is not known', async () => {
    const { on } = await hoverOn(garden, { locale: 'en' })
    const text = textOf(await on('五角枫'))
    assert.match(text, /The name means more than one plant; say which/)
    assert.match(text, /- Acer truncatum \(元宝枫\)\n {2}- \*\*Native\*\*: native, wild in Shanxi/)
    assert.match(text, /- Acer pictum subsp\. mono \(五角枫\)/)
    assert.match(textOf(await on('不知名树')), /The name is not in the catalogue/)
  })

  it('explains a rule by its id, with its verdict here and its page', async () => {
    const { on } = await hoverOn(garden, { pages: 'https://example.org/rules/' })
    const text = textOf(await on('native-plant-area-ratio'))
    assert.match(text, /^\*\*乡土适生植物应用面积占比 native-plant-area-ratio\*\*/)
    assert.match(text, /> 近三年乡土适生植物应用面积占新建、改建绿地面积比例 ≥ 80%/)
    assert.match(text, /- \*\*条款全文\*\*：/)
    assert.match(text, /- \*\*要申报什么\*\*：/)
    assert.match(text, /\[规则说明\]\(<https:\/\/example\.org\/rules\/native-plant-area-ratio\.md>\)/)
    assert.match(text, /✗ 不符合（警告） 二\(二\)2/)
    assert.match(
      textOf(await on('native-plant-area-rato')),
      /没有这条规则\*\*\n\n- \*\*是否为\*\*：native-plant-area-ratio/,
    )
  })

  it('shows a reviewer the verdict that a decision is about', async () => {
    const decisions = `viridict: 1
kind: Decisions
decisions:
  - { rule: native-plant-area-ratio, subject: garden, decision: waive, reason: x, by: y, date: 2026-06-30, until: 2027-06-30, fingerprint: z }
`
    const { on } = await hoverOn(decisions, { files: { 'garden.yaml': garden }, locale: 'en' })
    assert.match(
      textOf(await on('native-plant')),
      /✗ fail \(warning\) 二\(二\)2 [^\n]*: \\\[名称[\s\S]*\*\*Figure\*\*: 75%/,
    )
  })

  it('has the whole text of a clause that is named', async () => {
    const { on } = await hoverOn(garden)
    const text = textOf(await on('见二(二)2'))
    assert.match(text, /^\*\*条款 二\(二\)2 /)
    assert.match(text, /- \*\*条款全文\*\*：[^\n]*乔灌木占比/)
    assert.match(text, /- \*\*规则\*\*：tree-shrub-cover-ratio、native-plant-area-ratio/)
  })

  it('says what a key is for, what it is called in the other language, its unit and its values', async () => {
    const { on } = await hoverOn(garden)
    const area = textOf(await on('面积', '植物'))
    assert.match(area, /^\*\*面积 area\*\*\n\n本行占用的种植面积/)
    assert.match(area, /- \*\*单位\*\*：不写单位按 m2 计/)
    const status = textOf(await on('乡土属性'))
    assert.match(status, /- \*\*可填\*\*：乡土 native、适生 adapted、外来 exotic/)
    assert.match(textOf(await on('外来')), /- \*\*取值\*\*：外来 exotic/)
  })

  it('says nothing on blank lines, in comments and outside of declarations', async () => {
    const { at } = await hoverOn(city)
    assert.equal(await at(7, 0), null)
    const other = await hoverIn('# viridict\nname: x\n')
    assert.equal(await other.at(1, 0), null)
    other.editor.stop()
  })

  it('lets no text of a user become markup', async () => {
    const row = garden.replace('国槐, 面积: 300', '"<b>**国槐**</b> [x](https://example.com)", 生长型: 乔木, 面积: 300')
    const { on } = await hoverOn(row)
    const text = textOf(await on('60 m2'))
    assert.ok(text.includes('\\<b\\>\\*\\*国槐\\*\\*\\</b\\> \\[x\\](https\\://example.com)'), text)
  })

  it('is plain text for an editor that shows no Markdown', async () => {
    const { on } = await hoverOn(city, { capabilities: {} })
    const hover = await on('881')
    assert.ok(MarkupContent.is(hover?.contents) && hover.contents.kind === 'plaintext')
    assert.match(
      textOf(hover),
      /^[^*]*✓ 符合 一\(二\) 公园绿地服务半径覆盖率\n\n- 数值：88\.1%（判定日 2026-12-31）[^*]*“到2025年/,
    )
  })

  it('answers at every place of a text that breaks off', async () => {
    const whole = readFileSync(
      new URL('../../../examples/constructed-2026/corner-garden.yaml', import.meta.url),
      'utf8',
    )
    for (const length of [330, 612, 1180, 1437]) {
      const started = await hoverIn(whole.slice(0, length))
      const lines = whole.slice(0, length).split('\n')
      for (const [line, { length: end }] of lines.entries())
        for (let character = 0; character <= end; character++) await started.at(line, character)
      started.editor.stop()
    }
  }).timeout(20_000)
})
