import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assess } from '@viridict/core'
import { type Criterion, type Sheet, type View, viewOf } from '@viridict/reports/view'
import { repository } from '../architecture/imports.js'
import { assessGreenways } from './greenways.js'
import { hostileAssessment, override } from './hostile.js'
import { assessSix, waiver } from './six-verdicts.js'

const options = { language: 'zh', uriOf: (name: string) => `file:///declarations/${name}` } as const

/** Seven tenths are required; 3370 of 4630 m² are trees and shrubs, 72.786 %. */
const project = `绿规: 1
类型: 项目
编号: garden
名称: 示例游园
辖区: 城区
类别: 公园绿地
建设性质: 新建
阶段: 建成
设计日期: 2025-09-12
建成日期: 2026-05-30
面积: {绿地面积: 4680 m2}
乡土名录: {标题: 示例市乡土适生植物名录, 文号: 示例〔2025〕1号, 发文单位: 示例园林绿化主管部门, 日期: 2025-03-01}
投影面积: {乔灌木: 3370 m2, 草本: 1260 m2}
苗木表:
  - {植物: 国槐, 面积: 340 m2, 乡土属性: 乡土}
  - {植物: 日本晚樱, 面积: 85 m2, 乡土属性: 外来}
`

const judge = (text: string, asOf = '2026-12-31'): View => viewOf(assess([{ uri: 'a.yaml', text }], { asOf }), options)
const onlySheet = ({ sheets }: View): Sheet => {
  assert.equal(sheets.length, 1)
  return sheets[0] as Sheet
}

function criterion(sheet: Sheet, rule: string): Criterion {
  const found = [
    ...sheet.criteria.flatMap(({ whole, items }) => [...(whole ? [whole] : []), ...items]),
    ...sheet.others,
  ]
  const criterion = found.find((other) => other.rule === rule)
  assert.ok(criterion, rule)
  return criterion
}

const near = (actual: number | undefined, expected: number) =>
  assert.ok(actual !== undefined && Math.abs(actual - expected) < 1e-6, `${actual} is not ${expected}`)

describe('the view of a text', () => {
  it('says where more may be missing, or go into a figure, than is named: eight of each', () => {
    const sheetOf = (greenways: number) => onlySheet(viewOf(assessGreenways(greenways), options))
    const notes = (greenways: number) => {
      const { missing, missingNote, terms, termsNote } = criterion(sheetOf(greenways), 'greenway-network')
      return [missing.length, missingNote, terms.length, termsNote]
    }
    assert.deepEqual(notes(7), [7, undefined, 7, undefined])
    assert.deepEqual(notes(9), [8, '只列前8项', 8, '只列前8项'])
    assert.equal(criterion(sheetOf(8), 'greenway-length-per-10k').termsNote, '只列前7项', 'the population is unknown')
    assert.equal(sheetOf(2).factsNote, undefined)
    assert.equal(sheetOf(9).factsNote, '一条结论最多列8项所缺；补齐后再判，可能还有。')
  })

  it('draws a share on an axis to the whole, with the threshold where it is', () => {
    const { scale, value, requirement, word, terms } = criterion(onlySheet(judge(project)), 'tree-shrub-cover-ratio')
    near(scale?.lo, 3370 / 4630)
    near(scale?.hi, 3370 / 4630)
    assert.equal(scale?.isExact, true)
    assert.deepEqual(scale?.marks, [{ at: 0.7, text: '≥70%', wanted: 'above', isJudged: true }])
    assert.deepEqual([scale?.start, scale?.end, scale?.zero], ['0%', '100%', 0])
    assert.deepEqual([value, requirement, word], ['72.78%', '≥70%', '符合'])
    assert.deepEqual(
      terms.map(({ amount, side }) => [amount, side]),
      [
        ['3370 m²', 'part'],
        ['1260 m²', 'rest'],
      ],
    )
    near(terms[1]?.lo, 1260 / 3370)
  })

  it('shows how far a figure that is not fully known may reach, and names what is missing', () => {
    const open = criterion(onlySheet(judge(project)), 'native-plant-area-ratio')
    near(open.scale?.lo, 340 / 4680)
    near(open.scale?.hi, (4680 - 85) / 4680)
    assert.equal(open.scale?.isExact, false)
    assert.ok(open.missing.length > 0)
  })

  it('draws nothing as known of a figure of which nothing is', () => {
    const text = project.replace(/^投影面积:.*\n/m, '')
    const { scale, verdict } = criterion(onlySheet(judge(text)), 'tree-shrub-cover-ratio')
    assert.deepEqual([scale?.isVacuous, verdict], [true, 'open'])
  })

  it('has an axis that ends beyond figure and threshold', () => {
    const six = onlySheet(viewOf(assessSix(), options))
    const { scale } = criterion(six, 'enough-green')
    // 50 of 100 m²: an axis to 115 is rounded up to 150.
    near(scale?.lo, 50 / 150)
    near(scale?.marks[0]?.at, 100 / 150)
    assert.equal(scale?.end, '150 m²')
  })

  it('draws a figure below 0 and terms that take away, with room for where it ought to be', () => {
    const funds = `绿规: 1
类型: 辖区
编号: city
名称: 市本级
辖区: 市本级
年度: 2026
统计范围: 建成区
资金:
  - {年度: 2024, 建设资金: 100 万元, 养护资金: 50 万元}
  - {年度: 2025, 建设资金: 80 万元, 养护资金: 20 万元}
`
    const { scale, terms, verdict } = criterion(onlySheet(judge(funds)), 'greening-funds-increase')
    assert.equal(verdict, 'fail')
    // From -60 to 8 万元, since 50 below 0 are -57.5 and 7.5 with the margin.
    assert.deepEqual([scale?.start, scale?.end], ['-60 万元', '8 万元'])
    near(scale?.zero, 60 / 68)
    near(scale?.hi, 10 / 68)
    assert.ok(terms.some(({ amount }) => amount === '-50 万元'))
    assert.ok(terms.every(({ lo, hi }) => 0 <= lo && lo <= hi && hi <= 1))
    // 2024 is not said to have had less than its 150 万元, so 2025 has 50 of at most 150 less.
    near(terms.find(({ amount }) => amount === '-50 万元')?.lo, 50 / 150)
  })

  it('counts verdicts, the urgent ones first, and leaves what does not apply to a list by reason', () => {
    const { counts, notApplicable, name, kind } = onlySheet(viewOf(assessSix(), options))
    assert.deepEqual(
      counts.map(({ verdict, count }) => [verdict, count]),
      [
        ['fail', 1],
        ['open', 1],
        ['review', 1],
        ['informational', 2],
        ['notApplicable', 1],
      ],
    )
    assert.deepEqual(notApplicable, [{ reason: '改建项目不适用', titles: ['一6 新建项目'] }])
    assert.deepEqual([kind, name], ['项目', '六种结论的项目'])
  })

  it('says what is waived, until when and why', () => {
    const assessment = assessSix(undefined, waiver(assessSix()))
    const { isWaived, decision, word } = criterion(onlySheet(viewOf(assessment, options)), 'enough-green')
    assert.equal(isWaived, true)
    assert.match(decision, /豁免：场地受限/)
    assert.match(word, /已豁免/)
  })

  it('places due dates by year, and the day of judgement among them', () => {
    const { timeline } = onlySheet(viewOf(assessSix(), options))
    assert.deepEqual(timeline.years, [2030])
    assert.equal(timeline.today, undefined)
    assert.deepEqual(
      timeline.rows.map(({ title, marks }) => [title, marks.map(({ year, day, state }) => [year, day, state])]),
      [['2030年目标面积', [[2030, '12-31', 'unmet']]]],
    )
    const city = onlySheet(judge(readFileSync(join(repository, 'examples/complete-2026/city-proper.yaml'), 'utf8')))
    assert.deepEqual(city.timeline.years, [2025, 2026, 2027, 2028, 2029, 2030])
    // 364 of 365 days of 2026 are over.
    near(city.timeline.today, (1 + 364 / 365) / 6)
    const dues = city.timeline.rows.map(({ marks }) => Math.min(...marks.map(({ year }) => year)))
    assert.deepEqual(dues, dues.toSorted())
  })

  it('has one group a rule, the whole before its items, the worst of them first', () => {
    const city = onlySheet(judge(readFileSync(join(repository, 'examples/complete-2026/city-proper.yaml'), 'utf8')))
    const rules = city.criteria.map(({ rule }) => rule)
    assert.deepEqual(rules, [...new Set(rules)])
    const withItems = city.criteria.find(({ whole, items }) => whole && items.length > 1)
    assert.ok(withItems)
    assert.equal(withItems.whole?.item, undefined)
    const listed = withItems.itemCounts.reduce((sum, { count }) => sum + count, 0)
    assert.equal(listed, withItems.items.length + withItems.moreItems)
  })

  it('lists faults of the text, and every place as the host calls the text', () => {
    const { faults, place } = onlySheet(judge(project.replace('3370 m2', '3370 m3')))
    const fault = faults.find(({ place }) => place.line === 13)
    assert.deepEqual([fault?.place.uri, fault?.word], ['file:///declarations/a.yaml', '错误'])
    assert.deepEqual([place.line, place.uri], [1, 'file:///declarations/a.yaml'])
  })

  it('has at no line what is only found where the declaration begins, since it is not written', () => {
    const sheet = onlySheet(judge(project))
    assert.deepEqual(
      [criterion(sheet, 'designer-qualification').isOfAll, criterion(sheet, 'native-plant-area-ratio').isOfAll],
      [true, false],
    )
  })

  it('takes one text of several', () => {
    const assessment = assess(
      [
        { uri: 'a.yaml', text: project },
        { uri: 'b.yaml', text: project.replace('garden', 'other') },
      ],
      { asOf: '2026-12-31' },
    )
    assert.deepEqual(
      viewOf(assessment, options, 'b.yaml').sheets.map(({ id }) => id),
      ['other'],
    )
  })

  it('is plain data, in which nothing turns text around or hides it', () => {
    const view = viewOf(hostileAssessment(), options)
    assert.deepEqual(JSON.parse(JSON.stringify(view)), view)
    const texts = JSON.stringify(view)
    assert.ok(!texts.includes(override) && !/\\u001b|\\n/.test(texts))
    assert.match(onlySheet(view).name, /<U\+202E>/)
  })
})
