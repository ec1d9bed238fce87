import assert from 'node:assert/strict'
import { builtInPack, formatMessage } from '@viridict/core'
import { findingsIn, marksOf, verdictsOn } from '../findings.js'
import { operator, place } from '../small-texts.js'

describe('check shelter-overlay', () => {
  const park = (fields: string) => place({ parks: `[{name: 甲公园, area: 20 ha, ${fields}}]` })
  const shelter = (name: string) => marksOf('shelter-overlay', park(`class: ${name}, functions: [disasterShelter]`))

  it('notes a comprehensive or country park that is a shelter as well: each of the two is counted', () => {
    assert.deepEqual(shelter('comprehensive'), ['both functions'])
    assert.deepEqual(shelter('country'), ['both functions'])
  })

  it('says nothing of other classes, nor of a park without that function', () => {
    assert.deepEqual(shelter('community'), [])
    assert.deepEqual(marksOf('shelter-overlay', park('class: comprehensive, functions: [leisure]')), [])
    assert.deepEqual(marksOf('shelter-overlay', park('class: comprehensive')), [])
  })
})

describe('check plan-order', () => {
  const plan = (review: string, approval: string, notice: string) =>
    place({
      greenPlan: `{review: {date: ${review}}, approval: {date: ${approval}}, publicNotice: {date: ${notice}}}`,
    })
  const backwards = (text: string) => marksOf('plan-order', text)

  it('wants review, approval and notice one after the other; all on one day will do', () => {
    assert.deepEqual(backwards(plan('2025-03-01', '2025-03-20', '2025-04-01')), [])
    assert.deepEqual(backwards(plan('2025-03-20', '2025-03-20', '2025-03-20')), [])
  })

  it('marks the earlier date of a step that runs backwards', () => {
    assert.deepEqual(backwards(plan('2025-03-21', '2025-03-20', '2025-04-01')), ['backwards 2025-03-20'])
    assert.deepEqual(backwards(plan('2025-03-01', '2025-04-02', '2025-04-01')), ['backwards 2025-04-01'])
  })

  it('wants the revision after the territorial plan that it follows', () => {
    const revised = (completion: string) =>
      place({ greenPlan: `{territorialApproval: {date: 2022-05-01}, completion: {date: ${completion}}}` })
    assert.deepEqual(backwards(revised('2022-05-01')), [])
    assert.deepEqual(backwards(revised('2022-04-30')), ['revised-before 2022-04-30'])
  })

  it('takes a revision before it for no revision that follows', () => {
    const verdict = (completion: string) => {
      const dates = `territorialApproval: {date: 2022-05-01}, greenLine: {date: 2022-06-01}, completion: {date: ${completion}}`
      return verdictsOn(place({ greenPlan: `{${dates}}` })).find((found) => found.startsWith('green-plan-revision'))
    }
    assert.equal(verdict('2022-05-01'), 'green-plan-revision: pass')
    assert.equal(verdict('2022-04-30'), 'green-plan-revision: open')
  })

  it('says nothing where a date known to its month may be the later one, or a step is not stated', () => {
    assert.deepEqual(backwards(plan('2025-03', '2025-03-20', '2025-04')), [])
    assert.deepEqual(backwards(place({ greenPlan: '{approval: {date: 2025-03-20}}' })), [])
  })
})

describe('check recheck', () => {
  const unit = (fields: string) => place({ units: `[{name: 甲厂, ${fields}}]` })
  const marked = (fields: string) => marksOf('recheck', unit(fields))

  it('wants a re-check after the award that it looks at', () => {
    assert.deepEqual(marked('certified: {date: 2019-10-01}, recheck: {date: 2019-10-01, result: kept}'), [])
    assert.deepEqual(marked('certified: {date: 2019-10-02}, recheck: {date: 2019-10-01, result: kept}'), [
      'before-award 2019-10-01',
    ])
    assert.deepEqual(marked('certified: {date: 2019}, recheck: {date: 2019-10-01, result: improve}'), [])
  })

  it('says of a revoked award that it no longer counts, and of one to be revoked later nothing', () => {
    assert.deepEqual(marked('certified: {date: 2019}, recheck: {date: 2027-01-01, result: revoked}'), [])
    assert.deepEqual(marked('certified: {date: 2019}, recheck: {date: 2024, result: revoked}'), ['revoked revoked'])
  })

  it('looks at estates and roads too', () => {
    const rows = '[{name: 甲, certified: {date: 2019}, recheck: {date: 2024, result: revoked}}]'
    assert.equal(marksOf('recheck', place({ estates: rows, roads: rows })).length, 2)
  })
})

describe('check unused-topic', () => {
  const evidence = (topic: string) => ({ evidence: `[{topic: ${topic}, title: 甲, date: 2026-03-01}]` })

  it('names a document that no rule asks of this kind of declaration', () => {
    assert.deepEqual(marksOf('unused-topic', operator(evidence('gardenExpo'))), ['unused gardenExpo'])
    assert.deepEqual(marksOf('unused-topic', place(evidence('gardenExpo'))), [])
  })

  it('knows what the whole policy asks, whichever pack judges', () => {
    const taiyuan = builtInPack('taiyuan-2023')
    assert.ok(taiyuan)
    assert.deepEqual(marksOf('unused-topic', place(evidence('gardenExpo')), { packs: [taiyuan] }), [])
  })
})

describe('check near-name', () => {
  const named = (...names: readonly string[]) =>
    place({
      parks: `[${names.map((name) => `{name: ${name}, class: community, area: 2 ha, star: {date: 2025}}`).join(', ')}]`,
    })

  it('asks whether a park is meant to be one that the document names', () => {
    assert.deepEqual(marksOf('near-name', named('花园水系公园')), ['like 花园水系公园'])
    assert.deepEqual(marksOf('near-name', named('白马寺植物园')), ['like 白马寺植物园'])
  })

  it('says nothing of one that has that name, nor of others once it is there', () => {
    assert.deepEqual(marksOf('near-name', named('山门公园', '山门公园西区')), [])
    assert.deepEqual(marksOf('near-name', named('中央公园')), [])
  })
})

describe('check unused-register', () => {
  const rivers = { rivers: '[{name: 甲河, length: 5 km}]' }
  const parks = { parks: '[{name: 甲园, class: garden, area: 3000 m2}]' }
  const marked = (more: Record<string, string>) => marksOf('unused-register', place(more))

  it('names a list that is judged at other places alone, and where', () => {
    assert.deepEqual(marked({ jurisdiction: 'zezhou', ...rivers }), ['elsewhere rivers'])
    assert.deepEqual(marked({ jurisdiction: 'jincheng', ...parks, ...rivers }), ['elsewhere parks', 'elsewhere rivers'])
    const [finding] = findingsIn(place({ jurisdiction: '泽州县', ...rivers })).filter(
      ({ rule }) => rule === 'unused-register',
    )
    assert.equal(
      finding && formatMessage(finding.message, 'zh'),
      '没有规则判定泽州县的河流 rivers；应填在市本级的申报中。',
    )
  })

  it('says nothing where the place is judged by the list, where it is empty, or where the place is not judged at all', () => {
    assert.deepEqual(marked(rivers), [])
    assert.deepEqual(marked({ jurisdiction: 'zezhou', ...parks }), [])
    assert.deepEqual(marked({ jurisdiction: 'jincheng', parks: '[]' }), [])
    assert.deepEqual(marked({ jurisdiction: '示例市', ...rivers }), [])
  })
})

describe('a re-check dated ahead', () => {
  const rateWith = (recheck: string, asOf: string) => {
    const units = `[{name: 甲厂, certified: {date: 2019}, recheck: {${recheck}}}]`
    const text = place({ totals: '{units: 1, estates: 0}', estates: '[]', units })
    return findingsIn(text, { asOf }).find(({ rule }) => rule === 'garden-unit-rate')?.verdict
  }

  it('has revoked nothing yet', () => {
    assert.equal(rateWith('date: 2026-12-31, result: revoked', '2026-12-31'), 'fail')
    assert.equal(rateWith('date: 2026-12-31, result: revoked', '2026-12-30'), 'pass')
  })

  it('may have or not, where only its year is known', () => {
    assert.equal(rateWith('date: 2026, result: revoked', '2026-06-30'), 'open')
    assert.equal(rateWith('date: 2026, result: revoked', '2026-12-31'), 'fail')
  })
})
