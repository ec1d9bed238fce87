import assert from 'node:assert/strict'
import { assess } from '@viridict/core'
import { displayWidth } from '@viridict/reports/internal/display-width.js'
import { renderText } from '@viridict/reports/text'
import { assessGreenways } from './greenways.js'
import { asOf, assessSix, sixVerdicts, waiver } from './six-verdicts.js'

const plain = { language: 'zh', colour: false, width: 100 } as const

function linesOf(text: string): readonly string[] {
  return text.split('\n')
}

function rowOf(text: string, clause: string): string {
  return linesOf(text).find((line) => line.startsWith(`  ${clause} `)) ?? ''
}

describe('the text report', () => {
  it('begins with the date of judgement and the document', () => {
    const [first, second] = linesOf(renderText(assessSix(), plain))
    assert.equal(first, '绿规  判定日 2026-06-30')
    assert.equal(second, '虚构办法（虚构〔2026〕1号）  规则包 made-up')
  })

  it('says where a pack comes from that is not built in, below its name where there is no room', () => {
    const packFolders = { 'made-up': 'rules/changed' }
    const [, beside] = linesOf(renderText(assessSix(), { ...plain, packFolders }))
    assert.equal(beside, '虚构办法（虚构〔2026〕1号）  规则包 made-up（rules/changed）')
    const [, name, below] = linesOf(renderText(assessSix(), { ...plain, width: 50, packFolders }))
    assert.deepEqual([name, below], ['虚构办法（虚构〔2026〕1号）', '  规则包 made-up（rules/changed）'])
  })

  it('lists the levels that were set, since a rule that is off leaves nothing else', () => {
    const levels = { 'enough-green': 'off', 'unknown-species': 'warning' } as const
    const header = (language: 'zh' | 'en') => linesOf(renderText({ ...assessSix(), levels }, { ...plain, language }))[2]
    assert.equal(header('zh'), '配置改动：enough-green 关闭；unknown-species 警告')
    assert.equal(header('en'), 'Levels set by the configuration: enough-green off; unknown-species warning')
    assert.doesNotMatch(renderText(assessSix(), plain), /配置改动/)
  })

  it('says that more goes into a figure, or is missing, than it names', () => {
    const text = (greenways: number) => renderText(assessGreenways(greenways), plain)
    // The population, which nobody states, is one of the eight terms that a finding holds.
    assert.match(text(16), /另有2项以上\n/)
    assert.doesNotMatch(text(3), /项以上\n/)
    const cutOff = (greenways: number) => text(greenways).split('只列前8项').length
    assert.ok(cutOff(16) > cutOff(3))
  })

  it('says of a list of which the most is unknown that it is cut off', () => {
    const text = (rows: readonly string[]) => {
      const head = '绿规: 1\n类型: 项目\n编号: p\n名称: 甲\n辖区: 城区\n类别: 公园绿地\n建设性质: 新建\n阶段: 建成\n'
      const days =
        '设计日期: 2025-09-12\n建成日期: 2026-05-30\n面积: {绿地面积: 4680 m2}\n乡土名录: {标题: 示例名录, 发文单位: 示例单位}\n苗木表:\n'
      const listed = rows.map((row) => `  - {${row}}\n`).join('')
      return renderText(assess([{ uri: 'p.yaml', text: head + days + listed }], { asOf }), plain)
    }
    const species = ['国槐', '油松', '丁香', '榆树', '旱柳', '银杏', '白蜡', '元宝枫', '连翘', '山桃']
    const unknown = species.map((name) => `植物: ${name}, 数量: 3`)
    const known = '植物: 国槐, 数量: 3, 面积: 61 m2, 乡土属性: 乡土'
    // Seven unknown terms and a known one are the eight that a finding names; there may be more.
    assert.match(text([known, ...unknown.slice(1, 8)]), /构成 +国槐 +61 m² .*\n +只列前1项\n/)
    assert.doesNotMatch(text([known, ...unknown.slice(1, 6)]), /只列前/)
    assert.match(text(unknown), /待补：缺下列资料.*、\s*只列前8项：二/s)
  })

  it('names the declaration, its id and its file', () => {
    assert.match(renderText(assessSix(), plain), /项目 六种结论的项目\nsix {2}designs\/six\.yaml:1\n/)
  })

  it('shows each verdict in words, with what it rests on', () => {
    const text = renderText(assessSix(), plain)
    assert.match(rowOf(text, '一1'), /绿地面积 +✗ 不符合 +50 m² +≥100 m² +50 m² +即时$/)
    assert.match(rowOf(text, '一2'), /用地面积 +\? 待补 +\? +≥100 m² +即时/)
    assert.match(rowOf(text, '一3'), /倡导面积 +i 提示 +50 m² +≥9000 m² +8950 m² +倡导$/)
    assert.match(rowOf(text, '一4'), /2030年目标面积 +i 提示 +50 m² +≥9000 m² +8950 m² +2030-12-31$/)
    assert.match(rowOf(text, '一5'), /美观 +✎ 待审 +50 m² +≥1 m² +即时/)
    assert.match(rowOf(text, '一6'), /新建项目 +- 不适用 +改建项目不适用$/)
    assert.match(rowOf(renderText(assessSix(sixVerdicts.replace('50 m2', '100 m2')), plain), '一1'), /✓ 符合 +100 m²/)
  })

  it('says below a fail how it is mended, below an open finding what to supply, and where', () => {
    const text = renderText(assessSix(), plain)
    assert.match(
      text,
      /✗ 一1 绿地面积 {2}enough-green {2}designs\/six\.yaml:10:15\n {4}原文 {2}“绿地面积不少于100平方米”\n {4}补救 {2}补足50 m²。/,
    )
    assert.match(text, /\? 一2 用地面积 {2}enough-site {2}designs\/six\.yaml:10:1\n {4}待补 {2}1\. {2}10:1 {2}未填/)
    assert.match(text, /✎ 一5 美观.*\n.*\n {4}说明 {2}.*是否美观/)
  })

  it('names each rule that is explained once by the id that explain takes, below its title where there is no room', () => {
    const narrow = renderText(assessSix(), { ...plain, width: 50 })
    assert.match(narrow, /✗ 一1 绿地面积\n {4}enough-green {2}designs\/six\.yaml:10:15\n/)
    for (const text of [narrow, renderText(assessSix(), plain)]) assert.equal(text.split('enough-green').length, 2)
  })

  it('keeps the figures of one declaration in one column', () => {
    const text = renderText(assessSix(), plain)
    const starts = ['一1', '一2', '一3', '一4', '一5'].map((clause) => {
      const row = rowOf(text, clause)
      return displayWidth(row.slice(0, row.lastIndexOf('≥')))
    })
    assert.deepEqual([...new Set(starts)].length, 1)
  })

  it('counts declarations, verdicts and problems at the end', () => {
    const text = renderText(assessSix(), plain)
    assert.match(text, /申报 {2}项目 1\n/)
    assert.match(text, /结论 {2}✗ 不符合 1 {3}\? 待补 1 {3}✎ 待审 1 {3}i 提示 2 {3}✓ 符合 0 {3}- 不适用 1\n/)
    assert.match(text, /问题 {2}错误 1 {3}警告 0 {3}提示 0\n/)
  })

  it('lists a waiver that is asked for without counting it, and one that was granted with its reason', () => {
    const asked = assessSix(`${sixVerdicts}requests: [{rule: enough-green, reason: 场地受限}]\n`)
    assert.match(
      renderText(asked, plain),
      /申请豁免（只列出，不影响结论）\n {4}enough-green {2}six {2}designs\/six\.yaml:11:12\n {6}场地受限/,
    )
    assert.match(renderText(asked, plain), /错误 1/)
    const waived = renderText(assessSix(sixVerdicts, waiver(assessSix())), plain)
    assert.match(rowOf(waived, '一1'), /✗ 不符合，已豁免/)
    assert.match(waived, /错误 0 .*豁免 1\n/)
    assert.match(
      waived,
      /审查决定\n {4}enough-green {2}six\n {6}豁免：场地受限（某区审查组，2026-06-01，至2026-12-31）/,
    )
  })

  it('says of a run that judged nothing that it judged nothing', () => {
    assert.match(renderText(assess([], { asOf }), plain), /没有读到任何申报，未作任何判定。/)
    const other = assess([{ uri: 'other.yaml', text: 'a: 1\n' }], { asOf })
    assert.match(
      renderText(other, { ...plain, language: 'en' }),
      /1 files hold no declaration\n\n {2}No declaration was read; nothing was judged\./,
    )
  })

  it('leaves out of a quiet report what is in order', () => {
    const text = renderText(assessSix(), { ...plain, quiet: true })
    assert.equal(rowOf(text, '一6'), '')
    assert.match(rowOf(text, '一1'), /✗ 不符合/)
    assert.match(text, /- 不适用 1/)
  })
})
