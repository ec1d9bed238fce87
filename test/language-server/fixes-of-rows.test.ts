import assert from 'node:assert/strict'
import { CodeActionKind } from 'vscode-languageserver-protocol'
import { uriOf } from './editor.js'
import { en, fixEditor, zh } from './fix-editor.js'

describe('quick fixes of signs, plants, rules and whole files', () => {
  const { open, stop, actionsAt, applied, ofCode, codesOf, mends } = fixEditor()
  afterEach(stop)

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
    it('a blank behind a colon that is none of YAML’s, or none at all', async () => {
      for (const colon of [':\u3000', ':\u00a0', ':']) {
        await open(zh('').replace('名称: ', `名称${colon}`))
        const [action] = ofCode(await actionsAt('名称'), 'yaml-syntax')
        assert.ok(action, JSON.stringify(colon))
        assert.equal(applied(action), zh(''))
      }
    })
    it('an enumeration comma before a key, and none between names', async () => {
      await open(zh('苗木表: [{ 植物: 油松、面积: 10 m2 }] # 油松、国槐\n'))
      const [action] = ofCode(await actionsAt('、'), 'yaml-syntax')
      assert.ok(action)
      assert.equal(applied(action), zh('苗木表: [{ 植物: 油松, 面积: 10 m2 }] # 油松、国槐\n'))
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
      stop()
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
      stop()
    }
  })
})
