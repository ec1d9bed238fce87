import assert from 'node:assert/strict'
import { findingsIn, inChinese, marksOf, verdictsOf } from '../findings.js'
import { operator, place, project } from '../small-texts.js'

const certified = (id: string, number: string, end = '长期') =>
  `{id: ${id}, certificate: {occupation: greeningWorker, number: ${number}, validUntil: ${end}}}`
const workers = (...rows: string[]) => operator({ workers: `[${rows}]` })

describe('check duplicate-row', () => {
  it('says nothing of rows that differ in what tells them apart', () => {
    assert.deepEqual(marksOf('duplicate-row', workers(certified('a', '1'), certified('b', '2'))), [])
  })

  it('counts an equal row once', () => {
    const text = workers(certified('a', '1'), '{id: b, certificate: none}', '{id: b, certificate: none}')
    assert.deepEqual(marksOf('duplicate-row', text), ['equal {id: b'])
    const finding = findingsIn(text).find(({ rule }) => rule === 'certified-worker-rate')
    assert.match(finding ? inChinese(finding) : '', /50%/)
  })

  it('finds equal rows whatever the language and order of their keys', () => {
    const text = workers(certified('a', '1'), '{证书: {有效期至: 长期, 证号: 1, 工种: 园林绿化工}, 编号: a}')
    assert.deepEqual(marksOf('duplicate-row', text), ['equal {证书'])
    assert.deepEqual(verdictsOf('certified-worker-rate', text), ['pass'])
  })

  it('leaves all rows out that have one identity and differ', () => {
    const text = workers(certified('a', '1'), certified('b', '2'), '{id: b, certificate: none}')
    assert.deepEqual(marksOf('duplicate-row', text), ['differing {id: b', 'differing {id: b'])
    assert.deepEqual(verdictsOf('certified-worker-rate', text), ['open'])
  })

  it('lets nobody count as two by one certificate, of which it shows four characters', () => {
    const text = workers(certified('a', '14010199001'), certified('b', '14010199001'))
    assert.deepEqual(marksOf('duplicate-row', text).length, 2)
    assert.deepEqual(verdictsOf('certified-worker-rate', text), ['open'])
    for (const finding of findingsIn(text)) assert.doesNotMatch(inChinese(finding), /14010199001/)
  })

  it('tells parks by name, parcels and trees by number, funds by year', () => {
    const park = '{name: 甲, class: garden, area: 1 ha}'
    assert.deepEqual(marksOf('duplicate-row', place({ parks: `[${park}, ${park}]` })), ['equal {name: 甲'])
    const fund = (paid: number) => `{year: 2025, construction: 1, maintenance: 1, paid: ${paid}}`
    const funds = place({ funds: `[${fund(1)}, ${fund(2)}]` })
    assert.deepEqual(marksOf('duplicate-row', funds), ['differing {year: 2025', 'differing {year: 2025'])
    const [finding] = findingsIn(funds).filter(({ rule }) => rule === 'duplicate-row')
    assert.match(finding ? inChinese(finding) : '', /“2025”/)
  })

  it('lets a planting list, logs and equipment repeat themselves', () => {
    const log = '{date: 2026-05-12, task: watering}'
    assert.deepEqual(marksOf('duplicate-row', operator({ logs: `[${log}, ${log}]` })), [])
    assert.deepEqual(
      marksOf('duplicate-row', project({ planting: '[{species: 国槐, area: 1 m2}, {species: 国槐, area: 1 m2}]' })),
      [],
    )
  })
})

describe('check unknown-register', () => {
  it('finds a name that is no register, or one that is not written', () => {
    assert.deepEqual(marksOf('unknown-register', operator({ workers: '[]', incomplete: '[workers]' })), [])
    assert.deepEqual(marksOf('unknown-register', operator({ workers: '[]', 未列全: '[人员]' })), [])
    assert.deepEqual(marksOf('unknown-register', operator({ incomplete: '[工人, headcount]' })), [
      'unknown 工人',
      'unknown headcount',
    ])
    assert.deepEqual(marksOf('unknown-register', operator({ incomplete: '[workers]' })), ['unwritten workers'])
  })

  it('does not call a register with a fault unwritten', () => {
    assert.deepEqual(marksOf('unknown-register', operator({ workers: '甲', incomplete: '[workers]' })), [])
  })
})

describe('check duplicate-evidence', () => {
  const evidence = (...rows: string[]) => place({ evidence: `[${rows}]` })
  const plan = '{topic: parkSystemPlan, number: 〔2025〕21号, date: 2025-06-30}'
  it('finds the same document twice', () => {
    assert.deepEqual(marksOf('duplicate-evidence', evidence(plan, plan)), ['twice {topic: parkSystemPlan'])
    assert.deepEqual(marksOf('duplicate-evidence', evidence(plan, plan.replace('21', '22'))), [])
    assert.deepEqual(marksOf('duplicate-evidence', evidence(plan, plan.replace('-30', '-29'))), [])
    assert.deepEqual(marksOf('duplicate-evidence', evidence('{topic: gardenExpo}', '{topic: gardenExpo}')), [])
    const campaign = '{topic: enforcementCampaign, title: 总结}'
    assert.deepEqual(marksOf('duplicate-evidence', evidence(campaign, campaign)), ['twice {topic: enforcementCampaign'])
  })
})

describe('check category-record', () => {
  const park = '{class: garden}'
  it('expects the record of the category and no other', () => {
    assert.deepEqual(marksOf('category-record', project({ category: 'park', park })), [])
    assert.deepEqual(marksOf('category-record', project({ category: 'park' })), ['missing park'])
    assert.deepEqual(marksOf('category-record', project({ category: '公园绿地', road: '{}' })), [
      'missing 公园绿地',
      'other road',
    ])
    assert.deepEqual(marksOf('category-record', project({ category: 'waterfront', park })), ['other park'])
    assert.deepEqual(marksOf('category-record', project({ category: 'waterfront' })), [])
  })

  it('does not call a record with a fault missing', () => {
    assert.deepEqual(marksOf('category-record', project({ category: 'park', park: '{class: 花园城}' })), [])
  })
})

describe('check class-size', () => {
  const sized = (parkClass: string, area: string) =>
    marksOf('class-size', place({ parks: `[{name: 甲, class: ${parkClass}, area: ${area}}]` }))
  const bounds: readonly (readonly [name: string, within: string, outside: string, message: string])[] = [
    ['comprehensive', '10 ha', '9.9999 ha', 'small'],
    ['community', '1 ha', '9999.9 m2', 'small'],
    ['pocketPark', '400 m2', '399.9 m2', 'small'],
    ['pocketPark', '1 ha', '10000.1 m2', 'large'],
    ['microGreen', '399.9 m2', '400 m2', 'not-below'],
    ['activitySite', '400 m2', '399.9 m2', 'small'],
  ]
  for (const [name, within, outside, message] of bounds) {
    it(`advises on a ${name} of ${outside}, not of ${within}`, () => {
      assert.deepEqual(sized(name, within), [])
      assert.deepEqual(sized(name, outside), [`${message} ${name}`])
    })
  }

  it('says nothing of a range that reaches the size, and of classes without one', () => {
    assert.deepEqual(sized('community', '9000-10000 m2'), [])
    assert.deepEqual(sized('garden', '1 m2'), [])
  })

  it('takes the site of a Project for the area of its park', () => {
    const text = project({ category: 'park', park: '{class: 口袋公园}', area: '{green: 300 m2, site: 399 m2}' })
    assert.deepEqual(marksOf('class-size', text), ['small 口袋公园'])
  })
})

describe('checks of an old tree', () => {
  const tree = (fields: string) => place({ oldTrees: `[{id: T-1, condition: normal, ${fields}}]` })
  it('old-tree-age: ancient from 100 years on, reserve from 50 to below 100', () => {
    for (const fields of [
      'category: ancient, age: 100',
      'category: reserve, age: 50',
      'category: reserve, age: 99',
      'category: famous, age: 3',
      'category: ancient',
    ])
      assert.deepEqual(marksOf('old-tree-age', tree(fields)), [])
    assert.deepEqual(marksOf('old-tree-age', tree('category: ancient, age: 99')), ['age 99'])
    assert.deepEqual(marksOf('old-tree-age', tree('category: reserve, age: 49')), ['age 49'])
    assert.deepEqual(marksOf('old-tree-age', tree('category: reserve, age: 100 年')), ['age 100 年'])
  })

  it('rescue-of-healthy-tree: a tree that is well needs none', () => {
    assert.deepEqual(marksOf('rescue-of-healthy-tree', tree('category: ancient, rescue: {date: 2026-04-22}')), [
      'normal rescue',
    ])
    assert.deepEqual(marksOf('rescue-of-healthy-tree', tree('category: ancient, rescue: {state: none}')), [])
    const ill = place({ oldTrees: '[{id: T-1, condition: endangered, category: ancient, rescue: {date: 2026-04-22}}]' })
    assert.deepEqual(marksOf('rescue-of-healthy-tree', ill), [])
  })
})
