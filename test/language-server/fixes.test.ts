import assert from 'node:assert/strict'
import { en, fixEditor, zh } from './fix-editor.js'

describe('quick fixes of keys and figures', () => {
  const { open, stop, actionsAt, applied, ofCode, mends } = fixEditor()
  afterEach(stop)

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
      stop()
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
      stop()
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
})
