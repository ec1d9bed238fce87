import assert from 'node:assert/strict'
import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Editor, startEditor, uriOf } from './editor.js'

const zh = (more: string, area = '{ 绿地面积: 100 m2 }') => `绿规: 1
类型: 项目
编号: a
名称: 街角绿地
辖区: 城区
类别: 其他
建设性质: 新建
阶段: 设计
面积: ${area}
${more}`
const en = (more: string, area = '{ green: 100 m2 }') => `viridict: 1
kind: Project
id: a
name: Corner green
jurisdiction: chengqu
category: other
work: new
stage: design
area: ${area}
${more}`

describe('quick fixes of the language server', () => {
  let editor: Editor
  afterEach(() => editor.stop())

  const open = async (text: string, options: Parameters<typeof startEditor>[0] = {}) => {
    editor = await startEditor(options)
    editor.open('a.yaml', text)
    await editor.idle()
  }

  /** The actions where a text first stands, at its first character. */
  const actionsAt = async (found: string, only?: string[]) => {
    const document = TextDocument.create('', 'yaml', 0, editor.text('a.yaml'))
    const position = document.positionAt(editor.text('a.yaml').indexOf(found))
    const params = { range: { start: position, end: position }, context: { diagnostics: [], ...(only && { only }) } }
    return editor.request<CodeAction[]>('textDocument/codeAction', 'a.yaml', params)
  }

  const editsOf = ({ edit }: CodeAction): TextEdit[] => edit?.changes?.[uriOf('a.yaml')] ?? []
  const applied = (action: CodeAction) =>
    TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, editor.text('a.yaml')), editsOf(action))

  const ofCode = (actions: readonly CodeAction[], code: string) =>
    actions.filter(({ diagnostics }) => diagnostics?.some((one) => one.code === code))

  const codesOf = async (text: string) => {
    const other = await startEditor()
    try {
      other.open('a.yaml', text)
      await other.idle()
      return (other.diagnostics.get('a.yaml') ?? []).map(({ code }) => String(code))
    } finally {
      other.stop()
    }
  }

  /** What becomes of a line by the only fix of a check, and that the check has nothing more to say. */
  const mends = async (text: string, code: string, before: string, after: string, isPreferred = true) => {
    await open(text)
    const actions = ofCode(await actionsAt(before), code)
    assert.equal(actions.length, 1, actions.map(({ title }) => title).join())
    const [action] = actions
    assert.ok(action)
    assert.equal(action.isPreferred === true, isPreferred)
    const mended = applied(action)
    assert.equal(mended, text.replace(before, after))
    assert.ok((await codesOf(text)).includes(code))
    assert.ok(!(await codesOf(mended)).includes(code), mended)
  }

  describe('spelling', () => {
    it('a misspelt key becomes the nearest in its own language, and the comment stays', async () => {
      await mends(
        en('', '{ grean: 100 m2, site: 200 m2 } # as drawn').replace('grean', 'gren'),
        'unknown-key',
        'gren: 100',
        'green: 100',
      )
    })
    it('in Chinese, in a block', async () => {
      await mends(zh('', '\n  绿地面种: 100 m2 # 图上量得'), 'unknown-key', '绿地面种: 100', '绿地面积: 100')
    })
    it('a key that stands there already is not put in twice', async () => {
      await open(en('', '{ green: 100 m2, gren: 100 m2 }'))
      assert.deepEqual(ofCode(await actionsAt('gren'), 'unknown-key'), [])
    })
    it('a value, in the quotes that it has', async () => {
      await mends(en('').replace('stage: design', "stage: 'desing' # now"), 'unknown-value', "'desing'", "'design'")
    })
    it('a kind', async () => {
      await mends(zh('').replace('类型: 项目', '类型: 顼目'), 'kind', '顼目', '项目', false)
    })
    it('a place of the pack is offered, but may be another', async () => {
      await mends(en('').replace('chengqu', 'chengku'), 'unknown-jurisdiction', 'chengku', 'chengqu', false)
    })
    it('a list that incomplete names, and a rule that is to be waived', async () => {
      await mends(
        en('planting: [{ species: 油松, area: 1 m2 }]\nincomplete: [plantng]\n'),
        'unknown-register',
        'plantng]',
        'planting]',
      )
      editor.stop()
      await mends(
        en('requests: [{ rule: native-plant-area-ration, reason: x }]\n'),
        'unknown-rule',
        'native-plant-area-ration',
        'native-plant-area-ratio',
      )
    })
  })

  describe('missing keys', () => {
    const insertion = async (text: string, found: string, title: string | RegExp, after: string) => {
      await open(text)
      const action = ofCode(await actionsAt(found), 'missing-key').find((one) =>
        typeof title === 'string' ? one.title === title : title.test(one.title),
      )
      assert.ok(action)
      assert.equal(applied(action), after)
      return action
    }
    it('go to the end of a block, behind its last comment', async () => {
      const text = en('').replace('stage: design\n', '').trimEnd()
      await insertion(`${text} # as drawn\n`, 'viridict', '补上“阶段”（值待填）', `${text} # as drawn\nstage: \n`)
    })
    it('into brackets, and are not offered again once they stand there', async () => {
      await insertion(
        zh('', '{ 用地面积: 200 m2 } # 图'),
        '面积: {',
        /绿地面积/,
        zh('', '{ 用地面积: 200 m2, 绿地面积: } # 图'),
      )
      editor.stop()
      await open(zh('', '{ 用地面积: 200 m2, 绿地面积: } # 图'))
      assert.deepEqual(ofCode(await actionsAt('面积: {'), 'missing-key'), [])
    })
    it('all together, with what they require in turn', async () => {
      const text =
        'viridict: 1\r\nkind: Project\r\nid: a\r\nname: x\r\njurisdiction: chengqu\r\ncategory: other\r\nwork: new\r\n'
      await insertion(text, 'viridict', /阶段.*面积/, `${text.trimEnd()}\r\nstage: \r\narea:\r\n  green: \r\n`)
    })
    it('in a row of a list', async () => {
      await insertion(
        zh('苗木表:\n  - 数量: 3 株 # 三株\n  - { 植物: 油松, 数量: 3 株 }\n'),
        '数量',
        /植物/,
        zh('苗木表:\n  - 数量: 3 株 # 三株\n    植物: \n  - { 植物: 油松, 数量: 3 株 }\n'),
      )
    })
    it('not in a text of which a part could not be read: they may stand there', async () => {
      await open(en('planting: [{ species: 油松 }\n').replace('stage: design\n', ''))
      assert.deepEqual(ofCode(await actionsAt('viridict'), 'missing-key'), [])
    })
    it('the kind is a choice', async () => {
      await open('viridict: 1\nid: a\n')
      const actions = ofCode(await actionsAt('viridict'), 'kind')
      assert.deepEqual(
        actions.map(applied),
        ['Project', 'Jurisdiction', 'Operator'].map((kind) => `viridict: 1\nid: a\nkind: ${kind}\n`),
      )
    })
    it('the record that a category asks for', async () => {
      const text = zh('').replace('类别: 其他', '类别: 公园绿地')
      await open(text)
      const [action] = ofCode(await actionsAt('公园绿地'), 'category-record')
      assert.ok(action)
      assert.equal(applied(action), `${text.trimEnd()}\n公园:\n  分类: \n`)
    })
  })

  describe('figures', () => {
    it('a unit in the wrong case', async () => {
      await mends(zh('', '{ 绿地面积: 100 M2 }'), 'unit', '100 M2', '100 m2')
    })
    it('of a unit that does not fit those that do are a choice', async () => {
      await open(en('', '{ green: 100 kg } # weighed'))
      const actions = ofCode(await actionsAt('100 kg'), 'unit')
      assert.deepEqual(
        actions.map(applied),
        ['m2', 'ha', '亩', 'km2'].map((unit) => en('', `{ green: 100 ${unit} } # weighed`)),
      )
      assert.ok(actions.every(({ isPreferred }) => isPreferred === undefined))
    })
    it('commas between thousands', async () => {
      await mends(en('', '\n  green: 1,200 m2 # drawn'), 'number', '1,200 m2', '1200 m2')
    })
    it('a range from its smaller end', async () => {
      await mends(zh('苗木表: [{ 植物: 油松, 数量: 3 株, 冠幅: 5-3 m }]\n'), 'number', '5-3 m', '3-5 m', false)
    })
    it('a word for nothing', async () => {
      await mends(
        zh('乡土名录: # 待发\n  标题: 名录\n  文号: 待定 # 问过\n'),
        'placeholder',
        '待定 # 问过',
        ' # 问过',
        false,
      )
    })
    it('a crown in centimetres without its unit', async () => {
      await mends(zh('苗木表: [{ 植物: 油松, 数量: 3 株, 冠幅: 350 }]\n'), 'crown-size', '350', '350 cm', false)
    })
    it('a total by what the rows add up to, in its own unit', async () => {
      const rows = 'planting:\n  - { species: 油松, area: 12000 m2 }\n  - { species: 国槐, area: 500.5 m2 }\n'
      await mends(
        en(`${rows}totals: { area: 1.3 ha } # printed\n`, '{ green: 2 ha }'),
        'declared-total',
        '1.3 ha',
        '1.25005 ha',
        false,
      )
    })
  })

  describe('dates', () => {
    for (const [written, meant] of [
      ['2026/5/1', '2026-05-01'],
      ['2026.5.1', '2026-05-01'],
      ['２０２６/５/１', '2026-05-01'],
      ['20260501', '2026-05-01'],
      ['2026年5月1号', '2026-05-01'],
    ] as const)
      it(`${written} is ${meant}`, () => mends(en(`designedOn: ${written} # stamped\n`), 'date', written, meant))
    it('a date that there is not has no fix', async () => {
      await open(en('designedOn: 20260230\n'))
      assert.deepEqual(ofCode(await actionsAt('20260230'), 'date'), [])
    })
  })

  describe('full-width signs', () => {
    it('a colon behind a key, and behind all that were swallowed with it', async () => {
      await open(zh('').replace('名称: 街角绿地\n辖区: 城区', '名称：街角绿地 # 暂名\n辖区：城区'))
      const [action] = ofCode(await actionsAt('名称：'), 'yaml-syntax')
      assert.ok(action)
      assert.equal(applied(action), zh('').replace('街角绿地', '街角绿地 # 暂名'))
      assert.equal(action.isPreferred, true)
    })
    it('in brackets', async () => {
      await open(zh('', '｛绿地面积：100 m2，用地面积：200 m2｝'))
      const [action] = ofCode(await actionsAt('｛'), 'yaml-syntax')
      assert.ok(action)
      assert.equal(applied(action), zh('', '{绿地面积: 100 m2, 用地面积: 200 m2}'))
    })
    it('not in words of the writer', async () => {
      await open(zh('').replace('名称: 街角绿地', '甲：乙'))
      assert.deepEqual(ofCode(await actionsAt('甲：乙'), 'yaml-syntax'), [])
    })
  })

  describe('plants', () => {
    it('an ambiguous name is a choice, of which none is preferred', async () => {
      const text = zh('苗木表:\n  - 植物: 五角枫(全冠) # 乔木\n    面积: 10 m2\n')
      await open(text)
      const actions = ofCode(await actionsAt('五角枫'), 'ambiguous-species')
      assert.ok(actions.length >= 2)
      for (const action of actions) {
        assert.equal(action.isPreferred, undefined)
        assert.match(applied(action), / # 乔木\n/)
        assert.ok(!(await codesOf(applied(action))).includes('ambiguous-species'), applied(action))
      }
    })
    it('an unknown name by those that are like it', async () => {
      await open(zh('苗木表: [{ 植物: 油忪, 面积: 10 m2 }]\n'))
      const texts = ofCode(await actionsAt('油忪'), 'unknown-species').map(applied)
      assert.ok(texts.includes(zh('苗木表: [{ 植物: 油松, 面积: 10 m2 }]\n')), texts.join())
    })
    it('a synonym by the accepted name, as a rewriting', async () => {
      await open(en('planting: [{ species: Sophora japonica, area: 10 m2 }]\n'))
      const [action] = await actionsAt('Sophora', [CodeActionKind.RefactorRewrite])
      assert.ok(action)
      assert.equal(applied(action), en('planting: [{ species: Styphnolobium japonicum, area: 10 m2 }]\n'))
    })
    it('a claim by what the catalogue says, in the language of the claim', async () => {
      const list = '乡土名录: { 标题: 名录, 发文单位: 局 }\n'
      await mends(
        zh(`${list}苗木表: [{ 植物: 油松, 面积: 10 m2, 乡土属性: 外来 }]\n`),
        'species-claim',
        '外来',
        '乡土',
        false,
      )
      editor.stop()
      await mends(
        en('planting:\n  - species: 油松\n    form: shrub # trained\n    area: 10 m2\n'),
        'species-claim',
        'shrub',
        'tree',
        false,
      )
    })
    it('the layer of a bamboo', async () => {
      await open(zh('苗木表:\n  - 植物: 早园竹\n    面积: 10 m2 # 丛植\n'))
      const actions = ofCode(await actionsAt('植物: 早园竹'), 'layer-missing')
      assert.deepEqual(
        actions.map(applied),
        ['乔灌木', '草本'].map((layer) => zh(`苗木表:\n  - 植物: 早园竹\n    面积: 10 m2 # 丛植\n    层: ${layer}\n`)),
      )
    })
  })

  describe('rules', () => {
    const planting = (rows: string) => `nativeList: { title: List, issuer: Office, number: X 1 }\nplanting:\n${rows}`
    const failing = en(
      planting('  - { species: 油松, area: 60 m2 }\n  - { species: 雪松, area: 40 m2, status: exotic } # lawn side\n'),
    )
    it('a request to waive, appended to those that there are', async () => {
      await open(failing)
      const actions = ofCode(await actionsAt('planting:'), 'native-plant-area-ratio')
      assert.deepEqual(actions.map(applied), [
        failing
          .replace('area: 40 m2', 'area: 20 m2')
          .replace('# lawn side\n', '# lawn side\n  - { species:, area: 20 m2 }\n'),
        `${failing}requests:\n  - rule: native-plant-area-ratio\n    reason: \n`,
      ])
    })
    it('one that is asked for already is not asked for again', async () => {
      await open(`${failing}requests: [{ rule: native-plant-area-ratio, reason: x }]\n`)
      const actions = ofCode(await actionsAt('planting:'), 'native-plant-area-ratio')
      assert.ok(actions.every(({ title }) => !title.includes('豁免')))
    })
    it('what is built is not changed by writing', async () => {
      await open(failing.replace('stage: design', 'stage: construction'))
      const actions = ofCode(await actionsAt('planting:'), 'native-plant-area-ratio')
      assert.ok(actions.every(({ title }) => title.includes('豁免')))
    })
  })

  describe('all at once', () => {
    it('mends what is certain, leaves what is not, and keeps every comment', async () => {
      const text = zh(
        '设计日期: 2026/5/1 # 出图\n苗木表:\n  - { 植物: 五角枫, 面织: 10 m2 } # 一\n总数:\n  面积: 1,000 m2 # 印\n',
        '{ 绿地面种: 100 m2 }',
      ).replace('阶段: 设计', '阶段: desing')
      await open(text)
      const [action] = await actionsAt('绿规', ['source.fixAll'])
      assert.ok(action)
      assert.equal(action.kind, 'source.fixAll.viridict')
      assert.equal(
        applied(action),
        text
          .replace('2026/5/1', '2026-05-01')
          .replace('绿地面种', '绿地面积')
          .replace('1,000', '1000')
          .replace('desing', 'design'),
      )
    })
    it('is not there where nothing is certain', async () => {
      await open(zh('苗木表: [{ 植物: 五角枫, 面积: 10 m2 }]\n'))
      assert.deepEqual(await actionsAt('绿规', ['source.fixAll']), [])
    })
  })

  it('names the version of the text where the editor wants it, and speaks its language', async () => {
    await open(en('designedOn: 2026/5/1\n'), {
      locale: 'en',
      capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
    })
    const [action] = ofCode(await actionsAt('2026/5/1', [CodeActionKind.QuickFix]), 'date')
    assert.equal(action?.title, 'Change to 2026-05-01')
    assert.deepEqual(
      action?.edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument),
      [{ uri: uriOf('a.yaml'), version: 1 }],
    )
  })

  it('answers in a broken text', async () => {
    for (const text of ['a: [\n', '绿规: 1\n类型: {{{\n', '\t- : :\n', '', '绿规：1\n类型：项目\n']) {
      await open(text)
      assert.ok(Array.isArray(await actionsAt('')))
      editor.stop()
    }
  })
})
